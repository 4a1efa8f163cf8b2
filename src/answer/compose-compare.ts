import type { MetricId } from '../metrics/fact.ts';
import type { AnswerNote } from './answer.ts';
import type { FactChoice } from './choose-facts.ts';
import { agreed, composeFigure, findFact, stateFigures } from './compose-figure.ts';
import { ownFigure, tableOf } from './compose-series.ts';
import { formatPeriod } from './format-period.ts';
import { capital, figureWords, possessive } from './name-figure.ts';
import type { Composer, Draft, Scene } from './scene.ts';

/**
 * Several periods of one company, or one metric over several companies, side by side. Where one of them lacks the figure the
 * answer says so; null where none has it.
 */
export const composeCompare: Composer = (scene) => {
  const [metric] = scene.query.metrics;
  if (!metric) return null;
  return beside(scene).length > 0 ? compareCompanies(scene, metric) : comparePeriods(scene, metric);
};

/** The further companies whose calls are at hand; one that is only named ("sales to Verizon") is not compared with. */
function beside({ query, corpus }: Scene): readonly string[] {
  return query.otherCompanies.filter((company) => corpus.calls.some((h) => h.call.company === company));
}

function compareCompanies(scene: Scene, metric: MetricId): Draft | null {
  const points: FactChoice[] = [];
  const lacking: string[] = [];
  for (const company of [scene.lead.call.company, ...beside(scene)]) {
    const point = ownFigureOf(scene, company, metric);
    if (point) points.push(point);
    else lacking.push(callWords(scene, company));
  }
  if (points.length === 0) return null;
  if (lacking.length === 0) return tableOf(scene, metric, points);
  const where = lacking.join(' or ');
  const absent = `no clear figure for ${nameAsked(scene, metric)} on ${where}`;
  if (points.length > 1) return withNote(tableOf(scene, metric, points), absent);
  const alone = stateFigures(scene, points, true);
  return { ...alone, headline: `${alone.headline} ${capital(absent)}.` };
}

function comparePeriods(scene: Scene, metric: MetricId): Draft | null {
  const points: FactChoice[] = [];
  const lacking: string[] = [];
  for (const period of periodsCompared(scene)) {
    const point = findFact(scene, metric, period, scene.query.intent === 'guidance');
    if (point && agreed(scene, point)) points.push(point);
    else if (!point) lacking.push(period);
  }
  if (points.length > 1)
    return lacking.length === 0
      ? tableOf(scene, metric, points)
      : withNote(tableOf(scene, metric, points), absentPeriods(scene, metric, lacking));
  const alone = composeFigure(scene) ?? (points.length > 0 ? stateFigures(scene, points, true) : null);
  const unsaid = lacking.filter((period) => !alone?.facts.some(({ fact }) => speaksOf(fact, period)));
  return alone && unsaid.length > 0 ? withNote(alone, absentPeriods(scene, metric, unsaid)) : alone;
}

/** Whether a figure is of a period, or compares with it. */
function speaksOf(fact: FactChoice['fact'], period: string): boolean {
  return fact.period === period || fact.changes.some(({ against }) => against === period);
}

/** The periods set side by side, oldest first; one alone is set beside the call's own. */
function periodsCompared({ query, lead }: Scene): readonly string[] {
  const asked = query.periods.map((p) => p.period);
  const all = asked.length === 1 && lead.call.period ? [...asked, lead.call.period] : asked;
  return [...new Set(all)].sort();
}

function ownFigureOf(scene: Scene, company: string, metric: MetricId): FactChoice | null {
  const newest = scene.corpus.calls.find((h) => h.call.company === company);
  return newest ? ownFigure(scene, newest, metric) : null;
}

function absentPeriods(scene: Scene, metric: MetricId, periods: readonly string[]): string {
  const name = possessive(scene.lead.call.companyName);
  return `no clear figure for ${nameAsked(scene, metric)} in ${periods.map(formatPeriod).join(' or ')} on ${name} calls held`;
}

function nameAsked({ query }: Scene, metric: MetricId): string {
  return figureWords({ metric, dimension: query.dimension, basis: query.basis });
}

/** "Ciena's Q3 2007 call". */
function callWords({ corpus }: Scene, company: string): string {
  const call = corpus.calls.find((h) => h.call.company === company)?.call;
  if (!call) return `any call of ${company}`;
  return [possessive(call.companyName), call.period && formatPeriod(call.period), 'call'].filter(Boolean).join(' ');
}

/** Says which of the companies asked about an answer has nothing of, where neither its headline nor a citation tells. */
export function nameAbsent(scene: Scene, draft: Draft): Draft {
  const cited = new Set(scene.desk.citations().map(({ call }) => call));
  const absent = beside(scene).filter((company) => {
    const calls = scene.corpus.calls.filter((h) => h.call.company === company);
    const named = [company, ...calls.map((h) => h.call.companyName)].some((name) => draft.headline.includes(name));
    return !named && !calls.some((h) => cited.has(h.call.id));
  });
  if (absent.length === 0) return draft;
  return withNote(draft, `nothing on that from ${absent.map((company) => callWords(scene, company)).join(' or ')}`);
}

function withNote(draft: Draft, words: string): Draft {
  const note: AnswerNote = { kind: 'info', text: `${capital(words)}.`, cites: [] };
  return { ...draft, notes: [note, ...draft.notes] };
}
