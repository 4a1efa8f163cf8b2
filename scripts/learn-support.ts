/**
 * Learns when the ranked passages do not answer a question and writes src/answer/support-weights.ts.
 *
 *   tsx scripts/learn-support.ts [--dry] [--show]
 *
 * Logistic regression on the development questions that facts and lists do not answer already: answerable ones against
 * those that are not, both kinds counting alike however many there are; held small by L2. As few questions are
 * unanswerable, part of their weight (`FOREIGN`) goes to questions put to another company's call that never says the
 * heaviest words of them, or holds no figure of their metric. The bias is set so that the share REFUSED of the
 * unanswerable ones is refused out of fold (ten folds over calls), and what that costs among the answerable ones is
 * printed. `--show` adds the unanswerable ones that look most answerable, with what makes them look so.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, goldQuestions } from '../bench/gold.ts';
import { heldCorpora } from '../bench/held-calls.ts';
import { openDesk } from '../src/answer/citation-desk.ts';
import { composeOutright } from '../src/answer/compose-answer.ts';
import { SUPPORT_SIGNALS, supportSignals } from '../src/answer/judge-support.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import { search } from '../src/search/search.ts';

const FOLDS = 10;
const STEPS = 1_500;
const RATE = 0.3;
const PENALTY = 0.05;
const REFUSED = 0.87;
/** The share of the unanswerable questions' weight that foreign ones have. */
const FOREIGN = 0.2;
/** A foreign question counts when a word of at least this weight is never said. */
const TELLING = 0.15;
/** Other calls that each question is put to. */
const ELSEWHERE = [0, 13];
const dataDir = join(import.meta.dirname, '../../shared/data');

interface Case {
  readonly id: string;
  readonly fold: number;
  readonly answerable: boolean;
  /** Put to another company's call; `fold` is that call's, `askedFold` the question's own. */
  readonly foreign: boolean;
  readonly askedFold: number;
  readonly row: Float64Array;
}

const N = SUPPORT_SIGNALS.length;
const cases = await readCases();
/** Those that facts and lists answer too. */
const answerableInAll = goldQuestions(dataDir).filter((q) => q.answerable && !q.calls).length;
const mean = Array.from({ length: N }, (_, i) => average(cases.map((c) => c.row[i]!)));
const spread = mean.map((m, i) => Math.sqrt(average(cases.map((c) => (c.row[i]! - m) ** 2))) || 1);
for (const c of cases) for (let i = 0; i < N; i++) c.row[i] = (c.row[i]! - mean[i]!) / spread[i]!;

const outOfFold = new Map<Case, number>();
for (let f = 0; f < FOLDS; f++) {
  const learned = learn(cases.filter((c) => c.fold !== f && c.askedFold !== f));
  for (const c of cases.filter((c) => c.fold === f && !c.foreign)) outOfFold.set(c, logit(learned, c.row));
}
const whole = learn(cases);
const unanswerable = cases.filter((c) => !c.answerable && !c.foreign).map((c) => outOfFold.get(c)!);
const threshold = [...unanswerable].sort((a, b) => a - b)[Math.ceil(REFUSED * unanswerable.length) - 1]! + 1e-6;
for (const share of [0.7, 0.8, 0.85, REFUSED, 0.92]) {
  const at = [...unanswerable].sort((a, b) => a - b)[Math.ceil(share * unanswerable.length) - 1]! + 1e-6;
  const lost = cases.filter((c) => c.answerable && outOfFold.get(c)! < at).length;
  console.log(
    `refused ${(100 * share).toFixed(0)}% of ${unanswerable.length}: ${((100 * lost) / answerableInAll).toFixed(1)}% of ${answerableInAll} answerable ones too`,
  );
}
if (process.argv.includes('--show'))
  for (const [c, s] of [...outOfFold]
    .filter(([c]) => !c.answerable)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 14))
    console.log(
      c.id,
      s.toFixed(2),
      SUPPORT_SIGNALS.map((n, i) => [n, c.row[i]! * whole[i]!] as const)
        .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
        .slice(0, 6)
        .map(([n, v]) => `${n} ${v.toFixed(1)}`)
        .join(', '),
    );
if (!process.argv.includes('--dry')) writeTable();

async function readCases(): Promise<Case[]> {
  const questions = goldQuestions(dataDir).filter((q) => !q.calls);
  const names = [...new Set(questions.map((q) => q.about[0]!))];
  const { ids, corpora } = await heldCorpora(dataDir, names);
  return questions.flatMap((question) => {
    const own = question.about[0]!;
    const others = names.filter((name) => name !== own);
    const first = fold(question.id, others.length);
    const elsewhere = question.kind === 'speaker' ? [] : ELSEWHERE.map((n) => others[(first + n) % others.length]!);
    return [own, ...elsewhere].flatMap((name): Case[] => {
      const foreign = name !== own;
      const id = ids.get(name)!;
      const corpus = [...corpora.values()].find((c) => c.calls.some((h) => h.call.id === id))!;
      const lead = corpus.calls.find((h) => h.call.id === id)!;
      const query = parseQuery(question.q, corpus, { call: id });
      const scene = { query, hits: search(query, corpus), corpus, lead, desk: openDesk(() => null) };
      if (composeOutright(scene)) return [];
      const signals = supportSignals(scene);
      if (foreign && signals.unsaid < TELLING && signals.metricWithoutFact === 0) return [];
      const row = Float64Array.from(SUPPORT_SIGNALS, (s) => signals[s]);
      const answerable = question.answerable && !foreign;
      return [{ id: question.id, fold: fold(name, FOLDS), askedFold: fold(own, FOLDS), answerable, foreign, row }];
    });
  });
}

/** Weights of the standardised signals, the bias last. */
function learn(from: readonly Case[]): Float64Array {
  const weights = new Float64Array(N + 1);
  const answerable = from.filter((c) => c.answerable).length;
  const foreign = from.filter((c) => c.foreign).length;
  const refused = from.length - answerable - foreign;
  const gradient = new Float64Array(N + 1);
  for (let step = 0; step < STEPS; step++) {
    gradient.fill(0);
    for (const c of from) {
      const share = c.answerable
        ? 0.5 / answerable
        : c.foreign
          ? (0.5 * FOREIGN) / foreign
          : (0.5 * (1 - FOREIGN)) / refused;
      const error = share * (1 / (1 + Math.exp(-logit(weights, c.row))) - Number(c.answerable));
      for (let i = 0; i < N; i++) gradient[i] = gradient[i]! + error * c.row[i]!;
      gradient[N] = gradient[N]! + error;
    }
    for (let i = 0; i <= N; i++) weights[i] = weights[i]! - RATE * (gradient[i]! + (i < N ? PENALTY * weights[i]! : 0));
  }
  return weights;
}

function logit(weights: Float64Array, row: Float64Array): number {
  let sum = weights[N]!;
  for (let i = 0; i < N; i++) sum += weights[i]! * row[i]!;
  return sum;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

function writeTable(): void {
  const learned = learn(cases);
  const raw = Array.from({ length: N }, (_, i) => learned[i]! / spread[i]!);
  const bias = learned[N]! - threshold - raw.reduce((sum, w, i) => sum + w * mean[i]!, 0);
  const text = `import type { SupportSignal } from './judge-support.ts';

/** Written by scripts/learn-support.ts; what each signal is: judge-support.ts. Set so that about ${Math.round(100 * REFUSED)}% of what a call does not answer is refused. */
export const SUPPORT_BIAS = ${bias.toFixed(3)};

export const SUPPORT_WEIGHTS: Readonly<Record<SupportSignal, number>> = {
${SUPPORT_SIGNALS.map((s, i) => `  ${s}: ${Number(raw[i]!.toFixed(3))},`).join('\n')}
};
`;
  writeFileSync(join(import.meta.dirname, '../src/answer/support-weights.ts'), text);
}
