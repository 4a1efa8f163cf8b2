import { figureRows } from '../answer/company-figures.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact } from '../answer/format-value.ts';
import { figureLabel } from '../answer/name-figure.ts';
import { baseMetric } from '../metrics/lexicon.ts';
import { comparePeriods } from '../transcript/period.ts';
import type { DigestLine, DigestPart } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';
import { askerOf, exchangeLine } from './exchange-lines.ts';
import { dueLines } from './outlook-lines.ts';
import { plausibleRows } from './plausible.ts';

/** One thing worth reading on a quiet day. */
export interface Spotlight {
  /** Stable for the same corpus: what a subscription remembers, so that nothing comes twice before all have come. */
  readonly key: string;
  compose(): DigestPart;
}

/** What one company's calls offer for quiet days, the most telling first. */
export function spotlightsOf(scene: DigestScene): readonly Spotlight[] {
  const { lead, calls } = scene;
  const { call } = lead;
  const period = call.period ? formatPeriod(call.period) : 'the last call';
  const part = (headline: string, title: string, lines: readonly DigestLine[]): DigestPart => ({
    company: call.company,
    companyName: call.companyName,
    call: call.id,
    kind: 'spotlight',
    headline,
    sections: [{ title, lines }],
    more: [],
  });

  /** A spotlight that shows lines composed already; none where there is no line. */
  const showing = (key: string, headline: string, title: string, lines: readonly DigestLine[]): readonly Spotlight[] =>
    lines.length === 0 ? [] : [{ key: `${key} ${call.id}`, compose: () => part(headline, title, lines) }];

  const due = showing(
    'due',
    `${call.companyName}: what came of the outlook for ${period}`,
    'Outlook that came due',
    dueLines(scene).slice(0, 4),
  );
  const exchanges = call.exchanges.flatMap((exchange) => {
    const line = exchange.asks.length > 0 ? exchangeLine(scene, exchange) : null;
    const headline = `${call.companyName} ${period}: ${askerOf(exchange)} asks`;
    return showing(`exchange ${exchange.index}`, headline, 'From the call', line ? [line] : []);
  });

  const rows = figureRows(calls);
  const series = (call.period ? plausibleRows(rows, call.period) : rows)
    .filter((row) => row.byPeriod.size >= 3 && baseMetric(row.metric) === row.metric)
    .map((row): Spotlight => {
      const said = [...row.byPeriod.values()]
        .sort((a, b) => comparePeriods(a.fact.period!, b.fact.period!))
        .slice(-QUARTERS);
      const label = figureLabel(said[0]!.fact);
      const quarters = said.map((s) => `${formatPeriod(s.fact.period!)} ${formatFact(s.fact)}`);
      return {
        key: `series ${call.id} ${row.metric} ${row.basis} ${row.unit}`,
        compose: () =>
          part(
            `${call.companyName}: ${label} ${formatFact(said.at(-1)!.fact)} in ${formatPeriod(said.at(-1)!.fact.period!)}`,
            `${label}, quarter by quarter`,
            quarters.map((text, i) => ({
              text,
              cites: [scene.desk.cite(said[i]!.call, said[i]!.fact.turn, said[i]!.fact)],
            })),
          ),
      };
    });
  return interleave([due, series, exchanges]);
}

const QUARTERS = 6;

/** Takes from each list in turn, so that two days are not alike. */
export function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((l) => l.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((l) => l.slice(i, i + 1))).flat();
}
