import type { VNode } from 'preact';
import type { FigureRow } from '../../../src/answer/company-figures.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { metricName } from '../reading/fact-words.ts';
import { SaidLink } from './said-link.tsx';

const MAX_ROWS = 24;

/** Figures by quarter, newest first; each leads to where it was said. A look back of a later call is marked. */
export function CompanyFigures({
  rows,
  quarters,
}: {
  readonly rows: readonly FigureRow[];
  readonly quarters: readonly string[];
}): VNode | null {
  const shown = rows.filter(({ byPeriod }) => quarters.some((quarter) => byPeriod.has(quarter))).slice(0, MAX_ROWS);
  if (shown.length === 0) return null;
  const newestFirst = quarters.toReversed();
  const looksBack = shown.some(({ byPeriod }) => [...byPeriod].some(([period, { call }]) => call.period !== period));
  return (
    <section aria-labelledby="by-quarter">
      <h2 id="by-quarter">Figures by quarter</h2>
      <div class="wide">
        <table class="quarters">
          <thead>
            <tr>
              <th scope="col">Figure</th>
              {newestFirst.map((quarter) => (
                <th scope="col" class="number">
                  {formatPeriod(quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr>
                <th scope="row">{metricName({ ...row, dimension: null })}</th>
                {newestFirst.map((quarter) => {
                  const said = row.byPeriod.get(quarter);
                  return (
                    <td class="number">
                      {said && <SaidLink said={said} short />}
                      {said && said.call.period !== quarter && (
                        <abbr title={`said on the ${formatPeriod(said.call.period ?? '')} call`}>*</abbr>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {looksBack && <p class="quiet small">* said on a later call, looking back</p>}
    </section>
  );
}
