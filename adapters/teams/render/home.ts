import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { RecentQuestion } from '../../../src/ports/people.ts';
import type { CompanySummary } from '../../../src/service.ts';
import { button } from '../card-data.ts';
import { type AdaptiveCard, adaptiveCard, type CardAction, type CardElement } from './card.ts';
import { richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

export interface Home {
  readonly companies: readonly CompanySummary[];
  /** Slugs. */
  readonly followed: readonly string[];
  readonly recent: readonly RecentQuestion[];
  /** Plain words; null while no digests are configured. */
  readonly digest: string | null;
}

const SHOWN = 12;
const NAME = 60;

/** A person's own card in the personal chat. */
export function renderHome({ companies, followed, recent, digest }: Home): AdaptiveCard {
  const body = [
    heading('Companies held'),
    ...companyRows(companies, new Set(followed)),
    ...(recent.length > 0 ? [heading('Asked lately'), ...recent.map(recentLine)] : []),
    ...(digest === null ? [] : [heading('Digest'), ...digestElements(digest)]),
  ];
  return adaptiveCard('Your Earshot: companies held, watchlist, digest.', body);
}

/** Followed companies come first. */
function companyRows(companies: readonly CompanySummary[], followed: ReadonlySet<string>): readonly CardElement[] {
  if (companies.length === 0) return [line('No call is held yet.')];
  const ordered = [...companies].sort((a, b) => Number(followed.has(b.company)) - Number(followed.has(a.company)));
  const rows = ordered.slice(0, SHOWN).map((company) => companyRow(company, followed.has(company.company)));
  const more = companies.length - rows.length;
  return more > 0 ? [...rows, line(`and ${more} more: “follow NAME” adds one to the watchlist`)] : rows;
}

function companyRow({ company, companyName, ticker, calls }: CompanySummary, follows: boolean): CardElement {
  const newest = calls[0]?.period ? formatPeriod(calls[0].period) : null;
  const count = calls.length === 1 ? '1 call' : `${calls.length} calls`;
  const details = [ticker, newest, count].filter(Boolean).join(' · ');
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        verticalContentAlignment: 'Center',
        items: [
          richText([
            { type: 'TextRun', text: plain(clip(companyName, NAME)), weight: 'Bolder' },
            { type: 'TextRun', text: plain(`  ${details}`), isSubtle: true, size: 'Small' },
          ]),
        ],
      },
      {
        type: 'Column',
        width: 'auto',
        items: [actions([button(follows ? 'Unfollow' : 'Follow', { do: 'watch', company, on: !follows })])],
      },
    ],
  };
}

function recentLine({ question }: RecentQuestion): CardElement {
  return line(plain(clip(question, 120)));
}

function digestElements(status: string): readonly CardElement[] {
  return [
    line(plain(status)),
    actions([
      button('Daily at 8:30', { do: 'digest', words: 'daily 8:30' }),
      button('Weekdays at 7:00', { do: 'digest', words: 'weekdays 7:00' }),
      button('Now', { do: 'digest', words: 'now' }),
      button('Off', { do: 'digest', words: 'off' }),
    ]),
  ];
}

function heading(text: string): CardElement {
  return { type: 'TextBlock', text, weight: 'Bolder', spacing: 'Medium', style: 'heading', wrap: true };
}

function line(text: string): CardElement {
  return richText([{ type: 'TextRun', text }], { spacing: 'Small' });
}

function actions(buttons: readonly CardAction[]): CardElement {
  return { type: 'ActionSet', actions: buttons };
}
