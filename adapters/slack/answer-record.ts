import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { KeepStore } from '../../src/ports/conversations.ts';
import type { AskContext } from '../../src/search/query.ts';

/** The question behind an answer's buttons. The answer itself is not kept: the same question gives it again. */
export interface AnswerRecord {
  readonly team: string;
  /** Null for a direct message and Home. */
  readonly channel: string | null;
  readonly user: string;
  readonly question: string;
  readonly company: string | null;
  readonly context: AskContext | null;
}

const KIND = 'slack-answer';
/** Buttons of older messages say that they are too old. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000;

const text = z.string().nullable();
const contextSchema = z.object({
  company: text,
  call: text,
  metrics: z.array(z.string()),
  dimension: text,
  period: text,
  speaker: text,
  exchange: z.number().nullable(),
  topic: text,
});
const recordSchema = z.object({
  team: z.string(),
  channel: text,
  user: z.string(),
  question: z.string(),
  company: text,
  context: contextSchema.nullable(),
});

/** What an answer's buttons carry: nothing about it can be guessed from it. */
export function newAnswerId(): string {
  return randomBytes(12).toString('base64url');
}

export async function keepAnswer(store: Pick<KeepStore, 'keep'>, id: string, record: AnswerRecord): Promise<void> {
  await store.keep(KIND, id, JSON.stringify(record), { forMs: KEPT_FOR_MS });
}

/** @returns null when it is too old, or belongs to another workspace */
export async function findAnswer(
  store: Pick<KeepStore, 'kept'>,
  id: string,
  team: string,
): Promise<AnswerRecord | null> {
  const kept = await store.kept(KIND, id);
  if (kept === null) return null;
  const parsed = recordSchema.safeParse(JSON.parse(kept));
  return parsed.success && parsed.data.team === team ? (parsed.data as AnswerRecord) : null;
}
