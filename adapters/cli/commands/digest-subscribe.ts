import type { DigestCommands } from '../../../src/digest/ports.ts';
import { describeSchedule } from '../../../src/digest/schedule.ts';
import { EarshotError } from '../../../src/errors.ts';
import type { SubscriptionStore } from '../../../src/ports/subscriptions.ts';
import type { Terminal } from '../terminal.ts';

/** `slack:TEAM:CHANNEL` or `teams:…`, as `earshot digest list` shows it. */
const TARGET = /^(?:slack:[A-Z0-9]+:[A-Z0-9]+|teams:\S+)$/;

/**
 * Sets up, changes or ends a digest for a channel or person, in the words one would say there.
 *
 * @throws {EarshotError} `usage` for what is no target
 */
export async function subscribeDigest(
  commands: DigestCommands,
  { target, words, owner = target }: { readonly target: string; readonly words: string; readonly owner?: string },
  terminal: Terminal,
): Promise<void> {
  for (const place of [target, owner])
    if (!TARGET.test(place))
      throw new EarshotError(
        'usage',
        `“${place}” is no place to post to; expected slack:TEAM:CHANNEL, or teams:… as earshot digest list shows it`,
      );
  const reply = await commands.handle({ words, target, owner, timeZone: null, company: null });
  terminal.out(reply.text);
}

/** Who gets a digest, where and when. */
export async function listDigests(store: SubscriptionStore, json: boolean, terminal: Terminal): Promise<void> {
  const all = await store.subscriptions();
  if (json) return terminal.out(JSON.stringify(all, null, 2));
  if (all.length === 0)
    return terminal.out('Nobody has a digest yet. Try: earshot digest subscribe slack:T0123:C0456 daily 8:30');
  for (const s of all) {
    const about = s.companies.length > 0 ? s.companies.join(', ') : 'all companies';
    const state = s.paused ? `paused${s.pausedBecause ? `: ${s.pausedBecause}` : ''}` : describeSchedule(s);
    terminal.out(`${s.target}  ${about}  ${state}`);
  }
}
