import { z } from 'zod';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Incoming } from '../incoming/incoming.ts';
import { answerCard } from '../render/answer-card.ts';
import { placeWords, speakerWords } from '../render/citation-words.ts';
import { citationOf } from '../render/cited-text.ts';
import { previewCard } from '../render/preview-card.ts';
import { quoteCard } from '../render/quote-card.ts';
import type { HttpReply } from '../sdk/gateway.ts';
import { cardAttachment } from '../sdk/outgoing.ts';
import { askFor, carried } from './ask.ts';
import type { BotParts } from './bot-parts.ts';
import { errorWords } from './error-words.ts';

const querySchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish(),
});

const RESULTS = 8;

/** A search from the compose box: the answer and its quotes, each a card that can be put into the message. */
export async function onSearch(incoming: Incoming, parts: BotParts): Promise<HttpReply> {
  const question = wordsOf(incoming.invoke?.value);
  if (question === '') return message('Type a question, such as “adtran gross margin”.');
  try {
    const asked = { question };
    const answer = await askFor(incoming, asked, parts);
    const whole = {
      ...cardAttachment(answerCard(answer, { headline: true, asked: carried(asked) })),
      preview: previewCard(answer.headline, summaryWords(answer)),
    };
    const quotes = quoteAttachments(answer);
    return results([whole, ...quotes]);
  } catch (error) {
    return message(errorWords(error, parts.log, 'search'));
  }
}

function quoteAttachments(answer: Answer) {
  const others = answer.citations.map(({ n }) => n).filter((n) => !answer.quotes.includes(n));
  return [...answer.quotes, ...others].slice(0, RESULTS).flatMap((n) => {
    const citation = citationOf(answer, n);
    if (!citation) return [];
    const preview = previewCard(`“${citation.quote}”`, `${speakerWords(citation)} · ${placeWords(citation)}`);
    return [{ ...cardAttachment(quoteCard(citation)), preview }];
  });
}

function summaryWords(answer: Answer): string {
  const first = citationOf(answer, answer.quotes[0] ?? 1);
  return first ? placeWords(first) : 'Not discussed';
}

function wordsOf(value: unknown): string {
  const parameters = querySchema.safeParse(value).data?.parameters ?? [];
  const typed = parameters.find(({ name }) => name !== 'initialRun')?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

export function results(attachments: readonly object[]): HttpReply {
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}

export function message(text: string): HttpReply {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}
