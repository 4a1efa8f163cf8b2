import { z } from 'zod';
import type { AskContext } from '../../src/search/query.ts';

/** A question longer than this leaves no room for buttons that would carry it. */
export const LONGEST_CARRIED = 1000;

const word = z.string().max(200);

const askContextSchema = z.object({
  company: word.nullable(),
  call: word.nullable(),
  metrics: z.array(word).max(20),
  dimension: word.nullable(),
  period: word.nullable(),
  speaker: word.nullable(),
  exchange: z.number().int().nullable(),
  topic: word.nullable(),
}) satisfies z.ZodType<AskContext>;

const askedSchema = z.object({
  question: z.string().min(1).max(LONGEST_CARRIED),
  company: word.optional(),
  call: word.optional(),
  context: askContextSchema.optional(),
});

/** A question with all that its answer depended on, so that a button can bring the same answer again. */
export type Asked = z.infer<typeof askedSchema>;

const viewSchema = z.object({
  /** The citation whose surroundings are shown. */
  context: z.number().int().min(1).max(999).nullable(),
  /** Whether the quotes beyond the first three are shown. */
  more: z.boolean(),
  /** Whether the choice of a channel to share to is shown. */
  share: z.boolean(),
});

/** What of an answer's card is unfolded. */
export type AnswerView = z.infer<typeof viewSchema>;

export const FOLDED: AnswerView = { context: null, more: false, share: false };

const version = z.literal(1);

/** What Earshot's buttons carry. It comes back from a client, so it says what is wanted and never what is allowed. */
export const cardDataSchema = z.discriminatedUnion('do', [
  z.object({ v: version, do: z.literal('view'), asked: askedSchema, view: viewSchema }),
  z.object({ v: version, do: z.literal('share'), asked: askedSchema, place: z.string().max(500) }),
  z.object({ v: version, do: z.literal('ask'), asked: askedSchema }),
  z.object({ v: version, do: z.literal('watch'), company: word, on: z.boolean() }),
  z.object({ v: version, do: z.literal('digest'), words: word }),
  z.object({ v: version, do: z.literal('home') }),
]);

export type CardData = z.infer<typeof cardDataSchema>;

type Unversioned<T> = T extends unknown ? Omit<T, 'v'> : never;

/** A button that comes back to Earshot with its data. */
export function button(title: string, data: Unversioned<CardData>) {
  return { type: 'Action.Execute', title, verb: data.do, data: { v: 1, ...data } } as const;
}
