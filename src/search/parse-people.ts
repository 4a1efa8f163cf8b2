import { distance } from 'fastest-levenshtein';
import type { Participant, Span } from '../transcript/call.ts';
import { wordVectors } from './word-vectors.ts';

/** People and firms a question names, as the call has them, with the words that name them. */
export interface NamedPeople {
  readonly speakers: readonly string[];
  readonly firms: readonly string[];
  readonly spans: readonly Span[];
}

const WORD = /[\p{L}][\p{L}&.'’-]*[\p{L}]|[\p{L}]/gu;
/** Words of firms' names that many firms share. */
const FIRM_WORDS = new Set(
  'securities capital partners company co inc llc lp research bank group markets and the of & corp corporation advisors associates analyst global equity management asset financial services international holdings'.split(
    ' ',
  ),
);
/** A surname that is also a word counts as a name beside one of these. */
const NAMING =
  /^(?:ask|asks|asked|asking|say|says|said|want|wants|wanted|did|does|from|by|mr|mrs|ms|analyst|questions?|bring|brought|raised|answer|answered|think|on|tell|worried|bridge|push|pushed|press|pressed)$/i;
/** Words this frequent in English, or more, need more than themselves to be read as a name. */
const COMMON_ROWS = 12_000;

export function parsePeople(text: string, participants: readonly Participant[]): NamedPeople {
  const words = [...text.matchAll(WORD)].map((m) => ({
    word: m[0].toLowerCase().replace(/['’]s?$/, ''),
    capital: m[0] !== m[0].toLowerCase() && m[0] !== m[0].toUpperCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
  const speakers = new Set<string>();
  const firms = new Set<string>();
  const spans: Span[] = [];
  const nameable = participants.filter((p) => p.role !== 'operator' && !/^unidentified|^unknown/i.test(p.name));
  for (let i = 0; i < words.length; i++) {
    const here = words[i] as (typeof words)[number];
    const next = words[i + 1];
    const full = next && nameable.find((p) => isFullName(p.name, here.word, next.word));
    if (full && next) {
      speakers.add(full.name);
      spans.push({ start: here.start, end: next.end });
      i++;
      continue;
    }
    const beside = NAMING.test(words[i - 1]?.word ?? '') || NAMING.test(next?.word ?? '');
    const certain = (here.capital && i > 0) || (beside && !NAMING.test(here.word)) || isRare(here.word);
    if (!certain || here.word.length < 3) continue;
    const found = nameable.filter((p) => lastNames(p.name).some((name) => sameWord(name, here.word, false)));
    if (found.length === 0 && here.word.length >= 5 && isRare(here.word)) {
      found.push(...nameable.filter((p) => lastNames(p.name).some((name) => sameWord(name, here.word, true))));
    }
    if (found.length === 0 && (here.capital || beside)) {
      const first = nameable.filter((p) => p.name.toLowerCase().split(' ')[0] === here.word);
      if (
        new Set(first.map((p) => p.name)).size === 1 &&
        (isRare(here.word) || here.capital || /^did$/i.test(words[i - 1]?.word ?? ''))
      )
        found.push(...first);
    }
    if (found.length > 0) {
      for (const p of found) speakers.add(p.name);
      spans.push(here);
    }
  }
  for (const firm of new Set(participants.map((p) => p.firm).filter((f): f is string => f !== null))) {
    const span = findFirm(firm, words);
    if (span) {
      firms.add(firm);
      spans.push(span);
    }
  }
  return { speakers: [...speakers], firms: [...firms], spans };
}

const isRare = (word: string) => {
  const row = wordVectors().row(word);
  return row < 0 || row > COMMON_ROWS;
};

const partsOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/,? (?:jr|sr|ii|iii|iv|phd|cfa)\.?$/i, '')
    .split(/\s+/)
    .filter((part) => part.length > 1 && !/^\w\.$/.test(part));

function lastNames(name: string): string[] {
  const parts = partsOf(name);
  return parts
    .slice(1)
    .flatMap((part, i) => (i === parts.length - 2 ? [part, ...part.split('-').filter((p) => p.length > 3)] : []));
}

function isFullName(name: string, first: string, last: string): boolean {
  const parts = partsOf(name);
  const [given, family] = [parts[0], parts.at(-1)];
  if (!given || !family || parts.length < 2) return false;
  const nickname = given.startsWith(first.slice(0, 3)) || first.startsWith(given.slice(0, 3));
  return sameWord(family, last, true) && (sameWord(given, first, true) || (nickname && sameWord(family, last, false)));
}

function sameWord(name: string, typed: string, fuzzy: boolean): boolean {
  if (name === typed || `${name}s` === typed) return true;
  return fuzzy && typed.length >= 5 && name[0] === typed[0] && distance(name, typed) <= 1;
}

/** A firm by the words of its name that set it apart, in order and side by side: "merrill lynch", "UBS". */
function findFirm(
  firm: string,
  words: readonly { readonly word: string; readonly capital: boolean; readonly start: number; readonly end: number }[],
): Span | null {
  const parts = firm.toLowerCase().match(WORD) ?? [];
  const telling = parts.filter((part) => !FIRM_WORDS.has(part));
  if (telling.length === 0) return null;
  for (let i = 0; i < words.length; i++) {
    let n = 0;
    while (n < telling.length && words[i + n]?.word === telling[n]) n++;
    if (n === 0) continue;
    const whole = n === telling.length || n >= 2;
    const first = words[i] as (typeof words)[number];
    const named =
      n >= 2 ||
      first.capital ||
      /^(?:from|at|by|with|firm|of)$/.test(words[i - 1]?.word ?? '') ||
      /^(?:analyst|asked?|asks)$/.test(words[i + 1]?.word ?? '');
    if (whole && (named || isRare(first.word)))
      return { start: first.start, end: (words[i + n - 1] as (typeof words)[number]).end };
  }
  return null;
}

const TITLES: readonly (readonly [title: string, pattern: RegExp])[] = [
  ['CFO', /\b(?:the )?(?:cfo|chief financial officer|finance (?:chief|head|boss|director))\b/i],
  ['CEO', /\b(?:the )?(?:ceo|chief executive(?: officer)?|boss)\b/i],
  ['COO', /\b(?:the )?(?:coo|chief operating officer|operations chief)\b/i],
  ['CTO', /\b(?:the )?(?:cto|chief technology officer)\b/i],
  ['CIO', /\b(?:the )?(?:cio|chief (?:information|investment) officer)\b/i],
  ['Chairman', /\b(?:the )?(?:chairman|chairwoman|chair of the board)\b/i],
  ['President', /\bthe president\b/i],
];

/** The title asked for, in short, with the words that ask for it; none for "next CEO", which is a topic. */
export function parseTitle(text: string): { readonly title: string; readonly span: Span } | null {
  for (const [title, pattern] of TITLES) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (/\b(?:new|next|former|a|ex-?|search)\s$/i.test(text.slice(0, match.index))) return null;
    return { title, span: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

/** Whether a job title held on a call is the one asked for: "SVP, Chief Financial Officer" for CFO. */
export function holdsTitle(held: string | null, asked: string): boolean {
  if (!held) return false;
  const row = TITLES.find(([title]) => title === asked);
  if (new RegExp(`\\b${asked}\\b`, 'i').test(held)) return !(asked === 'President' && /vice/i.test(held));
  return row?.[1].test(held) ?? false;
}
