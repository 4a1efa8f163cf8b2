import { askWhichCompany } from './answer/ask-which-company.ts';
import { composeAcross } from './answer/compose-across.ts';
import { composeAnswer } from './answer/compose-answer.ts';
import { findCompany } from './companies/find-company.ts';
import { joinCorpora } from './companies/join-corpora.ts';
import { EarshotError } from './errors.ts';
import { unknownCall, unknownCompany } from './held-or-not.ts';
import type { CallStore, Corpus, CorpusSource, LinkMaker } from './ports.ts';
import { findCompanies } from './search/parse-companies.ts';
import { parseQuery } from './search/parse-query.ts';
import { search } from './search/search.ts';
import { STOPWORDS } from './search/stopwords.ts';
import { wordsAcross } from './search/words-across.ts';
import type { AskOptions, CompanySummary, Explanation } from './service.ts';

/** A question is a sentence or two; what is longer was pasted by mistake. */
const longestQuestion = 2_000;

/** Companies looked into for a question that names none, and the passages that choose them. */
const companiesAcross = 6;
const passagesAcross = 200;

/** Asks for several companies' words rather than for one company's. */
const asksAcross =
  /\b(?:who|whose|which|anyone|anybody|everyone|everybody|companies|peers|across|others?|elsewhere)\b/i;

export interface AskParts {
  readonly store: CallStore;
  readonly corpora: CorpusSource;
  readonly link: LinkMaker;
  readonly companies: () => Promise<readonly CompanySummary[]>;
}

/**
 * Answers a question from the company it is about: the one given, the one it names, the one the thread was about, or the
 * only one held. Without any, a figure is asked for by company, and all else is answered from those who speak of it most.
 */
export async function askCompanies(question: string, options: AskOptions, parts: AskParts): Promise<Explanation> {
  const text = checkedQuestion(question);
  const seen = (await parts.companies()).filter(({ company }) => options.allowed?.(company) ?? true);
  const company = companyAsked(text, options, seen);
  if (company) return await askOne(text, company, options, seen, parts);

  const speaking = await companiesSpeakingOf(text, seen, parts.store);
  const one = seen.length === 1 ? seen[0] : speaking[0];
  if (!one) throw unknownCompany(options.company ?? text, seen);
  const first = await askOne(text, one, options, seen, parts);
  if (seen.length === 1) return first;
  if (first.query.metrics.length > 0 && !asksAcross.test(text)) {
    return { query: { ...first.query, company: null, call: null }, hits: [], answer: askWhichCompany(text, seen) };
  }
  const others: Explanation[] = [];
  for (const other of speaking.slice(1)) others.push(await askOne(text, other, options, seen, parts));
  return {
    query: { ...first.query, company: null, call: null },
    hits: [first, ...others].flatMap(({ hits }) => hits),
    answer: composeAcross([first.answer, ...others.map(({ answer }) => answer)], tellingWords(text)),
  };
}

/** Answers from one company's calls, beside others' where the question compares them. */
async function askOne(
  text: string,
  company: CompanySummary,
  options: AskOptions,
  seen: readonly CompanySummary[],
  { corpora, link }: AskParts,
): Promise<Explanation> {
  let corpus = await loadPresent(company, corpora);
  const query = parseQuery(text, corpus, {
    ...(options.call && { call: options.call }),
    ...(options.context && { context: options.context }),
    companies: seen,
  });
  if (query.intent === 'compare') {
    const beside = seen.filter((other) => other !== company && query.otherCompanies.includes(other.company));
    corpus = joinCorpora([corpus, ...(await Promise.all(beside.map((other) => loadPresent(other, corpora))))]);
  }
  const hits = search(query, corpus);
  return { query, hits, answer: composeAnswer(query, hits, corpus, { link }) };
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

/** @returns null when neither the asker nor the question nor the thread says which */
function companyAsked(
  text: string,
  { company, call, context }: AskOptions,
  seen: readonly CompanySummary[],
): CompanySummary | null {
  const held = seen.flatMap(({ calls }) => calls);
  const ofCall = call === undefined ? undefined : held.find(({ id }) => id === call);
  if (call !== undefined && !ofCall) throw unknownCall(call, held);
  if (company !== undefined && !ofCall) {
    const asked = findCompany(company, seen);
    if (!asked) throw unknownCompany(company, seen);
    return asked;
  }
  const slug = ofCall?.company ?? findCompanies(text, seen)[0]?.company ?? context?.company;
  return seen.find((one) => one.company === slug) ?? null;
}

/** The companies with most of the best passages for the words that carry the question, most first. */
async function companiesSpeakingOf(
  text: string,
  seen: readonly CompanySummary[],
  store: CallStore,
): Promise<readonly CompanySummary[]> {
  const ofCall = new Map(seen.flatMap((company) => company.calls.map(({ id }) => [id, company] as const)));
  const votes = new Map<CompanySummary, number>();
  for (const [rank, passage] of (await store.searchAll(wordsAcross(text), passagesAcross)).entries()) {
    const company = ofCall.get(passage.call);
    if (company) votes.set(company, (votes.get(company) ?? 0) + 1 / (rank + 10));
  }
  const best = [...votes].sort(([a, x], [b, y]) => y - x || (a.company < b.company ? -1 : 1));
  return best.length > 0 ? best.slice(0, companiesAcross).map(([company]) => company) : seen.slice(0, 1);
}

function tellingWords(text: string): readonly string[] {
  const words: readonly string[] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !STOPWORDS.has(word));
}
