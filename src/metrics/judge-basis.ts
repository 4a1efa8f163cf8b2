import type { Amount } from './amount.ts';
import type { Figure } from './attribute.ts';
import { ADJUSTED, GAAP } from './cue-words.ts';
import type { Basis } from './fact.ts';
import type { Sentence } from './sentence.ts';

const REACH = 7;
const EXCLUDED_ITEMS =
  /^(?:item|items|charges?|costs?|impacts?|special|one-time|gains?|amortization|restructuring|adjustments?)$/;

/** GAAP or adjusted, from the words of the metric's own phrase or right after the figure; null where nothing says. */
export function basisOf(sentence: Sentence, figure: Figure, index: number): Basis | null {
  const paired = pairedBasis(sentence, figure, index);
  if (paired) return paired;
  const after = basisAfter(sentence, figure.amount);
  if (after) return after;
  const { mention } = figure;
  if (!mention) return null;
  const start = Math.max(
    0,
    mention.from - REACH,
    ...sentence.amounts.filter((a) => a.to <= mention.from).map((a) => a.to),
  );
  const own = basisIn(sentence, start, mention.to);
  if (own) return own;
  return leading(sentence, figure.amount);
}

/** "GAAP and adjusted diluted EPS of $0.59 and $0.61, respectively". */
function pairedBasis(sentence: Sentence, figure: Figure, index: number): Basis | null {
  const { tokens, amounts } = sentence;
  const { mention } = figure;
  if (!mention || !tokens.some((token) => token.text === 'respectively')) return null;
  const names: Basis[] = [];
  for (let i = Math.max(0, mention.from - 8); i < mention.from; i += 1) {
    const basis = wordBasis(sentence, i);
    if (basis && names.at(-1) !== basis) names.push(basis);
  }
  if (names.length !== 2) return null;
  const first = amounts.findIndex((amount) => amount.from >= mention.to);
  return names[index - first] ?? null;
}

function basisAfter(sentence: Sentence, amount: Amount): Basis | null {
  const { tokens } = sentence;
  const next = sentence.amounts.find((other) => other.from >= amount.to)?.from ?? tokens.length;
  for (let i = amount.to; i < Math.min(next, amount.to + 5); i += 1) {
    const { text } = tokens[i]!;
    if (text === ',' || text === ';' || text === 'compared' || text === 'versus' || text === 'and' || text === 'or')
      return null;
    if (text === 'excluding') return null;
    const basis = wordBasis(sentence, i);
    if (basis && (tokens[i + 1]?.text === 'basis' || i === amount.to || text === 'gaap')) return basis;
  }
  return null;
}

/** "On an adjusted basis, ..." opens the sentence. */
function leading(sentence: Sentence, amount: Amount): Basis | null {
  const { tokens } = sentence;
  if (tokens[0]?.text === 'excluding' && tokens.slice(1, 10).some((token) => EXCLUDED_ITEMS.test(token.text)))
    return 'adjusted';
  for (let i = 0; i < Math.min(amount.from, tokens.length); i += 1) {
    if (tokens[i]!.text !== 'basis') continue;
    for (let j = Math.max(0, i - 4); j < i; j += 1) {
      const basis = wordBasis(sentence, j);
      if (basis) return basis;
    }
  }
  return null;
}

function basisIn(sentence: Sentence, from: number, to: number): Basis | null {
  let found: Basis | null = null;
  for (let i = from; i < to; i += 1) found = wordBasis(sentence, i) ?? found;
  return found;
}

function wordBasis(sentence: Sentence, i: number): Basis | null {
  const { tokens } = sentence;
  const { text } = tokens[i]!;
  if (GAAP.has(text)) {
    const non = tokens[i - 1]?.text === '-' ? tokens[i - 2]?.text : tokens[i - 1]?.text;
    return non === 'non' ? 'adjusted' : 'gaap';
  }
  if (text === 'as' && tokens[i + 1]?.text === 'reported') return 'gaap';
  return ADJUSTED.has(text) && text !== 'excluding' ? 'adjusted' : null;
}
