import { createHash } from 'node:crypto';
import { EarshotError } from '../errors.ts';
import type { IngestHints } from '../service.ts';
import type { Call, CallKind, Turn } from './call.ts';
import { findCallDate } from './call-date.ts';
import { findCallPeriod } from './call-period.ts';
import { companyFromFileName, companyFromHead, companyFromSpeech } from './company.ts';
import { exchangeOfTurns, findExchanges } from './exchanges.ts';
import { parsePeriod } from './find-periods.ts';
import { setForeignAside } from './foreign-lines.ts';
import { layoutUnknown } from './layout-unknown.ts';
import { motleyFool } from './layouts/motley-fool.ts';
import { nameAboveTitle } from './layouts/name-above-title.ts';
import { nameColon } from './layouts/name-colon.ts';
import { nameLines } from './layouts/name-lines.ts';
import { nameTitleLines } from './layouts/name-title-lines.ts';
import { questionAnswer } from './layouts/question-answer.ts';
import { ruled } from './layouts/ruled.ts';
import { type Line, splitLines } from './lines.ts';
import { resolvePeople } from './people.ts';
import { parsePeriodId, periodLabel } from './period.ts';
import type { Layout, Reading } from './reading.ts';
import { findSections, type SpokenTurn } from './sections.ts';
import { companySlug, shortCompanyName } from './slug.ts';

export interface ParsedCall {
  readonly call: Call;
  /** Plain lines about what is missing or doubtful. */
  readonly warnings: readonly string[];
}

/** Most specific first. */
const LAYOUTS: readonly Layout[] = [
  ruled,
  questionAnswer,
  nameAboveTitle,
  nameLines,
  motleyFool,
  nameTitleLines,
  nameColon,
];
const MIN_TURNS = 2;

/**
 * Reads the text of one call: who said what, in which part, to whom, for which company and period.
 *
 * @param source the file's name; it says company and period where the text does not
 * @param hints what the person feeding it says; wins over the text
 * @throws {EarshotError} `file-empty`; `layout-unknown` when no layout fits; `company-missing` when nothing names the company
 */
export function parseTranscript(text: string, source: string, hints: IngestHints = {}): ParsedCall {
  const file = source.replace(/^.*[\\/]/, '');
  if (text.trim() === '') throw new EarshotError('file-empty', `${file} is empty`, { file });
  const lines = setForeignAside(splitLines(text), text);
  const { layout, reading } = readBest(lines, text, file);

  const spoken: readonly SpokenTurn[] = reading.turns.map((raw) => ({ raw, text: text.slice(raw.start, raw.end) }));
  const sections = findSections(spoken);
  const people = resolvePeople(spoken, sections, reading.listed);
  const bare: readonly Turn[] = reading.turns.map((raw, index) => {
    const { name: speaker, role, title, firm } = people.speakers[index]!;
    const { start, end, gaps, startSeconds } = raw;
    return {
      index,
      section: sections[index]!,
      speaker,
      role,
      title,
      firm,
      exchange: null,
      start,
      end,
      gaps,
      startSeconds,
    };
  });
  const exchanges = findExchanges(text, bare, people, layout === questionAnswer);
  const of = exchangeOfTurns(bare.length, exchanges);

  const head = reading.head.map((line) => line.text).filter((line) => line !== '');
  const openings = spoken.slice(0, 4).map((turn) => turn.text);
  const identity = findIdentity(reading, openings, file, hints);
  const { period, inferred } =
    hints.period === undefined
      ? findCallPeriod(head, openings, file)
      : { period: readPeriod(hints.period), inferred: false };
  const date = findCallDate(head, openings);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const suffix = period?.toLowerCase() ?? date ?? sha256.slice(0, 8);

  const call: Call = {
    id: `${identity.company}-${suffix}`,
    ...identity,
    period,
    date,
    title: `${identity.companyName} ${period === null ? (date ?? '') : periodLabel(period)} earnings call`.replace(
      '  ',
      ' ',
    ),
    source: file,
    kind: findKind(head),
    layout: layout.name,
    sha256,
    text,
    participants: people.participants,
    turns: bare.map((turn) => ({ ...turn, exchange: of[turn.index]! })),
    exchanges,
  };
  return { call, warnings: findWarnings(call, inferred) };
}

/** A more specific layout is taken when it finds at least this share of the turns that another one finds. */
const NEARLY_ALL = 0.9;

function readBest(lines: readonly Line[], text: string, file: string): { layout: Layout; reading: Reading } {
  const tried: { layout: Layout; reading: Reading }[] = [];
  for (const layout of LAYOUTS) {
    const reading = layout.read(lines, text);
    // Numbered labels between rulers are nothing else.
    if (layout === ruled && reading.turns.length > MIN_TURNS) return { layout, reading };
    tried.push({ layout, reading });
  }
  const most = Math.max(...tried.map(({ reading }) => reading.turns.length));
  const best = tried.find(({ reading }) => reading.turns.length >= most * NEARLY_ALL);
  if (best === undefined || most < MIN_TURNS) throw layoutUnknown(lines, file);
  return best;
}

function findIdentity(
  reading: Reading,
  openings: readonly string[],
  file: string,
  hints: IngestHints,
): Pick<Call, 'company' | 'companyName' | 'ticker'> {
  const named = companyFromHead(reading.head);
  const byFile = companyFromFileName(file);
  const ticker = hints.ticker?.toUpperCase() ?? named.ticker ?? byFile.ticker;
  const companyName = hints.company ?? named.name ?? companyFromSpeech(openings) ?? byFile.name ?? ticker;
  if (companyName === null) {
    throw new EarshotError('company-missing', `${file} does not say which company it is of; name it with --company`, {
      file,
    });
  }
  const company = companySlug(companyName);
  if (company === '')
    throw new EarshotError('company-missing', `"${companyName}" has no letters to name a company by`, { file });
  return { company, companyName: hints.company ?? shortCompanyName(companyName), ticker };
}

function readPeriod(words: string): string {
  const period = parsePeriod(words);
  if (period === null || !parsePeriodId(period))
    throw new EarshotError('usage', `"${words}" is no fiscal period; expected one like 2007-Q2`, { period: words });
  return period;
}

function findKind(head: readonly string[]): CallKind {
  const top = head.slice(0, 8).join(' ');
  return /\bnotes\b/i.test(top) && /\b(?:paraphrased?|in our own words|own words|not a transcript)\b/i.test(top)
    ? 'notes'
    : 'transcript';
}

function findWarnings(call: Call, inferred: boolean): readonly string[] {
  const warnings: string[] = [];
  if (call.period === null) warnings.push('no fiscal period is said; give one with --period');
  else if (inferred)
    warnings.push(
      `${periodLabel(call.period)} is inferred from quarters spoken of in passing; if it is another, give it with --period`,
    );
  if (call.date === null) warnings.push('no date is said');
  const unnamed = call.turns.filter((turn) => turn.role === 'other').length;
  if (unnamed > 0) warnings.push(`${unnamed} ${unnamed === 1 ? 'turn has' : 'turns have'} no identified speaker`);
  if (!call.turns.some((turn) => turn.section === 'qa')) warnings.push('no questions and answers were found');
  return warnings;
}
