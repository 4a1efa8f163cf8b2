import { composeAnswer } from './answer/compose-answer.ts';
import { findCompany } from './companies/find-company.ts';
import { joinCorpora } from './companies/join-corpora.ts';
import { EarshotError } from './errors.ts';
import { unknownCall, unknownCompany } from './held-or-not.ts';
import type { CallStore, Corpus, CorpusSource, LinkMaker } from './ports.ts';
import { findCompanies } from './search/parse-companies.ts';
import { parseQuery } from './search/parse-query.ts';
import { search } from './search/search.ts';
import type { AskOptions, CompanySummary, Explanation } from './service.ts';

/** A question is a sentence or two; what is longer was pasted by mistake. */
const longestQuestion = 2_000;

/** Companies loaded for a question that names none, and the passages that choose them. */
const companiesAcross = 5;
const passagesAcross = 60;

export interface AskParts {
  readonly store: CallStore;
  readonly corpora: CorpusSource;
  readonly link: LinkMaker;
  readonly companies: () => Promise<readonly CompanySummary[]>;
}

/**
 * Answers a question from the companies it is about: the one given, those it names, the one the thread was about, the
 * only one held, or else those whose calls speak of it most.
 */
export async function askCompanies(question: string, options: AskOptions, parts: AskParts): Promise<Explanation> {
  const text = checkedQuestion(question);
  const seen = (await parts.companies()).filter(({ company }) => options.allowed?.(company) ?? true);
  const [first, ...others] = await companiesAsked(text, options, seen, parts.store);
  if (!first) throw unknownCompany(options.company ?? text, seen);

  const corpus = joinCorpora([
    await loadPresent(first, parts.corpora),
    ...(await Promise.all(others.map((other) => loadPresent(other, parts.corpora)))),
  ]);
  const query = parseQuery(text, corpus, {
    ...(options.call && { call: options.call }),
    ...(options.context && { context: options.context }),
    companies: seen,
  });
  const hits = search(query, corpus);
  return { query, hits, answer: composeAnswer(query, hits, corpus, { link: parts.link }) };
}

/** A company's corpus with the very calls listed: another process may have added or corrected one since it was loaded. */
async function loadPresent({ company, calls }: CompanySummary, corpora: CorpusSource): Promise<Corpus> {
  const corpus = await corpora.load(company);
  const present = corpus.calls.length === calls.length && calls.every(({ id, sha256 }) => holds(corpus, id, sha256));
  if (present) return corpus;
  corpora.invalidate(company);
  return await corpora.load(company);
}

function holds(corpus: Corpus, id: string, sha256: string): boolean {
  return corpus.calls.some(({ call }) => call.id === id && call.sha256 === sha256);
}

function checkedQuestion(question: string): string {
  const text = question.trim();
  if (text === '') throw new EarshotError('question-empty', 'The question is empty. Try: gross margin');
  if (text.length <= longestQuestion) return text;
  const length = text.length.toLocaleString('en-US');
  throw new EarshotError(
    'question-too-long',
    `The question is ${length} characters long; at most ${longestQuestion.toLocaleString('en-US')} are read.`,
  );
}

async function companiesAsked(
  text: string,
  { company, call, context }: AskOptions,
  seen: readonly CompanySummary[],
  store: CallStore,
): Promise<readonly CompanySummary[]> {
  if (call !== undefined) {
    const of = seen.find(({ calls }) => calls.some(({ id }) => id === call));
    if (!of)
      throw unknownCall(
        call,
        seen.flatMap(({ calls }) => calls),
      );
    return [of];
  }
  const named = findCompanies(text, seen).flatMap((found) => seen.find((one) => one.company === found.company) ?? []);
  if (company !== undefined) {
    const asked = findCompany(company, seen);
    if (!asked) throw unknownCompany(company, seen);
    return [asked, ...named.filter((other) => other !== asked)];
  }
  if (named.length > 0) return named;
  const before = seen.find((one) => one.company === context?.company);
  if (before) return [before];
  if (seen.length <= 1) return seen;
  return await companiesSpeakingOf(text, seen, store);
}

/** The companies with most of the best passages for the words, most first; the first held where none speaks of them. */
async function companiesSpeakingOf(
  text: string,
  seen: readonly CompanySummary[],
  store: CallStore,
): Promise<readonly CompanySummary[]> {
  const ofCall = new Map(seen.flatMap((company) => company.calls.map(({ id }) => [id, company] as const)));
  const votes = new Map<CompanySummary, number>();
  for (const [rank, passage] of (await store.searchAll(text.split(/\s+/), passagesAcross)).entries()) {
    const company = ofCall.get(passage.call);
    if (company) votes.set(company, (votes.get(company) ?? 0) + 1 / (rank + 10));
  }
  const best = [...votes].sort(([, a], [, b]) => b - a).slice(0, companiesAcross);
  return best.length > 0 ? best.map(([company]) => company) : seen.slice(0, 1);
}
