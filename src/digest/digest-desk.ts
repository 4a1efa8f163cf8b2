import type { ShownStore, Subscription } from '../ports/subscriptions.ts';
import type { Clock, Corpus, CorpusSource, LinkMaker } from '../ports.ts';
import { buildDigest, type ComposedDigest, type DigestOrder } from './build-digest.ts';
import type { Digest } from './digest.ts';
import type { BuiltDigest } from './run-digests.ts';
import { localDay } from './schedule.ts';

export interface DigestDeskParts {
  readonly store: ShownStore;
  readonly corpora: CorpusSource;
  /** Slugs of all companies held. */
  companies(): Promise<readonly string[]>;
  readonly link: LinkMaker;
  readonly clock: Clock;
  /** Which companies may be spoken of at a target; absent means all. */
  readonly allowed?: (target: string) => (company: string) => boolean;
}

/** Composes digests for subscriptions and for whoever asks for one now, and remembers what was shown. */
export interface DigestDesk {
  /** @returns null when there is nothing to say to this subscriber on this day */
  build(subscription: Subscription, day: string, late: boolean): Promise<BuiltDigest | null>;
  /** The newest call of each company (all held when none are named), whoever may have seen it already. Nothing is remembered. */
  preview(companies: readonly string[], watchTerms: readonly string[], timeZone: string): Promise<Digest>;
}

const CALLS = 'call';
const SPOTLIGHTS = 'spotlight';

export function openDigestDesk({ store, corpora, companies, link, clock, allowed }: DigestDeskParts): DigestDesk {
  async function load(wanted: readonly string[], may: (company: string) => boolean): Promise<readonly Corpus[]> {
    const held = await companies();
    const slugs = (wanted.length > 0 ? wanted.filter((slug) => held.includes(slug)) : held).filter(may);
    const loaded: Corpus[] = [];
    // One after the other, so that loading many companies does not crowd out the questions being asked meanwhile.
    for (const slug of slugs) loaded.push(await corpora.load(slug));
    return loaded;
  }

  return {
    async build(subscription, day, late) {
      const order: DigestOrder = {
        day,
        late,
        corpora: await load(subscription.companies, allowed?.(subscription.target) ?? (() => true)),
        watchTerms: subscription.watchTerms,
        quietDay: subscription.quietDay,
        shownCalls: new Set(await store.shown(subscription.id, CALLS)),
        shownSpotlights: new Set(await store.shown(subscription.id, SPOTLIGHTS)),
        link,
      };
      const composed = buildDigest(order);
      return composed && { digest: composed.digest, remember: () => remember(subscription.id, composed) };
    },

    async preview(wanted, watchTerms, timeZone) {
      const day = localDay(clock(), timeZone);
      const nothing = new Set<string>();
      const composed = buildDigest({
        day,
        late: false,
        corpora: await load(wanted, () => true),
        watchTerms,
        quietDay: 'silence',
        shownCalls: nothing,
        shownSpotlights: nothing,
        link,
      });
      return composed?.digest ?? { day, title: 'No calls are held yet', late: false, parts: [], citations: [] };
    },
  };

  async function remember(subscription: string, { calls, spotlight, newRound }: ComposedDigest): Promise<void> {
    await store.markShown(subscription, CALLS, calls);
    if (spotlight === null) return;
    if (newRound) await store.forgetShown(subscription, SPOTLIGHTS);
    await store.markShown(subscription, SPOTLIGHTS, [spotlight]);
  }
}
