/**
 * Learns from the development questions the weights of the signals (src/search/weights.ts) and of the evidence that a call
 * has an answer (src/search/confidence-weights.ts).
 *
 *   tsx scripts/learn-weights.ts [--dry]
 *
 * A list-wise loss: the passages that hold a gold snippet should have most of the softmax over all candidates of their
 * question. Weights are linear: one for every question and a correction for each group, held small by L2. Printed: first
 * and in-three by five-fold cross-validation over calls, so no question is judged by weights that saw its call.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { covers, fold, type GoldQuestion, goldQuestions } from '../bench/gold.ts';
import { heldCorpora } from '../bench/held-calls.ts';
import type { HeldCall } from '../src/ports.ts';
import { EVIDENCE, gatherEvidence } from '../src/search/evidence.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import type { Hit } from '../src/search/passage.ts';
import type { Query } from '../src/search/query.ts';
import { rankCorpus } from '../src/search/search.ts';
import { groupOf, Judge, type QuestionGroup, SIGNALS } from '../src/search/signals.ts';

const FOLDS = 5;
const STEPS = 220;
const RATE = 0.08;
const PENALTY = { all: 0.004, group: 0.02 };
const GROUPS: readonly QuestionGroup[] = ['figure', 'person', 'talk'];
const CONFIDENCE_PENALTY = 0.01;
const dataDir = join(import.meta.dirname, '../../shared/data');

interface Case {
  readonly question: GoldQuestion;
  readonly query: Query;
  readonly held: HeldCall;
  readonly group: number;
  readonly hits: readonly Hit[];
  readonly right: Uint8Array;
  /** Signals of all hits, row by row. */
  readonly rows: Float64Array;
}

const N = SIGNALS.length;
const W = N * (1 + GROUPS.length);

const cases = await readCases();
const answerable = cases.filter((c) => c.question.answerable);
console.log(`${cases.length} questions, ${N} signals`);
const merits = new Map<string, [number, number, number]>();
const note = (key: string, at: number) => {
  const [n, first, three] = merits.get(key) ?? [0, 0, 0];
  merits.set(key, [n + 1, first + Number(at === 0), three + Number(at >= 0 && at < 3)]);
};
const foldOf = (c: Case) => fold(c.question.about[0] as string, FOLDS);
const sure: [Case, number][] = [];
for (let f = 0; f < FOLDS; f++) {
  const weights = learn(answerable.filter((c) => foldOf(c) !== f));
  for (const c of answerable.filter((c) => foldOf(c) === f)) {
    const at = rankOfRight(c, weights);
    for (const key of ['all', c.question.kind, c.question.file, c.question.keptOut ? '~ kept out' : '~ tuned on'])
      note(key, at);
  }
}
for (const [key, [n, first, three]] of [...merits].sort()) {
  console.log(
    `${key.padEnd(18)} ${String(n).padStart(4)}  first ${((100 * first) / n).toFixed(1)}%  three ${((100 * three) / n).toFixed(1)}%`,
  );
}
const final = learn(answerable);
const evidence = cases.map((c) => evidenceOf(c, final));
for (let f = 0; f < FOLDS; f++) {
  const model = learnConfidence(
    cases.map((c, i) => [c, evidence[i] as Float64Array] as const).filter(([c]) => foldOf(c) !== f),
  );
  for (const [i, c] of cases.entries()) if (foldOf(c) === f) sure.push([c, judged(evidence[i] as Float64Array, model)]);
}
for (const least of [0.3, 0.4, 0.45, 0.5, 0.55, 0.6]) {
  const share = (from: [Case, number][]) =>
    `${((100 * from.filter(([, p]) => p < least).length) / from.length).toFixed(1)}%`;
  const [yes, no] = [sure.filter(([c]) => c.question.answerable), sure.filter(([c]) => !c.question.answerable)];
  console.log(
    `confidence below ${least}: ${share(no)} of ${no.length} without an answer, ${share(yes)} of ${yes.length} with one`,
  );
}
if (!process.argv.includes('--dry')) {
  writeTable(final);
  writeConfidence(learnConfidence(cases.map((c, i) => [c, evidence[i] as Float64Array] as const)));
}

function evidenceOf(c: Case, weights: Float64Array): Float64Array {
  const s = scores(c, weights);
  const hits = c.hits
    .map((hit, h) => ({ ...hit, score: s[h] as number }))
    .sort((a, b) => b.score - a.score)
    .filter((hit, h, all) => !all.slice(0, h).some((other) => overlaps(other.passage, hit.passage)));
  const found = gatherEvidence(c.query, c.held, hits, new Judge(c.query, c.held));
  return Float64Array.from(EVIDENCE, (name) => found[name]);
}

interface ConfidenceModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** Logistic regression on standardised evidence; questions with and without an answer count alike as groups. */
function learnConfidence(from: readonly (readonly [Case, Float64Array])[]): ConfidenceModel {
  const n = EVIDENCE.length;
  const mean = new Float64Array(n);
  const spread = new Float64Array(n);
  for (const [, e] of from) for (let i = 0; i < n; i++) mean[i] = (mean[i] as number) + (e[i] as number) / from.length;
  for (const [, e] of from)
    for (let i = 0; i < n; i++)
      spread[i] = (spread[i] as number) + ((e[i] as number) - (mean[i] as number)) ** 2 / from.length;
  for (let i = 0; i < n; i++) spread[i] = Math.sqrt(spread[i] as number) + 1e-6;
  const yes = from.filter(([c]) => c.question.answerable).length;
  const weights = new Float64Array(n);
  let bias = 0;
  for (let step = 0; step < 1500; step++) {
    const gradient = new Float64Array(n);
    let slope = 0;
    for (const [c, e] of from) {
      let sum = bias;
      for (let i = 0; i < n; i++)
        sum += ((weights[i] as number) * ((e[i] as number) - (mean[i] as number))) / (spread[i] as number);
      const miss =
        (1 / (1 + Math.exp(-sum)) - Number(c.question.answerable)) *
        (c.question.answerable ? 0.5 / yes : 0.5 / (from.length - yes));
      slope += miss;
      for (let i = 0; i < n; i++)
        gradient[i] =
          (gradient[i] as number) + (miss * ((e[i] as number) - (mean[i] as number))) / (spread[i] as number);
    }
    bias -= 0.5 * slope;
    for (let i = 0; i < n; i++)
      weights[i] =
        (weights[i] as number) - 0.5 * ((gradient[i] as number) + CONFIDENCE_PENALTY * (weights[i] as number));
  }
  const raw = weights.map((w, i) => w / (spread[i] as number));
  return { bias: bias - raw.reduce((sum, w, i) => sum + w * (mean[i] as number), 0), weights: raw };
}

function judged(e: Float64Array, { bias, weights }: ConfidenceModel): number {
  return 1 / (1 + Math.exp(-(bias + e.reduce((sum, x, i) => sum + x * (weights[i] as number), 0))));
}

function writeConfidence({ bias, weights }: ConfidenceModel): void {
  const lines = EVIDENCE.map((name, i) => `    ${name}: ${(weights[i] as number).toFixed(2)},`).join('\n');
  const text = `import type { Evidence } from './evidence.ts';

/** Written by scripts/learn-weights.ts: a logistic regression on the evidence of evidence.ts. */
export const CONFIDENCE: { readonly bias: number; readonly weights: Readonly<Partial<Record<Evidence, number>>> } = {
  bias: ${bias.toFixed(2)},
  weights: {
${lines}
  },
};
`;
  writeFileSync(join(import.meta.dirname, '../src/search/confidence-weights.ts'), text.replace(/-0\.00/g, '0.00'));
}

async function readCases(): Promise<Case[]> {
  const questions = goldQuestions(dataDir).filter((q) => !q.calls);
  const { ids, corpora } = await heldCorpora(
    dataDir,
    questions.flatMap((q) => q.about),
  );
  return questions.flatMap((question) => {
    const id = ids.get(question.about[0] as string) as string;
    const corpus = [...corpora.values()].find((c) => c.calls.some((h) => h.call.id === id));
    if (!corpus) return [];
    const text = corpus.calls.find((h) => h.call.id === id)?.call.text ?? '';
    const query = parseQuery(question.q, corpus, { call: id });
    const hits = rankCorpus(query, corpus);
    const right = Uint8Array.from(hits, ({ passage }) =>
      Number(question.cites.some((snippet) => covers(text.slice(passage.start, passage.end), snippet))),
    );
    const rows = Float64Array.from(hits.flatMap((hit) => SIGNALS.map((s) => hit.signals[s] ?? 0)));
    const held = corpus.calls.find((h) => h.call.id === id) as HeldCall;
    return [{ question, query, held, group: GROUPS.indexOf(groupOf(query.intent)), hits, right, rows }];
  });
}

function scores(c: Case, weights: Float64Array): Float64Array {
  const own = new Float64Array(N);
  for (let i = 0; i < N; i++) own[i] = (weights[i] as number) + (weights[N * (1 + c.group) + i] as number);
  return Float64Array.from(c.hits, (_, h) => {
    let sum = 0;
    for (let i = 0; i < N; i++) sum += (own[i] as number) * (c.rows[h * N + i] as number);
    return sum;
  });
}

/** Adam over all questions at once; deterministic. */
function learn(from: readonly Case[]): Float64Array {
  const weights = new Float64Array(W);
  const m = new Float64Array(W);
  const v = new Float64Array(W);
  const useful = from.filter((c) => c.right.some((r) => r === 1));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(W);
    for (const c of useful) {
      const s = scores(c, weights);
      const top = s.reduce((a, b) => Math.max(a, b), -Infinity);
      let all = 0;
      let right = 0;
      for (let h = 0; h < s.length; h++) {
        s[h] = Math.exp((s[h] as number) - top);
        all += s[h] as number;
        if (c.right[h]) right += s[h] as number;
      }
      for (let h = 0; h < s.length; h++) {
        const pull = (s[h] as number) / all - (c.right[h] ? (s[h] as number) / right : 0);
        for (let i = 0; i < N; i++) {
          const g = pull * (c.rows[h * N + i] as number);
          gradient[i] = (gradient[i] as number) + g;
          const at = N * (1 + c.group) + i;
          gradient[at] = (gradient[at] as number) + g;
        }
      }
    }
    for (let i = 0; i < W; i++) {
      const g =
        (gradient[i] as number) / useful.length + (i < N ? PENALTY.all : PENALTY.group) * (weights[i] as number);
      m[i] = 0.9 * (m[i] as number) + 0.1 * g;
      v[i] = 0.999 * (v[i] as number) + 0.001 * g * g;
      const hatM = (m[i] as number) / (1 - 0.9 ** step);
      const hatV = (v[i] as number) / (1 - 0.999 ** step);
      weights[i] = (weights[i] as number) - (RATE * hatM) / (Math.sqrt(hatV) + 1e-8);
    }
  }
  return weights;
}

/** The place of the first right passage among hits that do not overlap, or -1. */
function rankOfRight(c: Case, weights: Float64Array): number {
  const s = scores(c, weights);
  const order = c.hits.map((_, h) => h).sort((a, b) => (s[b] as number) - (s[a] as number) || a - b);
  const kept: number[] = [];
  for (const h of order) {
    const p = (c.hits[h] as Hit).passage;
    if (kept.some((k) => overlaps((c.hits[k] as Hit).passage, p))) continue;
    if (c.right[h]) return kept.length;
    kept.push(h);
    if (kept.length >= 10) break;
  }
  return -1;
}

function overlaps(a: Hit['passage'], b: Hit['passage']): boolean {
  return a.turn === b.turn && a.start < b.end && b.start < a.end;
}

function writeTable(weights: Float64Array): void {
  const lines = SIGNALS.map((signal, i) => {
    const parts = (['all', ...GROUPS] as const).map(
      (group, g) => `${group}: ${(weights[g * N + i] as number).toFixed(2)}`,
    );
    return `  ${signal}: { ${parts.join(', ')} },`;
  });
  const text = `import type { Weights } from './score.ts';

/** Written by scripts/learn-weights.ts; what each signal is: README.md. \`all\` holds for every question, the rest is added for its group. */
export const WEIGHTS: Weights = {
${lines.join('\n')}
};
`;
  writeFileSync(join(import.meta.dirname, '../src/search/weights.ts'), text.replace(/-0\.00/g, '0.00'));
}
