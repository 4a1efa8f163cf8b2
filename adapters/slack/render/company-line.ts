import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { CompanySummary } from '../../../src/service.ts';
import { bold, type Line, text } from './inline.ts';

/** "ADTRAN (ADTN) · last call Q2 2007, 11 Jul 2007 · 4 calls". */
export function companyLine({ companyName, ticker, calls }: CompanySummary): Line {
  const [newest] = calls;
  const last = newest ? [newest.period && formatPeriod(newest.period), newest.date && formatDay(newest.date)] : [];
  const facts = [
    ticker && ticker.toLowerCase() !== companyName.toLowerCase() ? ticker : null,
    last.some(Boolean) ? `last call ${last.filter(Boolean).join(', ')}` : null,
    calls.length === 1 ? '1 call' : `${calls.length} calls`,
  ].filter(Boolean);
  return [bold(companyName), text(` · ${facts.join(' · ')}`)];
}

/** "11 Jul 2007"; an ISO day of another shape as it is. */
export function formatDay(iso: string): string {
  const at = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(at)) return iso;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    at,
  );
}
