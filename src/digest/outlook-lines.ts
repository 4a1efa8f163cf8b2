import { outlookChanges } from '../answer/company-changes.ts';
import type { SaidFact } from '../answer/company-figures.ts';
import { guidanceOf } from '../answer/company-guidance.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact } from '../answer/format-value.ts';
import { figureLabel } from '../answer/name-figure.ts';
import type { DigestLine } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';

/** Outlooks given on the call, each against the one given for the same on the call before. */
export function outlookLines({ calls, lead, before, desk }: DigestScene): readonly DigestLine[] {
  const changes = outlookChanges(guidanceOf(calls), lead.call.id, before?.call.id ?? null);
  return changes.map(({ now, before: earlier }) => {
    const cites = [desk.cite(now.call, now.fact.turn, now.fact)];
    let against = '';
    if (earlier && shown(earlier) !== shown(now)) {
      against = `, was ${shown(earlier)}`;
      cites.push(desk.cite(earlier.call, earlier.fact.turn, earlier.fact));
    } else if (earlier) {
      against = ', unchanged';
      cites.push(desk.cite(earlier.call, earlier.fact.turn, earlier.fact));
    }
    return { text: `${name(now)}: ${shown(now)}${against}`, cites };
  });
}

/** What came of outlooks given on earlier calls for the period this call reports on. */
export function dueLines({ calls, lead, desk }: DigestScene): readonly DigestLine[] {
  return guidanceOf(calls)
    .filter(({ given, came }) => came?.call.id === lead.call.id && given.fact.period === lead.call.period)
    .map(({ given, came, verdict }) => ({
      text: `${name(given)}: guided to ${shown(given)}, came in ${verdict ? `${verdict} it ` : ''}at ${shown(came!)}`,
      cites: [desk.cite(given.call, given.fact.turn, given.fact), desk.cite(came!.call, came!.fact.turn, came!.fact)],
    }));
}

const name = ({ fact }: SaidFact) => `${figureLabel(fact)}${fact.period ? `, ${formatPeriod(fact.period)}` : ''}`;

const shown = ({ fact }: SaidFact) => formatFact(fact);
