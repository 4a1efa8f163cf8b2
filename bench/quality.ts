/**
 * How good the answers are on the development questions, worked out in this process.
 *
 *   tsx bench/quality.ts [--hits] [--show 30] [--kept-out] [--files questions-dev-1,adtran-questions] [--kind qa] [--id BMI]
 *
 * `--hits` judges the ranked passages alone, without composing answers. Failures shown are of calls that are not kept
 * out, unless `--kept-out` is given. Figures are comparable with those of ../shared/score/questions.mjs.
 */
import { parseArgs } from 'node:util';
import { composeAnswer } from '../src/answer/compose-answer.ts';
import { renderText } from '../src/answer/render-text.ts';
import { parseQuery } from '../src/search/parse-query.ts';
import { search } from '../src/search/search.ts';
import { sharedData } from '../test/shared-data.ts';
import { covers, type GoldQuestion, goldQuestions, plain } from './gold.ts';
import { heldCorpora } from './held-calls.ts';

const { values: options } = parseArgs({
  options: {
    hits: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
    'kept-out': { type: 'boolean', default: false },
    files: { type: 'string' },
    kind: { type: 'string' },
    id: { type: 'string' },
  },
});

export interface Marks {
  first: [number, number];
  three: [number, number];
  states: [number, number];
  right: [number, number];
  refused: [number, number];
}

if (!sharedData) throw new Error('bench/quality needs ../shared/data');
const files = options.files?.split(',').map((name) => `${name}.jsonl`);
const questions = goldQuestions(sharedData, files ?? undefined).concat(
  files ? [] : goldQuestions(sharedData, ['adtran-questions.jsonl']),
);
const { ids, corpora } = await heldCorpora(
  sharedData,
  questions.flatMap((q) => q.about),
);

const table = new Map<string, Marks>();
const failures: string[] = [];
let stated = 0;
const started = performance.now();
for (const question of questions) {
  if (options.kind && question.kind !== options.kind) continue;
  if (options.id && !question.id.includes(options.id)) continue;
  judge(question);
}
const spent = performance.now() - started;

console.log(
  `${''.padEnd(18)}${['first cited', 'in three', 'states it', 'right', 'refused'].map((h) => h.padStart(15)).join('')}`,
);
for (const [key, marks] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const cells = [marks.first, marks.three, marks.states, marks.right, marks.refused].map(([n, of]) =>
    (of ? `${((100 * n) / of).toFixed(1)}% of ${of}` : '-').padStart(15),
  );
  console.log(`${key.padEnd(18)}${cells.join('')}`);
}
console.log(`stated what it must not: ${stated}; ${(spent / questions.length).toFixed(1)} ms a question`);
for (const line of failures.slice(0, Number(options.show))) console.log(line);

function judge(question: GoldQuestion): void {
  const id = ids.get(question.about[0] as string) as string;
  const corpus = [...corpora.values()].find((c) => c.calls.some((h) => h.call.id === id));
  if (!corpus) throw new Error(`no corpus for ${id}`);
  const query = parseQuery(question.q, corpus, question.calls || !question.call ? {} : { call: id });
  const hits = search(query, corpus);
  const texts = new Map(corpus.calls.map((h) => [h.call.id, h.call.text]));
  const answer = options.hits ? null : composeAnswer(query, hits, corpus, { link: () => null });
  const quotes = answer
    ? answer.citations.map((c) => c.quote)
    : hits.map(({ passage: p }) => (texts.get(p.call) ?? '').slice(p.start, p.end));
  const said = answer ? renderText(answer) : quotes.slice(0, 3).join('\n');
  const matches = (pattern: string, text: string) => new RegExp(pattern.replace(/^\(\?i\)/, ''), 'i').test(text);
  const wrong = (question.must_not ?? []).some((m) => matches(m, answer?.headline ?? ''));
  if (wrong) stated++;
  const mark = (name: keyof Marks, ok: boolean) => {
    for (const key of ['all', question.kind, question.file, question.keptOut ? '~ kept out' : '~ tuned on']) {
      let marks = table.get(key);
      if (!marks) {
        marks = { first: [0, 0], three: [0, 0], states: [0, 0], right: [0, 0], refused: [0, 0] };
        table.set(key, marks);
      }
      marks[name] = [marks[name][0] + Number(ok), marks[name][1] + 1];
    }
  };
  const fail = (line: string) => {
    if (question.keptOut === options['kept-out']) failures.push(line);
  };
  if (!question.answerable) {
    const refused = answer ? answer.grade === 'none' : hits.length === 0;
    mark('refused', refused);
    if (!refused)
      fail(`${question.id}: should be refused: ${question.q}\n    -> [${answer?.grade}] ${answer?.headline}`);
    return;
  }
  const at = quotes.findIndex((quote) => question.cites.some((snippet) => covers(quote, snippet)));
  const states = (question.must ?? []).every((m) => matches(m, said));
  mark('first', at === 0);
  mark('three', at >= 0 && at < 3);
  mark('states', states);
  mark('right', at >= 0 && at < 3 && states && !wrong);
  if (at !== 0 || !states || wrong) {
    fail(
      [
        `${question.id} [${question.kind}] place ${at} ${states ? '' : 'NOT STATED '}${wrong ? 'STATES WRONG ' : ''}${question.q}`,
        `    terms ${query.terms
          .filter((t) => t.weight > 0.7)
          .map((t) => t.term)
          .join(
            ' | ',
          )}; ${query.intent}; ${query.metrics} / ${query.dimension} / ${query.periods.map((p) => p.period)}`,
        `    -> [${answer?.grade ?? 'hits'}] ${answer?.headline ?? ''} | ${plain(quotes[0]).slice(0, 220)}`,
        `    wanted: ${question.cites.map((c) => plain(c).slice(0, 130)).join(' // ')}`,
      ].join('\n'),
    );
  }
}
