import type { VNode } from 'preact';
import { figureChanges, outlookChanges } from '../../../src/answer/company-changes.ts';
import { figureRows, quartersOf } from '../../../src/answer/company-figures.ts';
import { guidanceOf } from '../../../src/answer/company-guidance.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { HeldCall } from '../../../src/ports.ts';
import type { CompanySummary } from '../../../src/service.ts';
import { CompanyChanges } from '../parts/company-changes.tsx';
import { CompanyCharts } from '../parts/company-charts.tsx';
import { CompanyFigures } from '../parts/company-figures.tsx';
import { CompanyGuidance } from '../parts/company-guidance.tsx';
import { Page } from './page.tsx';

export interface CompanyPageProps {
  readonly company: CompanySummary;
  /** The newest calls, read for figures; newest first. */
  readonly calls: readonly HeldCall[];
}

/** So many quarters fit beside each other on a wide screen. */
const QUARTERS = 8;

/** What a company said over its calls: figures by quarter, what changed, what it expected and what came of that. */
export function CompanyPage({ company, calls }: CompanyPageProps): VNode {
  // Over several calls a figure stated once tells nothing.
  const least = calls.length > 1 ? 2 : 1;
  const rows = figureRows(calls).filter(({ byPeriod }) => byPeriod.size >= least);
  const [newest, previous] = calls;
  const now = newest?.call.period ?? '';
  // A period after the newest call is a slip of the tongue or of the reading; no such quarter was reported yet.
  const quarters = quartersOf(rows, Number.POSITIVE_INFINITY)
    .filter((quarter) => quarter <= now)
    .slice(-QUARTERS);
  const before = quarters.filter((quarter) => quarter < now).at(-1);
  const guidance = guidanceOf(calls);
  return (
    <Page title={`${company.companyName} · Earshot`} kind="company" roam={true}>
      <main id="main">
        <header class="heading">
          <h1>{company.companyName}</h1>
          <p class="quiet">
            {[company.ticker, `${company.calls.length} ${company.calls.length === 1 ? 'call' : 'calls'} held`]
              .filter(Boolean)
              .join(', ')}
          </p>
          <form class="askbox" action="/" method="get">
            <input type="hidden" name="company" value={company.company} />
            <label for="q">Question</label>
            <input
              id="q"
              name="q"
              type="search"
              placeholder={`Ask about ${company.companyName}`}
              autocomplete="off"
              required
            />
            <button type="submit">Ask</button>
          </form>
        </header>
        {before && newest && (
          <CompanyChanges
            now={now}
            before={before}
            changes={figureChanges(rows, now, before)}
            outlook={outlookChanges(guidance, newest.call.id, previous?.call.id ?? null)}
          />
        )}
        <CompanyCharts rows={rows} quarters={quarters} />
        <CompanyFigures rows={rows} quarters={quarters} />
        <CompanyGuidance guidance={guidance} />
        <section aria-labelledby="calls">
          <h2 id="calls">Calls held</h2>
          <ul class="held">
            {company.calls.map(({ id, period, date, turns, exchanges, facts, kind }) => (
              <li>
                <a href={`/calls/${id}`}>{period ? formatPeriod(period) : id}</a>{' '}
                <span class="quiet">
                  {[
                    date,
                    `${turns} turns`,
                    `${exchanges} exchanges`,
                    `${facts} figures`,
                    kind === 'notes' ? 'notes' : null,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </Page>
  );
}
