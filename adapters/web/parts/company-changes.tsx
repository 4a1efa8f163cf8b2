import type { VNode } from 'preact';
import type { FigureChange, OutlookChange } from '../../../src/answer/company-changes.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { metricName } from '../reading/fact-words.ts';
import { SaidLink } from './said-link.tsx';

export interface CompanyChangesProps {
  readonly now: string;
  readonly before: string;
  readonly changes: readonly FigureChange[];
  readonly outlook: readonly OutlookChange[];
}

const MAX_CHANGES = 10;

/** The newest quarter beside the one before, and the outlook beside the last one. */
export function CompanyChanges({ now, before, changes, outlook }: CompanyChangesProps): VNode | null {
  if (changes.length + outlook.length === 0) return null;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">
        {formatPeriod(now)} against {formatPeriod(before)}
      </h2>
      {changes.length > 0 && (
        <ul class="changes">
          {changes.slice(0, MAX_CHANGES).map(({ row, now: newer, before: older, difference }) => (
            <li>
              <span class="label">{metricName({ ...row, dimension: null })}</span>
              <span class="shown">
                <SaidLink said={newer} />
              </span>
              <span class="quiet">
                from <SaidLink said={older} />
                {difference && <>, {difference}</>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {changes.some(({ difference }) => difference !== null) && (
        <p class="quiet small">Differences are computed, not said.</p>
      )}
      {outlook.length > 0 && (
        <>
          <h3>Expected now</h3>
          <ul class="outlook">
            {outlook.slice(0, MAX_CHANGES).map(({ now: newer, before: older }) => (
              <li>
                {metricName(newer.fact)}
                {newer.fact.period && `, ${formatPeriod(newer.fact.period)}`}: <SaidLink said={newer} />
                {older && (
                  <span class="quiet">
                    {' '}
                    (the call before: <SaidLink said={older} />)
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
