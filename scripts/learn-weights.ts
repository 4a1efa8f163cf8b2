/**
 * Learns the weights of the signals from the development questions and writes src/search/weights.ts.
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
import { parseQuery } from '../src/search/parse-query.ts';
import type { Hit } from '../src/search/passage.ts';
import { rankCorpus } from '../src/search/search.ts';
import { groupOf, type QuestionGroup, SIGNALS } from '../src/search/signals.ts';

const FOLDS = 5;
const STEPS = 220;
const RATE = 0.08;
const PENALTY = { all: 0.004, group: 0.02 };
const GROUPS: readonly QuestionGroup[] = ['figure', 'person', 'talk'];
const dataDir = join(import.meta.dirname, '../../shared/data');

interface Case {
  readonly question: GoldQuestion;
  readonly group: number;
  readonly hits: readonly Hit[];
  readonly right: Uint8Array;
  /** Signals of all hits, row by row. */
  readonly rows: Float64Array;
}

const N = SIGNALS.length;
const W = N * (1 + GROUPS.length);

const cases = await readCases();
console.log(`${cases.length} questions, ${N} signals`);
const merits = new Map<string, [number, number, number]>();
const note = (key: string, at: number) => {
  const [n, first, three] = merits.get(key) ?? [0, 0, 0];
  merits.set(key, [n + 1, first + Number(at === 0), three + Number(at >= 0 && at < 3)]);
};
const foldOf = (c: Case) => fold(c.question.about[0] as string, FOLDS);
for (let f = 0; f < FOLDS; f++) {
  const weights = learn(cases.filter((c) => foldOf(c) !== f));
  for (const c of cases.filter((c) => foldOf(c) === f)) {
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
if (!process.argv.includes('--dry')) writeTable(learn(cases));

async function readCases(): Promise<Case[]> {
  const questions = goldQuestions(dataDir).filter((q) => q.answerable && !q.calls);
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
    return [{ question, group: GROUPS.indexOf(groupOf(query.intent)), hits, right, rows }];
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
