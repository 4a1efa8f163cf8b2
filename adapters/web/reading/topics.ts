import type { Call } from '../../../src/transcript/call.ts';
import { FILLER } from './filler-words.ts';

/** So many phrases stand for what an exchange is about. */
const MAX_PHRASES = 3;
const MAX_WORDS = 3;

interface Phrase {
  /** As first spoken. */
  readonly words: string;
  readonly key: string;
  readonly count: number;
}

/**
 * Names each exchange by phrases of the analyst's that are said often in it and seldom in the others.
 *
 * @returns one topic per exchange, in the analysts' own words; the first words of the question where no phrase tells it
 */
export function topicsOf({
  text,
  turns,
  exchanges,
  participants,
}: Pick<Call, 'text' | 'turns' | 'exchanges' | 'participants'>): readonly string[] {
  const folds = new Map<string, string>();
  const names = new Set(participants.flatMap(({ name }) => name.toLowerCase().split(/\s+/)));
  const said = exchanges.map(({ firstTurn, lastTurn }) => {
    const spoken = turns.slice(firstTurn, lastTurn + 1).filter(({ role }) => role !== 'operator');
    const wordsOf = (role: (analyst: boolean) => boolean) =>
      spoken
        .filter((turn) => role(turn.role === 'analyst'))
        .map(({ start, end }) => text.slice(start, end))
        .join('\n');
    return {
      question: wordsOf((isAnalyst) => isAnalyst),
      asked: phrasesIn(
        wordsOf((isAnalyst) => isAnalyst),
        names,
        folds,
      ),
      answered: phrasesIn(
        wordsOf((isAnalyst) => !isAnalyst),
        names,
        folds,
      ),
    };
  });
  const exchangesWith = new Map<string, number>();
  for (const { asked, answered } of said) {
    for (const key of new Set([...asked.keys(), ...answered.keys()]))
      exchangesWith.set(key, (exchangesWith.get(key) ?? 0) + 1);
  }
  return said.map(({ asked, answered, question }) => {
    const weigh = ({ key, count }: Phrase) => {
      const often = Math.log2(1 + 2 * count + (answered.get(key)?.count ?? 0));
      const seldom = Math.log((exchanges.length + 2) / (exchangesWith.get(key) ?? 1));
      const taken = answered.has(key) ? 1.15 : 1;
      // A verb says what somebody did, not what it was about.
      const named = /(?:ed|ing)$/.test(key) ? 0.55 : 1;
      return often * seldom * taken * named * (1 + 0.5 * (key.split(' ').length - 1));
    };
    const named = [...asked.values()].filter(({ key }) => /\p{L}{2}/u.test(key));
    const ranked = named.map((phrase) => ({ ...phrase, weight: weigh(phrase) }));
    ranked.sort((a, b) => b.weight - a.weight);
    const chosen: Phrase[] = [];
    for (const phrase of ranked) {
      if (chosen.length === MAX_PHRASES) break;
      const saysMuch = phrase.key.includes(' ') || /\p{Lu}|[&\d]/u.test(phrase.words);
      const saidAgain = phrase.count + (answered.get(phrase.key)?.count ?? 0) > 1;
      if ((saysMuch || saidAgain) && !chosen.some(({ key }) => shareWord(key, phrase.key))) chosen.push(phrase);
    }
    const topic = chosen.map(({ words }) => words).join(', ') || beginning(question);
    return topic.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  });
}

/** The first words of a question, for one that has no telling phrase. */
function beginning(question: string): string {
  const words = question.trim().split(/\s+/);
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 9).join(' ')} …`;
}

/** Runs of up to three words without a filler or a name among them, by their folded form. */
function phrasesIn(words: string, names: ReadonlySet<string>, folds: Map<string, string>): ReadonlyMap<string, Phrase> {
  const phrases = new Map<string, { key: string; words: string; count: number }>();
  let run: { readonly token: string; readonly folded: string }[] = [];
  for (const [token] of words.matchAll(TOKEN)) {
    let folded = folds.get(token);
    if (folded === undefined) {
      folded = fold(token);
      if (tellsNothing(folded) || FILLER.has(token.toLowerCase()) || names.has(folded)) folded = '';
      folds.set(token, folded);
    }
    if (folded === '') {
      run = [];
      continue;
    }
    run.push({ token, folded });
    if (run.length > MAX_WORDS) run.shift();
    for (let from = 0; from < run.length; from++) {
      const phrase = run.slice(from);
      const key = phrase.map((word) => word.folded).join(' ');
      const held = phrases.get(key);
      if (held) held.count += 1;
      else phrases.set(key, { key, words: phrase.map((word) => word.token).join(' '), count: 1 });
    }
  }
  return phrases;
}

/** A word with the signs inside it ("R&D", "year-over-year"), or a sign, which ends a phrase. */
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}&%'’.$-]*[\p{L}\p{N}%])?|[^\s\p{L}\p{N}]/gu;

/** Fillers, signs, plain numbers, adverbs. */
function tellsNothing(folded: string): boolean {
  return folded === '' || FILLER.has(folded) || /^[\d.]+$|.ly$/.test(folded);
}

/** Lower case, without a plural or a possessive; empty for a sign. */
function fold(token: string): string {
  const lower = token
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'(?:s|re|ve|ll|d|m|t)?$/, '');
  if (!/[\p{L}\p{N}]/u.test(lower)) return '';
  return lower.length > 4 && /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.split(' '));
  return b.split(' ').some((word) => words.has(word));
}
