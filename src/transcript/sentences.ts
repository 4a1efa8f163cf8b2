import type { Span, Turn } from './call.ts';

/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st jr sr vs inc co corp ltd cos bros etc approx no nos fig vol dept est u.s u.k u.n e.g i.e a.m p.m ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec gen sen rep gov lt col messrs mt ft ave blvd cf al ph.d'
  ).split(' '),
);

/** Abbreviations that often end a sentence: a stop after them counts when a capital follows. */
const ENDING = new Set('inc co corp ltd cos bros etc jr sr u.s u.k u.n a.m p.m no al'.split(' '));

const CLOSERS = new Set(['"', "'", '”', '’', ')', ']']);
const STARTS_SENTENCE = /[\p{Lu}\p{Lt}\p{N}\p{Lo}"'“‘([$€£¥]/u;
const COMMON_START =
  /^(?:and|but|so|or|the|we|i|you|it|that|this|these|those|they|there|our|if|as|in|on|for|with|to|a|an|yes|no|yeah|thank|thanks|what|how|why|when|who|okay|well|now|then|first|second|also|for|at|is|are|was|do|can|could|would|will|he|she|my|your|your|at|from|of|by|over|during|while|however|please|good|great|right|sure)\b/i;

/**
 * The whole sentences of a turn, in order, trimmed: never cut inside a figure ("$0.28"), an abbreviation ("U.S. carriers",
 * "St. Louis") or an initial; a paragraph's end ends one, a hard-wrapped line does not. Gaps are skipped, and no sentence spans one.
 */
export function sentencesOf(text: string, turn: Pick<Turn, 'start' | 'end' | 'gaps'>): readonly Span[] {
  const known = split.get(turn);
  if (known && known.text === text) return known.sentences;
  const sentences = splitTurn(text, turn);
  split.set(turn, { text, sentences });
  return sentences;
}

/** Sentences by turn: asks, facts, passages, talk and quotes all go by the same ones. */
const split = new WeakMap<object, { readonly text: string; readonly sentences: readonly Span[] }>();

function splitTurn(text: string, turn: Pick<Turn, 'start' | 'end' | 'gaps'>): readonly Span[] {
  const sentences: Span[] = [];
  let from = turn.start;
  for (const gap of turn.gaps) {
    splitStretch(text, from, gap.start, sentences);
    from = gap.end;
  }
  splitStretch(text, from, turn.end, sentences);
  return sentences;
}

function splitStretch(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  const cut = (to: number) => {
    let s = from;
    let e = to;
    while (s < e && isSpace(text.charCodeAt(s))) s++;
    while (e > s && isSpace(text.charCodeAt(e - 1))) e--;
    if (e > s) into.push({ start: s, end: e });
    from = to;
  };
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) {
      const next = endOfBreak(text, i, end);
      if (next.breaks > 1 || endsParagraph(text, from, i, next.at, end)) cut(i);
      i = next.at - 1;
      continue;
    }
    if (c === 0x3002 || c === 0xff01 || c === 0xff1f) {
      cut(i + 1);
      continue;
    }
    if (c !== 46 && c !== 33 && c !== 63) continue;
    let after = i + 1;
    while (after < end && (text[after] === '.' || text[after] === '?' || text[after] === '!')) after++;
    while (after < end && CLOSERS.has(text[after]!)) after++;
    if (after < end && !isSpace(text.charCodeAt(after))) {
      // "questions.I wanted": a missing space, unless it is an abbreviation, a figure or an address.
      if (!(c === 46 && gluedSentence(text, i, after, end))) {
        i = after - 1;
        continue;
      }
    }
    if (after >= end || endsSentence(text, from, i, after, end)) cut(Math.min(after, end));
    i = after - 1;
  }
  cut(end);
}

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 160 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0xfeff ||
  code === 0x3000;

function endOfBreak(text: string, at: number, end: number): { at: number; breaks: number } {
  let breaks = 0;
  let i = at;
  for (; i < end && isSpace(text.charCodeAt(i)); i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
  }
  return { at: i, breaks };
}

/** A line end that ends a paragraph: the line is finished, or longer than hard wrapping makes lines. */
function endsParagraph(text: string, from: number, lineEnd: number, next: number, end: number): boolean {
  if (next >= end) return true;
  let last = lineEnd - 1;
  while (last > from && isSpace(text.charCodeAt(last))) last--;
  while (last > from && CLOSERS.has(text[last]!)) last--;
  if ('.?!:'.includes(text[last]!)) return lineLength(text, lineEnd) > 100 || STARTS_SENTENCE.test(text[next]!);
  return lineLength(text, lineEnd) > 100 && STARTS_SENTENCE.test(text[next]!);
}

/** The length of the line that ends here, counted no further than hard wrapping could make it. */
function lineLength(text: string, lineEnd: number): number {
  let at = lineEnd - 1;
  while (at >= 0 && lineEnd - at <= 101 && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at--;
  return lineEnd - at;
}

function wordBefore(text: string, from: number, at: number): string {
  let s = at;
  while (s > from && at - s < 24 && !isSpace(text.charCodeAt(s - 1)) && !'("“[-–—/'.includes(text[s - 1]!)) s--;
  return text.slice(s, at);
}

function gluedSentence(text: string, at: number, after: number, end: number): boolean {
  const word = wordBefore(text, 0, at);
  if (!/^[\p{Ll}][\p{Ll}'’]{2,}$/u.test(word) && !/^[\p{Lu}]?[\p{Ll}'’]{3,}$/u.test(word)) return false;
  return /^\p{Lu}(?:[\p{Ll}'’]+)? /u.test(text.slice(after, Math.min(after + 16, end)));
}

function endsSentence(text: string, from: number, at: number, after: number, end: number): boolean {
  let next = after;
  while (next < end && isSpace(text.charCodeAt(next))) next++;
  if (next >= end) return true;
  const starts = STARTS_SENTENCE.test(text[next]!);
  if (text[at] !== '.') return starts || text.startsWith('--', next) || /\p{Ll}/u.test(text[next]!) === false;
  if (text[at + 1] === '.') return starts;
  const word = wordBefore(text, from, at);
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return false;
  if (ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    if (!ENDING.has(lower)) return false;
    if (lower === 'no') return starts && !/\d/.test(text[next]!);
    return starts && COMMON_START.test(text.slice(next, next + 12));
  }
  return starts || /[\p{Ll}]/u.test(text[next]!) === false || COMMON_START.test(text.slice(next, next + 12));
}
