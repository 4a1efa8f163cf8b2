import { z } from 'zod';

/** What Earshot's buttons are called; `register-listeners.ts` wires each to its handler. */
export const ACTIONS = {
  share: 'answer-share',
  context: 'answer-context',
  chart: 'answer-chart',
  table: 'answer-table',
  more: 'answer-more',
  askNext: 'answer-ask-next',
  thumbs: 'answer-thumbs',
  turnPage: 'window-turn',
  follow: 'home-follow',
  unfollow: 'home-unfollow',
  askAgain: 'home-ask-again',
  digestEdit: 'home-digest-edit',
  digestOff: 'home-digest-off',
} as const;

export const VIEWS = { digest: 'digest-settings' } as const;
export const SHORTCUTS = { checkClaim: 'check_claim' } as const;

/** The answer a button belongs to, by the id it was kept under; `n` picks a citation or a suggestion. */
const answerValue = z.object({ a: z.string().regex(/^[\w-]{8,40}$/), n: z.number().int().min(0).max(999).optional() });
export type AnswerValue = z.infer<typeof answerValue>;

const thumbsValue = answerValue.extend({ v: z.enum(['up', 'down']) });
export type ThumbsValue = z.infer<typeof thumbsValue>;

const companyValue = z.object({ c: z.string().min(1).max(120) });

export const answerButton = (id: string, n?: number): string =>
  JSON.stringify({ a: id, ...(n === undefined ? {} : { n }) });
export const thumbsButton = (id: string, verdict: 'up' | 'down'): string => JSON.stringify({ a: id, v: verdict });
export const companyButton = (company: string): string => JSON.stringify({ c: company });

export const readAnswerValue = (value: unknown): AnswerValue | null => read(answerValue, value);
export const readThumbsValue = (value: unknown): ThumbsValue | null => read(thumbsValue, value);
export const readCompanyValue = (value: unknown): string | null => read(companyValue, value)?.c ?? null;

/** A value comes from outside and may be anything: null unless it is just what Earshot writes. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T | null {
  if (typeof value !== 'string') return null;
  try {
    const parsed = schema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
