/**
 * How good the answers are on the development questions, worked out in this process.
 *
 *   tsx bench/quality.ts [--hits] [--show 30] [--kept-out] [--files questions-dev-1,adtran-questions] [--kind qa] [--id BMI]
 *
 * `--hits` judges the ranked passages alone, without composing answers. Failures shown are of calls that are not kept
 * out, unless `--kept-out` is given. Figures are comparable with those of ../shared/score/questions.mjs.
 */
import { parseArgs } from 'node:util';
import { sharedData } from '../test/shared-data.ts';
import { goldQuestions, plain } from './gold.ts';
import { heldCorpora } from './held-calls.ts';
import { markQuestion, type QuestionMark, shareOf } from './mark-questions.ts';

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
if (!sharedData) throw new Error('bench/quality needs ../shared/data');

const files = options.files?.split(',').map((name) => `${name}.jsonl`);
const questions = [
  ...goldQuestions(sharedData, files),
  ...(files ? [] : goldQuestions(sharedData, ['adtran-questions.jsonl'])),
]
  .filter((q) => !options.kind || q.kind === options.kind)
  .filter((q) => !options.id || q.id.includes(options.id));
const held = await heldCorpora(
  sharedData,
  questions.flatMap((q) => q.about),
);
const started = performance.now();
const marks = questions.map((question) => markQuestion(question, held, options.hits));
const spent = performance.now() - started;

const groups = new Map<string, QuestionMark[]>();
for (const mark of marks) {
  const { kind, file, keptOut } = mark.question;
  for (const key of ['all', kind, file, keptOut ? '~ kept out' : '~ tuned on'])
    groups.set(key, [...(groups.get(key) ?? []), mark]);
}
console.log(
  `${''.padEnd(24)}${['first cited', 'in three', 'states it', 'right', 'refused', 'false refusals'].map((h) => h.padStart(15)).join('')}`,
);
for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const s = shareOf(group);
  const asked = group.filter((m) => m.question.answerable);
  const shares = [s.first, s.three, s.states, s.right, s.refused, asked.filter((m) => m.refused).length / asked.length];
  console.log(
    `${`${key} (${group.length})`.padEnd(24)}${shares.map((x) => (Number.isNaN(x) ? '-' : `${(100 * x).toFixed(1)}%`).padStart(15)).join('')}`,
  );
}
console.log(
  `stated what it must not: ${shareOf(marks).statedWrong}; ${(spent / questions.length).toFixed(1)} ms a question, first ones of a call included`,
);
const failures = marks.filter(
  (m) =>
    m.question.keptOut === options['kept-out'] &&
    (m.question.answerable ? m.at !== 0 || !m.states || m.statesWrong : !m.refused),
);
for (const mark of failures.slice(0, Number(options.show))) console.log(shown(mark));

function shown({ question, query, at, states, statesWrong, grade, headline, quotes }: QuestionMark): string {
  const wanted = question.answerable ? question.cites.map((c) => plain(c).slice(0, 130)).join(' // ') : 'to be refused';
  return [
    `${question.id} [${question.kind}] place ${at}${states ? '' : ' NOT STATED'}${statesWrong ? ' STATES WRONG' : ''}: ${question.q}`,
    `    ${query.intent}; ${query.metrics} / ${query.dimension} / ${query.periods.map((p) => p.period)}; ${query.terms
      .filter((t) => t.weight > 0.7)
      .map((t) => t.term)
      .slice(0, 12)
      .join(' | ')}`,
    `    [${grade}] ${headline}`,
    `    first: ${plain(quotes[0]).slice(0, 220)}`,
    `    wanted: ${wanted}`,
  ].join('\n');
}
