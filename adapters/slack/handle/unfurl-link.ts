import type { webApi } from '@slack/bolt';
import type { LinkUnfurls } from '@slack/types';
import { EarshotError } from '../../../src/errors.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { Bot } from '../bot.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import { type Asker, allowedFor } from '../permission.ts';
import { renderPreview } from '../render/render-preview.ts';

/** A `link_shared` event, in the parts that matter. */
export interface SharedLinks {
  readonly asker: Asker;
  readonly urls: readonly string[];
  readonly target:
    | { readonly unfurl_id: string; readonly source: string }
    | { readonly channel: string; readonly ts: string };
}

/** Shows the exact words behind reading-page links, where whoever posted them may ask about that company. */
export async function unfurlLinks(
  bot: Bot,
  client: webApi.WebClient,
  { asker, urls, target }: SharedLinks,
): Promise<void> {
  const allowed = allowedFor(bot.config.permissions, asker);
  if (!allowed) return;
  const unfurls: LinkUnfurls = {};
  for (const url of urls.slice(0, 5)) {
    const place = bot.readLink(url);
    const held = place && (await find(bot, place.call));
    if (!place || !held || !allowed(held.call.company)) continue;
    // The span of a text that was corrected since would show other words than those cited.
    if (place.version !== null && !held.call.sha256.startsWith(place.version)) continue;
    const preview = renderPreview(held, place.span, url);
    if (preview) unfurls[url] = { blocks: preview.blocks as NonNullable<LinkUnfurls[string]['blocks']> };
  }
  if (Object.keys(unfurls).length === 0) return;
  try {
    await client.chat.unfurl({ ...(target as { unfurl_id: string; source: 'composer' }), unfurls });
  } catch (error) {
    const failure = slackFailure(error);
    if (!failure) throw error;
    bot.log.warn({ team: asker.team, reason: failure.reason }, 'slack did not take a preview');
  }
}

async function find(bot: Bot, call: string): Promise<HeldCall | null> {
  try {
    return await bot.earshot.held(call);
  } catch (error) {
    if (error instanceof EarshotError) return null;
    throw error;
  }
}
