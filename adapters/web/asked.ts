import type { Request } from 'express';
import { z } from 'zod';
import type { AskOptions } from '../../src/service.ts';
import { readThread } from './thread.ts';

/** A question as it stands in an address. Empty parts are absent. */
export interface Asked {
  readonly question: string;
  readonly company: string;
  readonly call: string;
  /** What the answers before established; empty for a fresh question. */
  readonly thread: string;
}

const word = z.string().trim().catch('');
const AskQuery = z.object({ q: word, company: word, call: word, thread: word });

export function readAsked(request: Pick<Request, 'query'>): Asked {
  const { q, ...rest } = AskQuery.parse(request.query);
  return { question: q, ...rest };
}

/** The question's frame as the core takes it. A thread that we did not write is ignored. */
export function askOptions({ company, call, thread }: Asked): AskOptions {
  const context = readThread(thread);
  return { ...(company && { company }), ...(call && { call }), ...(context && { context }) };
}

/** The address of a question, on the page to ask at unless another path is given. */
export function askPath(asked: Partial<Asked> & { readonly explain?: string }, path = '/'): string {
  const { question = '', ...rest } = asked;
  const filled = Object.entries({ q: question, ...rest }).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(filled)}`;
}
