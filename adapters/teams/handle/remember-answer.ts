import { z } from 'zod';
import type { Answer } from '../../../src/answer/answer.ts';
import type { KeepStore } from '../../../src/ports/conversations.ts';

const KIND = 'teams-answer';
const KEEP_MS = 90 * 86_400_000;

const rememberedSchema = z.object({
  question: z.string(),
  grade: z.enum(['figure', 'passages', 'none']),
  headline: z.string(),
  company: z.string().nullable(),
  call: z.string().nullable(),
  cites: z.array(z.string()),
});

/** What a verdict on an answer is filed with. */
export type RememberedAnswer = z.infer<typeof rememberedSchema>;

/** Keeps what was answered under the message's id, because thumbs come back with that id alone. */
export async function rememberAnswer(
  conversation: string,
  message: string,
  answer: Answer,
  write: Pick<KeepStore, 'keep'>,
): Promise<void> {
  const { question, grade, headline, context, citations } = answer;
  const remembered: RememberedAnswer = {
    question,
    grade,
    headline,
    company: context.company,
    call: context.call,
    cites: citations.map(({ call, start, end }) => `${call}:${start}-${end}`),
  };
  await write.keep(KIND, answerId(conversation, message), JSON.stringify(remembered), { forMs: KEEP_MS });
}

export async function recallAnswer(
  conversation: string,
  message: string,
  store: KeepStore,
): Promise<RememberedAnswer | null> {
  const value = await store.kept(KIND, answerId(conversation, message));
  if (value === null) return null;
  const parsed = rememberedSchema.safeParse(JSON.parse(value));
  return parsed.success ? parsed.data : null;
}

/** An answer's name: messages are numbered per conversation. */
export function answerId(conversation: string, message: string): string {
  return `${conversation}|${message}`;
}
