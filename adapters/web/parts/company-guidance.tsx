import type { VNode } from 'preact';
import type { GuidanceView } from '../../../src/answer/company-guidance.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { metricName } from '../reading/fact-words.ts';
import { SaidLink } from './said-link.tsx';

const MAX_ROWS = 40;

/** What was expected, on which call, and what came of it where a later call says so. Older outlooks without an outcome are folded away. */
export function CompanyGuidance({ guidance }: { readonly guidance: readonly GuidanceView[] }): VNode | null {
  const newest = guidance[0]?.given.call.id;
  const isTold = ({ given, came }: GuidanceView) => given.call.id === newest || came !== null;
  const told = guidance.filter(isTold);
  const untold = guidance.filter((view) => !isTold(view));
  if (told.length === 0) return null;
  const anyCame = told.some(({ came }) => came !== null);
  return (
    <section aria-labelledby="guidance">
      <h2 id="guidance">{anyCame ? 'Expected, and what came of it' : 'Expected'}</h2>
      <GuidanceTable rows={told.slice(0, MAX_ROWS)} withOutcome={anyCame} />
      {untold.length > 0 && (
        <details>
          <summary>{untold.length} earlier outlooks whose outcome no call held here states</summary>
          <GuidanceTable rows={untold.slice(0, MAX_ROWS)} withOutcome={false} />
        </details>
      )}
    </section>
  );
}

interface GuidanceTableProps {
  readonly rows: readonly GuidanceView[];
  readonly withOutcome: boolean;
}

function GuidanceTable({ rows, withOutcome }: GuidanceTableProps): VNode {
  return (
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
            {withOutcome && (
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
          {rows.map(({ given, came, verdict }) => (
            <tr>
              <td>{given.call.period ? formatPeriod(given.call.period) : given.call.id}</td>
              <td>{metricName(given.fact)}</td>
              <td>{given.fact.period && formatPeriod(given.fact.period)}</td>
              <td class="number">
                <SaidLink said={given} short />
              </td>
              {withOutcome && (
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
  );
}
