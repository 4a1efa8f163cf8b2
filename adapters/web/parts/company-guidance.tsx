import type { VNode } from 'preact';
import type { GuidanceView } from '../../../src/answer/company-guidance.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { metricName } from '../reading/fact-words.ts';
import { SaidLink } from './said-link.tsx';

const MAX_ROWS = 40;

/** What was expected, on which call, and what came of it where a later call says so. */
export function CompanyGuidance({ guidance }: { readonly guidance: readonly GuidanceView[] }): VNode | null {
  if (guidance.length === 0) return null;
  const anyCame = guidance.some(({ came }) => came !== null);
  return (
    <section aria-labelledby="guidance">
      <h2 id="guidance">{anyCame ? 'Expected, and what came of it' : 'Expected'}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Said on</th>
              <th scope="col">Figure</th>
              <th scope="col">For</th>
              <th scope="col" class="number">
                Expected
              </th>
              {anyCame && (
                <>
                  <th scope="col" class="number">
                    Came in at
                  </th>
                  <th scope="col">Verdict</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {guidance.slice(0, MAX_ROWS).map(({ given, came, verdict }) => (
              <tr>
                <td>{given.call.period ? formatPeriod(given.call.period) : given.call.id}</td>
                <td>{metricName(given.fact)}</td>
                <td>{given.fact.period && formatPeriod(given.fact.period)}</td>
                <td class="number">
                  <SaidLink said={given} short />
                </td>
                {anyCame && (
                  <>
                    <td class="number">{came && <SaidLink said={came} short />}</td>
                    <td class={verdict ?? undefined}>{verdict}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
