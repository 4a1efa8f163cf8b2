import { LRUCache } from 'lru-cache';
import type { Answer } from '../src/answer/answer.ts';
import type { AskContext } from '../src/search/query.ts';
import type { CompanySummary, Earshot } from '../src/service.ts';

export interface Asked {
  readonly question: string;
  readonly company: string | null;
  /** A call's id; absent: the newest leads. */
  readonly call?: string | null;
  readonly context: AskContext | null;
}

const ANSWERS = 500;
/** Links in an answer are renewed once a day; an hour keeps them fresh. */
const FOR_MS = 3_600_000;

/**
 * Answers given lately. The same question over the same calls gives the same answer, and every button of a message asks its
 * question again; whatever is ingested, here or by another process, forgets them all.
 */
export class AnswerMemo {
  readonly #earshot: Pick<Earshot, 'ask' | 'companies'>;
  readonly #answers = new LRUCache<string, Promise<Answer>>({ max: ANSWERS, ttl: FOR_MS });
  /** The list as the core gave it: the same object for as long as nothing that is held has changed. */
  #held: readonly CompanySummary[] | null = null;

  constructor(earshot: Pick<Earshot, 'ask' | 'companies'>) {
    this.#earshot = earshot;
  }

  /** @throws whatever the core throws; a failure is not remembered */
  async ask(
    { question, company, call = null, context }: Asked,
    allowed: (company: string) => boolean,
  ): Promise<Answer> {
    const held = await this.#earshot.companies();
    if (held !== this.#held) this.#answers.clear();
    this.#held = held;
    // Who may see less than everything gets answers of their own.
    const seen = held.filter((one) => allowed(one.company));
    const rights = seen.length === held.length ? '*' : seen.map((one) => one.company);
    const key = JSON.stringify([question, company, call, context, rights]);
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.#earshot.ask(question, {
      allowed,
      ...(company ? { company } : {}),
      ...(call ? { call } : {}),
      ...(context ? { context } : {}),
    });
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
