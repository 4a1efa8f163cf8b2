import type { Call } from '../transcript/call.ts';
import { GENERIC, PART_NOUNS } from './cue-words.ts';
import { metricAt } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import { type Token, tokenize } from './tokens.ts';
import { STOP_WORDS } from './word-classes.ts';

/** A part of the company named at tokens `[from, to)`. */
export interface NamedPart {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Called a segment or division somewhere on the call, so that a paragraph may be about it. */
  readonly isSegment: boolean;
}

/** The names a call gives to its segments, businesses and regions, learned in one pass before its figures are read. */
export interface CallParts {
  readonly names: readonly string[];
  /** The parts named in a sentence, in order. */
  find(tokens: readonly Token[]): readonly NamedPart[];
}

const NAME = String.raw`[A-Z][\w&’'-]*(?:(?: (?:and|of|&))? [A-Z][\w&’'-]*){0,4}`;
const SEGMENT = new RegExp(String.raw`\b(${NAME}) (segments?|divisions?|business|franchise)\b`, 'g');
const OWNER = new RegExp(
  String.raw`\b(${NAME})(?:['’]s)?(?: segment| division)?(?: net| organic| adjusted| segment| same-store| comparable)? (?:revenues?|sales|operating (?:income|profit|margin)|EBITDA|EBIT|segment (?:profit|income|margin))\b`,
  'g',
);
/** Regions every company reports by. */
const REGIONS = [
  'North America',
  'Latin America',
  'South America',
  'Asia Pacific',
  'APAC',
  'EMEA',
  'Europe',
  'Asia',
  'China',
  'Japan',
  'India',
  'Canada',
  'Mexico',
  'Brazil',
  'Germany',
  'International',
  'Americas',
];
/** First words that make a capitalised run no name of a part. */
const OPENERS = new Set(
  'our company corporation inc corp the in for within at and but on as if when while both also now so turning moving looking starting this that these all each another with to by from of adjusted gaap non-gaap non new core ebitda ebit eps revenue sales q1 q2 q3 q4 h1 h2 ltm ttm us gross operating net free cash capital r&d sg&a'.split(
    ' ',
  ),
);
const LEAST_OWNED = 2;
const LEAST_CALLED = 2;

/** Learns the parts of a call from the words its speakers use; linear in its length. */
export function learnParts(call: Call, company: ReadonlySet<string>): CallParts {
  const called = new Map<string, number>();
  const owned = new Map<string, number>();
  for (const turn of call.turns) {
    if (turn.role === 'operator') continue;
    const text = call.text.slice(turn.start, turn.end).replace(/\s+/g, ' ');
    for (const found of text.matchAll(SEGMENT)) {
      const noun = found[2]!;
      const listed = noun.endsWith('s') && noun !== 'business' ? found[1]!.split(' and ') : [found[1]!];
      const weight = /^(?:segment|division)/.test(noun) ? LEAST_CALLED : 1;
      for (const run of listed) {
        const name = cleaned(run, company);
        if (name !== null) called.set(name, (called.get(name) ?? 0) + weight);
      }
    }
    for (const found of text.matchAll(OWNER)) {
      const name = cleaned(found[1]!, company);
      if (name !== null) owned.set(name, (owned.get(name) ?? 0) + 1);
    }
  }
  const phrases = new Phrases<{ readonly name: string; readonly isSegment: boolean }>();
  const names: string[] = [];
  for (const [name, count] of called) {
    if (count + (owned.get(name) ?? 0) < LEAST_CALLED) continue;
    phrases.add(name, { name, isSegment: true });
    names.push(name);
  }
  for (const [name, count] of owned) {
    // A later word of the company's name may be the company itself, unless the call speaks of other parts.
    const ofName = called.size === 0 && name.split(' ').every((word) => company.has(word.toLowerCase()));
    if (count < LEAST_OWNED || ofName || names.includes(name)) continue;
    phrases.add(name, { name, isSegment: false });
    names.push(name);
  }
  for (const name of REGIONS) if (!company.has(name.toLowerCase())) phrases.add(name, { name, isSegment: false });
  return { names, find: (tokens) => found(phrases, tokens) };
}

function found(
  phrases: Phrases<{ readonly name: string; readonly isSegment: boolean }>,
  tokens: readonly Token[],
): readonly NamedPart[] {
  const parts: NamedPart[] = [];
  for (let i = 0; i < tokens.length; ) {
    const at = tokens[i]!.capital ? phrases.longestAt(tokens, i) : null;
    if (at) parts.push({ ...at.value, from: i, to: at.to });
    i = at?.to ?? i + 1;
  }
  return parts;
}

/** The name without words before it that only open a sentence; null when it is generic, a metric or the company. */
function cleaned(run: string, company: ReadonlySet<string>): string | null {
  let words = run
    .replaceAll(',', '')
    .replace(/['’]s?$/, '')
    .split(' ');
  while (words.length > 0 && isEmpty(words[0]!)) words = words.slice(1);
  while (words.length > 0 && (isEmpty(words.at(-1)!) || PART_NOUNS.has(words.at(-1)!.toLowerCase())))
    words = words.slice(0, -1);
  const name = words.join(' ');
  const first = [...company].find((word) => word !== 'the') ?? '';
  const isCompany = words.every((word) => company.has(word.toLowerCase()) || word === 'of');
  if (name.length < 3 || name.endsWith('related') || (isCompany && name.toLowerCase().includes(first))) return null;
  const tokens = tokenize(name);
  return tokens.some((_, i) => metricAt(tokens, i)?.row) ? null : name;
}

function isEmpty(word: string): boolean {
  const lower = word.toLowerCase();
  return OPENERS.has(lower) || GENERIC.has(lower) || (STOP_WORDS.has(lower) && word !== 'US');
}
