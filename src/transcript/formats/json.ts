import { EarshotError } from '../../errors.ts';
import { isAnalystTitle } from '../job-title.ts';
import { LIMITS } from './limits.ts';

type Row = Readonly<Record<string, unknown>>;

const SPEAKER = ['speaker', 'speaker_name', 'speakerName', 'name', 'participant', 'author', 'from', 'who'];
const TEXT = [
  'text',
  'content',
  'speech',
  'paragraphs',
  'paragraph',
  'body',
  'words',
  'transcript',
  'statement',
  'utterance',
  'value',
];
const TITLE = ['title', 'role', 'position', 'job_title', 'jobTitle', 'speaker_title', 'speakerTitle', 'designation'];
const FIRM = ['firm', 'company', 'affiliation', 'organization', 'organisation', 'institution', 'speaker_company'];
const SECTION = ['section', 'session', 'part', 'component', 'type'];
const QA = /^(?:q ?& ?a|qa|q and a|question)|questions?[ _-]?(?:and|&)[ _-]?answers?|qanda|q_and_a/i;
const PREPARED = /prepared|presentation|remarks|opening/i;

interface Spoken {
  readonly speaker: string;
  readonly title: string;
  readonly firm: string;
  readonly text: string;
  readonly section: 'prepared' | 'qa' | null;
}

/**
 * The turns of a vendor's JSON set as text: arrays of speaker and text under the usual names, in one list or in parts for
 * prepared remarks and questions; company, ticker and period from the fields around them.
 *
 * @throws {EarshotError} `format-broken` for what is no JSON, or has no list of turns
 */
export function jsonToText(text: string, file: string): string {
  const data = parseJson(text, file);
  const turns: Spoken[] = [];
  collect(data, null, 0, turns, file);
  if (turns.length === 0) {
    throw new EarshotError(
      'format-broken',
      `${file} has no list of turns; expected objects with "speaker" and "text"`,
      { file },
    );
  }
  const sections = turns.some((turn) => turn.section === 'qa');
  const lines = readHead(data);
  let section: Spoken['section'] = null;
  for (const turn of turns) {
    if (sections && turn.section !== null && turn.section !== section) {
      section = turn.section;
      lines.push(section === 'qa' ? 'Questions and Answers:' : 'Prepared Remarks:', '');
    }
    const job = isAnalystTitle(turn.title) ? [turn.firm, turn.title] : [turn.title || turn.firm];
    lines.push([`**${turn.speaker}**`, ...job].filter((part) => part !== '').join(' -- '), '', turn.text, '');
  }
  return lines.join('\n');
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EarshotError('format-broken', `${file} is no valid JSON`, { file }, cause);
  }
}

/** Walks the data in order and takes every object with a speaker and a text as a turn. */
function collect(value: unknown, section: Spoken['section'], depth: number, turns: Spoken[], file: string): void {
  if (depth > LIMITS.depth)
    throw new EarshotError('format-broken', `${file} is nested deeper than any transcript`, { file });
  if (Array.isArray(value)) {
    for (const item of value) collect(item, section, depth + 1, turns, file);
    return;
  }
  if (!isRow(value)) return;
  const turn = readTurn(value, section);
  if (turn) {
    turns.push(turn);
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'object') collect(child, sectionOf(key) ?? section, depth + 1, turns, file);
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

function sectionOf(words: string): Spoken['section'] {
  if (QA.test(words)) return 'qa';
  return PREPARED.test(words) ? 'prepared' : null;
}

function readTurn(row: Row, section: Spoken['section']): Spoken | null {
  const speaker = readWords(row, SPEAKER);
  const key = TEXT.find((name) => typeof row[name] === 'string' || isStrings(row[name]));
  if (key === undefined || speaker === null) return null;
  const raw = row[key];
  const text = (isStrings(raw) ? raw : [String(raw)])
    .map(asParagraph)
    .filter((line) => line !== '')
    .join('\n');
  if (text === '') return null;
  const nested = isRow(row.speaker) ? row.speaker : row;
  const said = readWords(row, SECTION);
  const firm = readWords(nested, FIRM) ?? '';
  return {
    speaker: oneLine(speaker).replaceAll('*', ''),
    title: oneLine(readWords(nested, TITLE) ?? '').replaceAll(' -- ', ' - '),
    firm: oneLine(firm),
    text,
    section: (said === null ? null : sectionOf(said)) ?? section,
  };
}

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
const asParagraph = (words: string) =>
  words
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim().slice(0, 200);

function readWords(row: Row, names: readonly string[]): string | null {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (isRow(value) && typeof value.name === 'string') return value.name;
  }
  return null;
}

/** Heading lines from the fields around the turns: "Acme (ACM)", "Q2 2021 Earnings Call", the date. */
function readHead(data: unknown): string[] {
  const row = isRow(data) ? data : Array.isArray(data) && data.length === 1 && isRow(data[0]) ? data[0] : {};
  const words = (...names: string[]) => {
    for (const name of names) {
      const value = row[name] ?? (isRow(row.metadata) ? row.metadata[name] : undefined);
      if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value));
    }
    return '';
  };
  const company = words('company', 'companyName', 'company_name', 'issuer');
  const ticker = words('ticker', 'symbol').toUpperCase();
  const quarter = words('quarter', 'fiscal_quarter', 'fiscalQuarter', 'q').replace(/^q/i, '');
  const year = words('year', 'fiscal_year', 'fiscalYear');
  const period =
    /^[1-4]$/.test(quarter) && /^\d{4}$/.test(year)
      ? `Q${quarter} ${year} Earnings Call`
      : words('period', 'fiscal_period');
  const name =
    company !== '' && ticker !== ''
      ? `${company} (${ticker})`
      : company || (ticker !== '' ? `${ticker} (${ticker})` : '');
  const title = words('title', 'headline', 'event', 'event_title');
  return [title, name, period, words('date', 'event_date', 'eventDate', 'call_date')]
    .filter((line) => line !== '')
    .flatMap((line) => [line, '']);
}
