import { figureRows } from '../answer/company-figures.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { formatFact } from '../answer/format-value.ts';
import { figureLabel } from '../answer/name-figure.ts';
import type { DigestLine, DigestPart } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';
import { exchangeLine, nonAnswerLines } from './exchange-lines.ts';
import { dueLines } from './outlook-lines.ts';

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

  const due: readonly Spotlight[] =
    dueLines(scene).length === 0
      ? []
      : [
          {
            key: `due ${call.id}`,
            compose: () =>
              part(
                `${call.companyName}: what came of the outlook for ${period}`,
                'Outlook and outcome',
                dueLines(scene).slice(0, 4),
              ),
          },
        ];

  const series = figureRows(calls)
    .filter((row) => row.byPeriod.size >= 3)
    .map((row): Spotlight => {
      const said = [...row.byPeriod.values()].sort((a, b) => (a.fact.period! < b.fact.period! ? -1 : 1)).slice(-6);
      const label = figureLabel(said[0]!.fact);
      return {
        key: `series ${call.id} ${row.metric} ${row.basis} ${row.unit}`,
        compose: () =>
          part(
            `${call.companyName}: ${label} over ${said.length} quarters`,
            label,
            said.map((s) => ({
              text: `${formatPeriod(s.fact.period!)}: ${formatFact(s.fact)}`,
              cites: [scene.desk.cite(s.call, s.fact.turn, s.fact)],
            })),
          ),
      };
    });

  const exchanges = call.exchanges
    .filter((x) => x.asks.length > 0)
    .map(
      (exchange): Spotlight => ({
        key: `exchange ${call.id} ${exchange.index}`,
        compose: () => {
          const line = exchangeLine(scene, exchange);
          const open = nonAnswerLines({
            ...scene,
            lead: {
              ...lead,
              ledger: {
                ...lead.ledger,
                nonAnswers: lead.ledger.nonAnswers.filter((n) => n.exchange === exchange.index),
              },
            },
          });
          const who = `${exchange.analyst}${exchange.firm ? ` (${exchange.firm})` : ''}`;
          return part(`${call.companyName} ${period}: ${who} asks`, 'From the call', [
            ...(line ? [line] : []),
            ...open.slice(0, 1),
          ]);
        },
      }),
    );
  return interleave([due, series, exchanges]);
}

/** Takes from each list in turn, so that two days are not alike. */
export function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((l) => l.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((l) => l.slice(i, i + 1))).flat();
}
