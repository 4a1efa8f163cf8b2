import { type OutlookChange, outlookChanges } from '../answer/company-changes.ts';
import { figureRows, type SaidFact } from '../answer/company-figures.ts';
import { guidanceOf } from '../answer/company-guidance.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact } from '../answer/format-value.ts';
import { figureLabel } from '../answer/name-figure.ts';
import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';
import { isPlausibleOutlook, plausibleRows } from './plausible.ts';

/** Outlooks given on the call, each against the one given for the same on the call before. */
export function outlookLines({ calls, lead, before, desk }: DigestScene): readonly DigestLine[] {
  const rows = figureRows(calls);
  const changes = outlookChanges(guidanceOf(calls), lead.call.id, before?.call.id ?? null).filter(({ now }) =>
    isPlausibleOutlook(now, rows),
  );
  // What was changed comes first.
  return [...agreed(changes)]
    .sort((a, b) => Number(isMoved(b)) - Number(isMoved(a)))
    .map(({ now, before: earlier }) => {
      const cites = [desk.cite(now.call, now.fact.turn, now.fact)];
      let against = '';
      if (earlier && isMoved({ now, before: earlier })) {
        against = `, was ${shown(earlier)}`;
        cites.push(desk.cite(earlier.call, earlier.fact.turn, earlier.fact));
      } else if (earlier) {
        against = ', unchanged';
        cites.push(desk.cite(earlier.call, earlier.fact.turn, earlier.fact));
      }
      return { text: `${name(now)}: ${shown(now)}${against}`, cites };
    });
}

/** "About $400 million" and "$400 million" are one outlook. */
const isMoved = ({ now, before }: OutlookChange): boolean =>
  before !== null && ends(before.fact).join() !== ends(now.fact).join();

/**
 * One outlook for each figure and period. A range that holds whatever else was said of it is the outlook; figures that contradict each
 * other are of parts or drivers that the words around them name, and are left out.
 */
function agreed(changes: readonly OutlookChange[]): readonly OutlookChange[] {
  const alike = new Map<string, OutlookChange[]>();
  for (const change of changes) {
    const { metric, period, unit, basis } = change.now.fact;
    const key = `${metric} ${period} ${unit} ${basis}`;
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].flatMap((group) => {
    const holder = group.find(({ now }) => group.every((other) => holds(now, other.now)));
    return holder ? [holder] : [];
  });
}

function holds({ fact: a }: SaidFact, { fact: b }: SaidFact): boolean {
  const [low, high] = ends(a);
  const [least, most] = ends(b);
  return low <= least && most <= high;
}

const ends = ({ low, high, value }: SaidFact['fact']): readonly [number, number] => [
  low ?? value ?? Number.NEGATIVE_INFINITY,
  high ?? value ?? Number.POSITIVE_INFINITY,
];

/** What came of outlooks given on earlier calls for the period this call reports on. */
export function dueLines({ calls, lead, desk }: DigestScene): readonly DigestLine[] {
  const { period } = lead.call;
  if (period === null) return [];
  const rows = plausibleRows(figureRows(calls), period);
  const isKeyFigure = ({ fact }: SaidFact) =>
    rows.some(
      (r) => r.metric === fact.metric && r.unit === fact.unit && r.byPeriod.get(period)?.fact.value === fact.value,
    );
  const seen = new Set<string>();
  return (
    guidanceOf(calls)
      .filter(({ given, came }) => came?.call.id === lead.call.id && given.fact.period === period && isKeyFigure(came))
      // The outlook given last is the one that counts.
      .filter(({ given: { fact } }) => !seen.has(fact.metric) && seen.add(fact.metric))
      .map(({ given, came, verdict }) => ({
        text: `${name(given)}: ${shown(came!)}${verdict ? `, ${VERDICT[verdict]}` : ', against'} the ${shown(given)} guided`,
        cites: [desk.cite(given.call, given.fact.turn, given.fact), desk.cite(came!.call, came!.fact.turn, came!.fact)],
      }))
  );
}

const VERDICT = { within: 'in line with', above: 'above', below: 'below' } as const;

const name = ({ fact }: SaidFact) => `${figureLabel(fact)}${fact.period ? `, ${formatPeriod(fact.period)}` : ''}`;

const shown = ({ fact }: SaidFact) => formatFact(fact);
