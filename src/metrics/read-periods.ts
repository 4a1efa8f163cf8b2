import { GENERIC } from './cue-words.ts';
import {
  dateAt,
  EMPTY,
  fullYear,
  MONTHS,
  monthAt,
  ORDINALS,
  type PeriodMention,
  type PeriodPart,
  PRIOR,
  pointed,
  quarterOfMonth,
  withYear,
  yearAt,
  yearWords,
} from './period-mention.ts';
import type { Token } from './tokens.ts';

/** Finds the periods a sentence names, in order. `yearEnd` is the month the fiscal year ends in, for "June quarter". */
export function readPeriods(tokens: readonly Token[], yearEnd: number): readonly PeriodMention[] {
  const found: PeriodMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const mention = mayStart(tokens[i]!) ? mentionAt(tokens, i, yearEnd) : null;
    if (mention) found.push(mention);
    i = mention?.to ?? i + 1;
  }
  return owned(spanned(soFar(found, tokens), tokens), tokens);
}

const COUNTED: Readonly<Record<string, PeriodPart>> = { one: 'Q1', two: 'Q2', three: 'Q3', four: 'Q4' };
const STARTS = new Set([
  ...Object.keys(ORDINALS),
  ...Object.keys(MONTHS),
  ...PRIOR,
  'past',
  'long',
  'longer',
  'medium',
  'near',
  ...'fy cy quarter sequential sequentially linked yoy trailing ltm ttm fiscal calendar full entire whole back year half nine six three twelve same this next current comparable two'.split(
    ' ',
  ),
]);

/** A cheap test that spares most tokens the full reading. */
function mayStart(token: Token): boolean {
  switch (token.kind) {
    case 'word':
      return STARTS.has(token.fold);
    case 'mark':
      return token.text === "'" || token.text === '’' || token.text === '‘';
    default:
      return true;
  }
}

function mentionAt(tokens: readonly Token[], i: number, yearEnd: number): PeriodMention | null {
  const token = tokens[i]!;
  const word = token.fold;
  const at = (offset: number) => tokens[i + offset]?.fold ?? '';
  const make = (to: number, rest: Partial<PeriodMention>): PeriodMention => ({ ...EMPTY, ...rest, from: i, to });
  const quarter = (part: PeriodPart, to: number): PeriodMention => withYear(tokens, make(to, { part }));

  if (token.kind === 'code') {
    const code = /^(?:f?q)([1-4])(?:fy)?(\d\d|\d{4})?$/.exec(token.text);
    if (code)
      return code[2]
        ? make(i + 1, { part: `Q${code[1]}` as PeriodPart, year: fullYear(code[2]) })
        : quarter(`Q${code[1]}` as PeriodPart, i + 1);
    const year = /^(?:fy|cy)(\d\d|\d{4})$/.exec(token.text);
    if (year) return make(i + 1, { part: 'FY', year: fullYear(year[1]!) });
    const half = /^h([12])$/.exec(token.text);
    if (half) return quarter(half[1] === '1' ? 'H1' : 'H2', i + 1);
    return null;
  }
  if (token.kind === 'number') {
    const next = tokens[i + 1];
    if (next && next.start === token.end && /^[1-4]$/.test(token.text)) {
      const short = /^(q|h)(\d\d|\d{4})?$/.exec(next.text);
      if (short && (short[1] === 'q' || Number(token.text) < 3)) {
        const part = `${short[1]!.toUpperCase()}${token.text}` as PeriodPart;
        return short[2] ? make(i + 2, { part, year: fullYear(short[2]) }) : quarter(part, i + 2);
      }
      if (ORDINALS[token.text + next.text] && at(2) === 'quarter')
        return quarter(`Q${token.text}` as PeriodPart, i + 3);
      if (ORDINALS[token.text + next.text] && at(2) === 'half') return quarter(`H${token.text}` as PeriodPart, i + 3);
    }
    if (!/^(19|20)\d\d$/.test(token.text) || tokens[i - 1]?.text === '$') return null;
    const year = Number(token.text);
    const ordinal = ORDINALS[at(1)] ?? ORDINALS[at(2)];
    if (ordinal) {
      const skip = ORDINALS[at(1)] ? 2 : 3;
      if (at(skip) === 'quarter') return make(i + skip + 1, { part: `Q${ordinal}` as PeriodPart, year });
      if (at(skip) === 'half') return make(i + skip + 1, { part: ordinal === 1 ? 'H1' : 'H2', year });
    }
    if (/^q[1-4]$/.test(at(1))) return make(i + 2, { part: at(1).toUpperCase() as PeriodPart, year });
    if (at(1) === 'full' && at(2) === 'year') return make(i + 3, { part: 'FY', year });
    if (at(1) === 'fiscal' && at(2) === 'year') return make(i + 3, { part: 'FY', year });
    return make(i + 1, { year });
  }
  if (token.text === "'" || token.text === '’' || token.text === '‘') {
    const next = tokens[i + 1];
    return next && /^\d\d$/.test(next.text) && next.start === token.end
      ? make(i + 2, { year: fullYear(next.text) })
      : null;
  }
  if (token.kind !== 'word') return null;

  const ordinal = ORDINALS[word];
  if (ordinal) {
    const skip = at(1) === 'fiscal' || at(1) === 'calendar' || at(1) === '-' ? 2 : 1;
    if (at(skip) === 'quarter') return quarter(`Q${ordinal}`, i + skip + 1);
    if (at(skip) === 'half' && ordinal < 3) return quarter(ordinal === 1 ? 'H1' : 'H2', i + skip + 1);
    if (ordinal === 1 && at(2) === 'month') {
      if (at(1) === 'nine' || at(1) === '9') return quarter('9M', i + 3);
      if (at(1) === 'six' || at(1) === '6') return quarter('H1', i + 3);
    }
    if (ordinal === 1 && at(1) === 'three' && at(2) === 'quarter') return quarter('9M', i + 3);
    return null;
  }
  switch (word) {
    case 'quarter':
      if (/^[1-4]$/.test(at(1)) && !/^(?:%|percent|million|to|point)$/.test(at(2)))
        return quarter(`Q${at(1)}` as PeriodPart, i + 2);
      if (COUNTED[at(1)] && !['month', 'year', 'quarter'].includes(at(2))) return quarter(COUNTED[at(1)]!, i + 2);
      if (at(1) === 'over' && at(2) === 'quarter') return make(i + 3, { quarterShift: -1, relation: true });
      if (at(1) === '-' && (at(2) === 'over' || at(2) === 'on') && at(4) === 'quarter')
        return make(i + 5, { quarterShift: -1, relation: true });
      if (at(1) === 'on' && at(2) === 'quarter') return make(i + 3, { quarterShift: -1, relation: true });
      if (at(1) === 'end' || at(1) === 'ended' || (at(1) === '-' && at(2) === 'end')) {
        const date = at(1) === 'ended' ? dateAt(tokens, i + 2, yearEnd) : null;
        return date ? { ...date, from: i } : make(at(1) === '-' ? i + 3 : i + 2, { vague: true });
      }
      if (['the', 'this', 'our', 'current'].includes(tokens[i - 1]?.text ?? ''))
        return make(i + 1, { vague: true, quarterShift: 0 });
      return null;
    case 'sequential':
    case 'sequentially':
      return make(i + 1, { quarterShift: -1, relation: true });
    case 'linked':
      return at(1) === 'quarter' || at(2) === 'quarter'
        ? make(at(1) === 'quarter' ? i + 2 : i + 3, { quarterShift: -1, relation: at(2) === 'basis' || true })
        : null;
    case 'yoy':
    case 'y-o-y':
      return make(i + 1, { yearShift: -1, relation: true });
    case 'trailing':
    case 'ltm':
    case 'ttm':
      return word !== 'trailing' || /^(?:12|twelve|four|4)$/.test(at(1))
        ? make(word === 'trailing' ? i + 3 : i + 1, { part: 'TTM' })
        : null;
    case 'fiscal':
    case 'calendar': {
      const skip = at(1) === 'year' ? 2 : 1;
      const year = yearAt(tokens, i + skip);
      if (year && ORDINALS[tokens[year.to]?.fold ?? ''] && tokens[year.to + 1]?.fold === 'quarter') {
        return make(year.to + 2, { part: `Q${ORDINALS[tokens[year.to]!.fold]!}`, year: year.year });
      }
      if (year && /^q[1-4]$/.test(tokens[year.to]?.fold ?? ''))
        return make(year.to + 1, { part: tokens[year.to]!.text.toUpperCase() as PeriodPart, year: year.year });
      if (year) return make(year.to, { part: skip === 2 ? 'FY' : null, year: year.year });
      return skip === 2 && tokens[i - 1]?.text !== 'prior' ? make(i + 2, { part: 'FY' }) : null;
    }
    case 'fy':
    case 'cy': {
      const year = yearAt(tokens, i + 1);
      return year && make(year.to, { part: 'FY', year: year.year });
    }
    case 'full':
      if (
        at(1) === 'year' ||
        (at(1) === '-' && at(2) === 'year') ||
        (at(1) === 'fiscal' && at(2) === 'year') ||
        (at(1) === 'calendar' && at(2) === 'year')
      ) {
        const to = at(1) === 'year' ? i + 2 : i + 3;
        return withYear(tokens, make(to, { part: 'FY' }));
      }
      return null;
    case 'entire':
    case 'whole':
      return at(1) === 'year' ? withYear(tokens, make(i + 2, { part: 'FY' })) : null;
    case 'back':
      return at(1) === 'half' ? quarter('H2', i + 2) : null;
    case 'year':
      return yearWords(tokens, i, make);
    case 'half':
      return at(1) === 'year' && at(2) === 'ended' ? make(i + 3, { part: 'H1' }) : null;
    case 'nine':
    case 'six':
    case 'three':
    case 'twelve':
      if (at(1) === 'month' && word !== 'three' && SO_FAR.has(tokens[i - 1]?.text ?? '') && at(2) !== 'ended')
        return word === 'twelve' ? null : quarter(word === 'nine' ? '9M' : 'H1', i + 2);
      if (at(1) === 'month' && at(2) === 'ended') {
        const date = dateAt(tokens, i + 3, yearEnd);
        if (!date) return null;
        const part = word === 'nine' ? '9M' : word === 'six' ? 'H1' : word === 'twelve' ? 'FY' : date.part;
        return { ...date, part, from: i };
      }
      return null;
    default:
      break;
  }
  if (
    PRIOR.has(word) ||
    word === 'past' ||
    word === 'same' ||
    word === 'this' ||
    word === 'next' ||
    word === 'current' ||
    word === 'comparable'
  )
    return pointed(tokens, i, make, yearEnd);
  if (word === 'two' && at(1) === 'year' && (at(2) === 'ago' || at(2) === 'earlier'))
    return make(i + 3, { yearShift: -2 });
  if (word === 'long' || word === 'longer' || word === 'medium' || word === 'near') {
    const to = at(1) === 'term' ? i + 2 : at(2) === 'term' ? i + 3 : null;
    const follows = to === null ? undefined : tokens[to];
    return to !== null && (follows?.kind !== 'word' || TERM_ENDS.has(follows.text)) ? make(to, { part: 'TTM' }) : null;
  }
  const month = MONTHS[word];
  if (month && (word !== 'may' || token.capital)) {
    if (at(1) === 'quarter') return quarter(quarterOfMonth(month, yearEnd), i + 2);
    return dateAt(tokens, i, yearEnd) ?? monthAt(tokens, i, month, yearEnd, make);
  }
  return null;
}

const TERM_ENDS = new Set(['and', 'as', 'is', 'to', 'we', 'but', 'for', 'with', 'that', 'of', 'in', 'or']);

/** "the nine months": the year so far, where no date says which; "in six months" looks ahead. */
const SO_FAR = new Set(['the', 'our', 'through']);
const THROUGH = new Set(['through', 'thru', 'of', 'the', 'our', 'end']);
const SO_FAR_PARTS: Partial<Record<PeriodPart, PeriodPart>> = { Q2: 'H1', Q3: '9M', Q4: 'FY' };

/** "year-to-date ... through the second quarter of 2022": the first half, not the quarter. */
function soFar(found: readonly PeriodMention[], tokens: readonly Token[]): readonly PeriodMention[] {
  if (!found.some((mention) => mention.part === 'YTD')) return found;
  return found.map((mention) => {
    const part = mention.part === null ? undefined : SO_FAR_PARTS[mention.part];
    let at = mention.from - 1;
    while (at > 0 && tokens[at]!.text !== 'through' && THROUGH.has(tokens[at]!.text)) at -= 1;
    const joins = tokens[at]?.text === 'through' || found.some((one) => one.part === 'YTD' && besides(one, mention));
    return part && joins ? { ...mention, part } : mention;
  });
}

/** "second quarter year-to-date", "year-to-date second quarter": the two name one period. */
function besides(one: PeriodMention, other: PeriodMention): boolean {
  return one.to === other.from || other.to === one.from;
}

/** "2020 through 2022", "from 2021 to 2023": several years are no period of their own. */
function spanned(found: readonly PeriodMention[], tokens: readonly Token[]): readonly PeriodMention[] {
  const merged: PeriodMention[] = [];
  for (const mention of found) {
    const last = merged.at(-1);
    const link = last && mention.from - last.to === 1 ? tokens[last.to]!.text : '';
    const years = last?.year != null && mention.year !== null && mention.year > last.year && mention.part === last.part;
    const spans = link === 'through' || link === '-' || link === '–' || (link === 'to' && isFrom(tokens, last!));
    if (last && years && spans && (last.part === null || last.part === 'FY'))
      merged[merged.length - 1] = { ...EMPTY, part: 'TTM', from: last.from, to: mention.to };
    else merged.push(mention);
  }
  return merged;
}

/** "last year's adjusted second quarter": the year is said a few words before its quarter. */
function owned(found: readonly PeriodMention[], tokens: readonly Token[]): readonly PeriodMention[] {
  return found.map((mention, i) => {
    const year = found[i - 1];
    const open = mention.part !== null && mention.year === null && mention.yearShift === 0 && !mention.vague;
    if (!year || !open || year.part !== null || year.yearShift !== -1 || year.relation) return mention;
    const between = tokens.slice(year.to, mention.from);
    const close = between.length < 4 && between.every((token) => GENERIC.has(token.fold) || token.text === '-');
    return close && /['’]s$/.test(tokens[year.to - 1]!.text) ? { ...mention, yearShift: -1 } : mention;
  });
}

function isFrom(tokens: readonly Token[], { from }: PeriodMention): boolean {
  return tokens[from - 1]?.text === 'from' || tokens[from - 2]?.text === 'from';
}
