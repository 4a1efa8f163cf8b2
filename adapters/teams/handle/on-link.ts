import { z } from 'zod';
import type { Citation } from '../../../src/answer/answer.ts';
import type { Call } from '../../../src/transcript/call.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { placeWords, speakerWords } from '../render/citation-words.ts';
import { previewCard } from '../render/preview-card.ts';
import { quoteCard } from '../render/quote-card.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import { cardAttachment } from '../sdk/outgoing.ts';
import type { BotParts, LinkedPlace } from './bot-parts.ts';
import { results } from './on-search.ts';

const linkSchema = z.looseObject({ url: z.string().max(4000) });

/**
 * A reading-page address pasted into the compose box becomes the quote it leads to, for somebody who could ask about
 * that company here. For anybody else, or an address this installation did not make, nothing is shown.
 */
export async function onLink(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const nothing: HttpReply = { status: 200, body: {} };
  const parsed = linkSchema.safeParse(incoming.invoke?.value);
  const place = parsed.success ? parts.readLink(parsed.data.url) : null;
  if (!place || !parsed.success) return nothing;
  const held = (await parts.earshot.calls()).find(({ id }) => id === place.call);
  if (!held || !parts.permit(incoming)?.(held.company)) return nothing;
  const { call } = await parts.earshot.held(place.call);
  const citation = citationAt(call, place, parsed.data.url);
  if (!citation) return nothing;
  const preview = previewCard(`“${citation.quote}”`, `${speakerWords(citation)} · ${placeWords(citation)}`);
  return results([{ ...cardAttachment(quoteCard(citation)), preview }]);
}

/** @returns null when the call has been replaced since, or nobody speaks there */
function citationAt(call: Call, { start, end, version }: LinkedPlace, url: string): Citation | null {
  if (version !== null && !call.sha256.startsWith(version)) return null;
  const turn = call.turns.find((one) => one.start <= start && end <= one.end);
  if (!turn) return null;
  const quote = call.text.slice(start, end);
  return { ...call, ...turn, n: 1, call: call.id, turn: turn.index, start, end, asker: null, quote, url };
}
