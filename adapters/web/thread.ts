import { z } from 'zod';
import type { AskContext } from '../../src/search/query.ts';

const short = z.string().max(200).nullable();
const Thread: z.ZodType<AskContext> = z.object({
  company: short,
  call: short,
  metrics: z.array(z.string().max(100)).max(20),
  dimension: short,
  period: short,
  speaker: short,
  exchange: z.number().int().nullable(),
  topic: short,
});

/** What the answers so far have established, as a form field, so that a follow-up needs no memory on the server. */
export function writeThread(context: AskContext): string {
  return Buffer.from(JSON.stringify(context)).toString('base64url');
}

/** @returns null when the field is absent, or nothing that `writeThread` would have written */
export function readThread(field: string): AskContext | null {
  if (field === '' || field.length > 4000) return null;
  try {
    return Thread.safeParse(JSON.parse(Buffer.from(field, 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
