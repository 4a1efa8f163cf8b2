import type { Call } from '../transcript/call.ts';

/** A term of one to three words with where it was first said and how often. */
export interface TalkTerm {
  /** As most often written: "Total Access 5000". */
  readonly shown: string;
  readonly count: number;
  readonly firstTurn: number;
  readonly firstStart: number;
}

/** All terms said by executives and analysts on one call, by their lower-case form. */
export interface Talk {
  readonly terms: ReadonlyMap<string, TalkTerm>;
  /** Words said in all. */
  readonly words: number;
}

const WORD = /[\p{L}][\p{L}\p{N}&’'-]*|\p{N}+[\p{L}]+\p{N}*|\p{N}{3,4}(?![\p{N}.,%])/gu;
const LONGEST = 3;

/** Words that open or close no term: function words, the small talk of calls, and what every call counts in. */
const EMPTY = new Set(
  `a about above across actually add after again all almost along already also although always am an and another any anything are around as ask
   at away back basically be because been before being believe below better between bit both but by call came can certainly come comes coming comment
   comments continue continued continues could couple course day days did different do does doing done don't down during each earlier else end even
   ever every everybody everyone everything exactly expect expected far feel few first folks for forward four from further get gets getting give given
   go goes going gonna good got great guess guys had happen happening has have having he hello help her here hi high higher his hope how however i i'd
   i'll i'm i've if impact important in including increase increased indeed instead into is isn't it it's its itself just keep kind know last late
   later least less let let's level levels like line little long longer look looking looks lot low lower made maybe make makes making many may me mean
   might million billion moment more morning most move moving much must my near need never new next nice no not nothing now number numbers obviously
   of off often oh okay on once one ones only operator or other others our out over own part particular particularly past people perhaps period piece
   please plus point pretty probably put quarter quarters quarterly question questions quick quickly quite rate rather really recent recently regarding
   related remain rest result results right said same saw say saying see seeing seen sense set several she should significant significantly similar
   since six so some somebody something sort speak start started still strong such sure take taken taking talk talked talking ten terms than thank
   thanks that that's the their them then there there's these they they're thing things think third this those though thought three through thus time
   times to today together told too took total toward towards tried try trying turn two type under understand until up upon us use used using versus
   very want wanted was way ways we we'd we'll we're we've week well went were what what's when where whether which while who why will wish with
   within without wonder work working would yeah year years year-over-year yes yet you you'd you'll you're you've your yourself afternoon second
   fourth half full-year fiscal basis points percent percentage approximately roughly overall business company companies compared primarily driven
   q1 q2 q3 q4 january february march april may june july august september october november december fy19 fy20 fy21 fy22`.split(
    /\s+/,
  ),
);

/** Counts what is talked about on a call. Speakers' names are no terms. */
export function talkOf(call: Call): Talk {
  const names = new Set(call.participants.flatMap((p) => p.name.toLowerCase().split(/\s+/)));
  names.add(call.companyName.toLowerCase());
  for (const name of namesCalled(call)) names.add(name);
  const counts = new Map<
    string,
    { forms: Map<string, number>; count: number; firstTurn: number; firstStart: number }
  >();
  let words = 0;
  for (const turn of call.turns) {
    if (turn.role === 'operator' || turn.role === 'other') continue;
    // What a transcriber put in brackets was not said.
    const spoken = call.text
      .slice(turn.start, turn.end)
      .replace(/\[[^\]]{0,40}\]|\([^)]{0,40}\)/g, (aside) => '.'.repeat(aside.length));
    const found = [...spoken.matchAll(WORD)].map((m) => ({
      word: m[0].replace(/[’']s$/, ''),
      start: turn.start + m.index,
      end: turn.start + m.index + m[0].length,
    }));
    words += found.length;
    for (let i = 0; i < found.length; i++) {
      for (let n = 1; n <= LONGEST && i + n <= found.length; n++) {
        const piece = found.slice(i, i + n);
        // A term does not reach over a comma, a full stop or a line end.
        if (n > 1 && /[^ \n\r-]/.test(call.text.slice(piece[n - 2]!.end, piece[n - 1]!.start))) break;
        const keys = piece.map((p) => p.word.toLowerCase().replace(/’/g, "'"));
        if (isEmpty(keys[0]!, names) || isEmpty(keys[n - 1]!, names)) continue;
        const key = keys.join(' ');
        const form = piece.map((p) => p.word).join(' ');
        let entry = counts.get(key);
        if (!entry) {
          entry = { forms: new Map(), count: 0, firstTurn: turn.index, firstStart: piece[0]!.start };
          counts.set(key, entry);
        }
        entry.count++;
        entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      }
    }
  }
  const terms = new Map<string, TalkTerm>();
  for (const [key, { forms, ...entry }] of counts) {
    const [shown = key] = [...forms].reduce((a, b) => (b[1] > a[1] ? b : a));
    terms.set(key, { shown, ...entry });
  }
  return { terms, words };
}

/** The words of a text that say what it is about, in lower case and without a plural's end. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(WORD)].map((m) => m[0].toLowerCase().replace(/’/g, "'").replace(/'s$/, ''));
  return new Set(words.filter((w) => !isEmpty(w, NOBODY)).map((w) => w.replace(/(?<=[^s]{3})s$/, '')));
}

const NOBODY: ReadonlySet<string> = new Set();

function isEmpty(word: string, names: ReadonlySet<string>): boolean {
  return word.length < 3 || EMPTY.has(word) || names.has(word) || (word.length < 6 && isShortName(word, names));
}

/** Whom the operator announces and whom speakers thank: people who are not listed are named there. */
function namesCalled({ text, turns }: Call): readonly string[] {
  const announced = turns.flatMap((t) =>
    t.role === 'operator'
      ? [...text.slice(t.start, t.end).matchAll(/(?<![.?!]\s)\b\p{Lu}[\p{L}’'-]+/gu)].map((m) => m[0])
      : [],
  );
  const thanked = [
    ...text.matchAll(/\b(?:thanks|thank you|hi|hello|hey|morning|afternoon|yeah|sure),? (\p{Lu}\p{Ll}+)/giu),
  ];
  return [...announced, ...thanked.map((m) => m[1]!).filter((n) => /^\p{Lu}/u.test(n))].map((n) => n.toLowerCase());
}

/** "Ken" of Kenneth, "Matt" of Matthew. */
function isShortName(word: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (name.length > word.length && name.startsWith(word)) return true;
  return false;
}
