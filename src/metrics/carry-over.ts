import type { Amount } from './amount.ts';
import type { AmountCue } from './amount-cue.ts';
import type { Figure, Subject } from './attribute.ts';
import { CARRIER_NOUNS, GENERIC } from './cue-words.ts';
import { type FigureRole, roleFor } from './fit-metric.ts';
import { switchesSubject } from './near-metric.ts';
import { subjectPart, wordsBefore } from './noun-phrase.ts';
import type { Sentence } from './sentence.ts';
import { STOP_WORDS } from './word-classes.ts';

/** The role of a figure whose metric was named before this sentence, and the part of the company it is said of. */
export function carriedOver(
  sentence: Sentence,
  amount: Amount,
  cue: AmountCue,
  carried: Subject,
  done: readonly Figure[],
): { readonly role: FigureRole; readonly part: string | null } | null {
  const role = roleFor(carried.row, false, amount, cue);
  const renamed = sentence.metrics.some((metric) => !metric.shareOnly && metric.from < amount.from);
  if (!role || renamed || done.some((figure) => figure.row !== null && figure.row !== carried.row)) return null;
  if (carried.row.id === 'customer_concentration' && cue.role === 'level' && amount.kind === 'percent') {
    const customer = wordsBefore(sentence, amount.from);
    return customer && /^[A-Z]/.test(customer) ? { role, part: customer } : null;
  }
  if (namesMore(sentence, amount) || (amount.kind === 'money' && isOfOther(sentence, amount))) return null;
  const part = subjectPart(sentence, amount.from);
  if (part !== null) return carried.dimension !== null && cue.role === 'level' ? { role, part } : null;
  const asked =
    carried.asked &&
    carried.row.unit === 'percent' &&
    carried.row.id !== 'customer_concentration' &&
    cue.role === 'level' &&
    !namesSubject(sentence, amount);
  return asked || refersBack(sentence, amount) ? { role, part: carried.dimension } : null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const PRONOUNS = words("it this that they it'll they'll it's that's which these those");
const LEADS = words(
  "and so but well yeah yes no okay again now i think we would say and, , -- - — sure right if you look as for expect believe anticipate that overall really still at the end of day continue to see do don't know maybe guess mean suppose said",
);
const OPENERS = words('up down compared versus flat representing');
const PRONOUN_REACH = 14;
const PRONOUN_GAP = 11;

/** "Their margins are north of", "Total auto is": the sentence is about something of its own. */
function namesSubject({ tokens }: Sentence, amount: Amount): boolean {
  const verb = tokens.findIndex(
    (token) => token.text === 'is' || token.text === 'are' || token.text === 'was' || token.text === 'were',
  );
  if (verb < 1 || verb > amount.from || verb > PRONOUN_REACH) return false;
  if (/^(?:we|it|they|that)\b/.test(tokens[verb + 1]?.text ?? '')) return false;
  const noun = tokens[verb - 1]!;
  return (
    tokens.slice(0, verb).some((token) => token.text === 'their') ||
    (noun.kind === 'word' &&
      !STOP_WORDS.has(noun.text) &&
      !PRONOUNS.has(noun.text) &&
      !GENERIC.has(noun.fold) &&
      !CARRIER_NOUNS.has(noun.fold))
  );
}

/** "compared to $74 million of capital gains": the words after the figure name something that is no metric. */
export function isOfOther({ tokens, periods, metrics }: Sentence, amount: Amount): boolean {
  const link = tokens[amount.to]?.text;
  const noun = tokens[amount.to + 1];
  if ((link !== 'of' && link !== 'in') || noun?.kind !== 'word') return false;
  const near = (one: { readonly from: number }) => one.from > amount.to && one.from - amount.to <= 4;
  return !STOP_WORDS.has(noun.text) && !GENERIC.has(noun.fold) && !periods.some(near) && !metrics.some(near);
}

/** "70% small shop", "90% of the centers": the words after the figure name something else. */
function namesMore({ tokens, periods }: Sentence, amount: Amount): boolean {
  const next = tokens[amount.to];
  if (next?.text === 'of') return !periods.some((period) => period.from - amount.to <= 2 && period.from > amount.to);
  return (
    next?.kind === 'word' &&
    !STOP_WORDS.has(next.text) &&
    !GENERIC.has(next.fold) &&
    !CARRIER_NOUNS.has(next.fold) &&
    !periods.some((period) => period.from === amount.to)
  );
}

/** The subject of the sentence is a pronoun, or there is none: "And so we expect it to be 5%", "Up 3% from last year". */
function refersBack(sentence: Sentence, amount: Amount): boolean {
  const { tokens } = sentence;
  if (OPENERS.has(tokens[0]!.text) || (tokens[0]!.text === 'and' && OPENERS.has(tokens[1]?.text ?? ''))) return true;
  for (let i = 0; i < Math.min(amount.from, PRONOUN_REACH); i += 1) {
    const token = tokens[i]!;
    if (PRONOUNS.has(token.text) && PRONOUNS.has(tokens[i + 1]?.text ?? '')) continue;
    if (PRONOUNS.has(token.text))
      return (
        amount.from - i < PRONOUN_GAP &&
        !switchesSubject(sentence, i + 1, amount.from) &&
        GOES_ON.has(tokens[i + 1]?.text ?? '')
      );
    if (token.capital && i > 0 && tokens[i + 1]?.text === ',') continue;
    if (!LEADS.has(token.text) && token.kind === 'word') return false;
  }
  return false;
}

const GOES_ON = words(
  "was is were are been will would 'll to be came represents represented compares compared reflects included should could increased decreased declined grew went 's has had might may still probably",
);
