import type { Request, Response } from 'express';
import { z } from 'zod';

/** A question asked before from this browser. */
export interface RecentQuestion {
  readonly question: string;
  readonly company: string;
}

const Recent = z.array(z.object({ question: z.string().min(1).max(200), company: z.string().max(100) })).max(20);

const COOKIE = 'recent';
const MAX_RECENT = 6;
const MONTH_MS = 30 * 86_400_000;

/** The browser keeps its own questions in a cookie; the server remembers nobody's. */
export function readRecent(request: Request): readonly RecentQuestion[] {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{1,3000})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  if (!value) return [];
  try {
    return Recent.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data ?? [];
  } catch {
    return [];
  }
}

/** Puts a question before those asked earlier; one too long to be asked again from a list is left out. */
export function keepRecent(response: Response, asked: RecentQuestion, earlier: readonly RecentQuestion[]): void {
  if (asked.question.length > 200) return;
  const others = earlier.filter(({ question, company }) => question !== asked.question || company !== asked.company);
  const value = Buffer.from(JSON.stringify([asked, ...others].slice(0, MAX_RECENT))).toString('base64url');
  if (value.length > 3000) return;
  response.cookie(COOKIE, value, { httpOnly: true, sameSite: 'lax', maxAge: MONTH_MS, path: '/' });
}
