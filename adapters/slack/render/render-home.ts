import type { HomeView } from '@slack/types';
import type { RecentQuestion } from '../../../src/ports/people.ts';
import type { CompanySummary } from '../../../src/service.ts';
import { ACTIONS, companyButton } from '../button-value.ts';
import { commandName, GENERAL_COMMAND } from '../command-name.ts';
import { type AnyBlock, actions, button, context, divider, header, section } from './blocks.ts';
import { clip } from './clean.ts';
import { companyLine } from './company-line.ts';
import { fitBlocks, type Part, VIEW_ROOM } from './fit-blocks.ts';
import { bold, type Inline, type Line, link, text } from './inline.ts';

export interface HomeFigure {
  readonly label: string;
  readonly shown: string;
  readonly url: string | null;
}

export interface HomeCompany {
  readonly company: CompanySummary;
  readonly figures: readonly HomeFigure[];
  readonly isFollowed: boolean;
}

export interface HomeContent {
  /** Followed ones first. */
  readonly companies: readonly HomeCompany[];
  readonly recent: readonly RecentQuestion[];
  /** How the person's digest stands, in plain words; null where there are no digests. */
  readonly digest: string | null;
}

const COMPANIES_SHOWN = 30;

/** A person's Home: what is held, what they follow, their digest, their last questions, and how to ask. */
export function renderHome({ companies, recent, digest }: HomeContent): HomeView {
  const followed = companies.filter((one) => one.isFollowed);
  const others = companies.filter((one) => !one.isFollowed);
  const shown = others.slice(0, Math.max(0, COMPANIES_SHOWN - followed.length));
  const hidden = others.length - shown.length;
  const parts: Part[] = [
    { rank: 0, blocks: [section(helpLine(companies[0]?.company))] },
    ...group('Watchlist', followed, 10),
    ...group(followed.length > 0 ? 'Other calls held' : 'Calls held', shown, 200),
    {
      rank: 5,
      blocks: [hidden > 0 ? context([[text(`and ${hidden} more: ${GENERAL_COMMAND} NAME QUESTION`)]]) : null],
    },
    { rank: 2, blocks: digest === null ? [] : digestBlocks(digest) },
    { rank: 3, blocks: recent.length === 0 ? [] : recentBlocks(recent) },
  ];
  return { type: 'home', blocks: fitBlocks(parts, VIEW_ROOM) as HomeView['blocks'] };
}

function helpLine(first: CompanySummary | undefined): Line {
  if (!first) return [text('No calls are held yet. Whoever runs Earshot feeds it with: earshot ingest FOLDER')];
  const command = commandName(first.company) ?? `${GENERAL_COMMAND} ${first.company}`;
  return [
    text('Type '),
    bold(`${command} gross margin`),
    text(
      ' in any channel, mention me in one, or write to me in Messages. Every answer cites the sentence it comes from.',
    ),
  ];
}

function group(title: string, companies: readonly HomeCompany[], rank: number): Part[] {
  if (companies.length === 0) return [];
  return [
    { rank, blocks: [header(title)] },
    ...companies.map((one, i) => ({ rank: rank + 1 + i, blocks: companyBlocks(one) })),
  ];
}

function companyBlocks({ company, figures, isFollowed }: HomeCompany): (AnyBlock | null)[] {
  const press = isFollowed
    ? button(ACTIONS.unfollow, 'Unfollow', companyButton(company.company))
    : button(ACTIONS.follow, 'Follow', companyButton(company.company));
  const line: Inline[] = figures.flatMap((figure, i) => [
    text(`${i > 0 ? ' · ' : ''}${figure.label} `),
    link(figure.shown, figure.url, { bold: true }),
  ]);
  return [section(companyLine(company), 400, press), line.length > 0 ? context([line], 1_500) : null];
}

function digestBlocks(state: string): (AnyBlock | null)[] {
  return [
    divider,
    header('Digest'),
    section([text(state)], 600),
    actions([button(ACTIONS.digestEdit, 'Change', '{}', 'primary'), button(ACTIONS.digestOff, 'Turn off', '{}')]),
  ];
}

function recentBlocks(recent: readonly RecentQuestion[]): (AnyBlock | null)[] {
  const asks = recent.map((one, i) => ({
    ...button(ACTIONS.askAgain, clip(one.question, 70), JSON.stringify({ q: clip(one.question, 900), c: one.company })),
    action_id: `${ACTIONS.askAgain}-${i}`,
  }));
  return [divider, header('Asked lately'), actions(asks)];
}
