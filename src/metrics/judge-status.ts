import type { FiscalPeriod } from '../transcript/call.ts';
import type { Figure } from './attribute.ts';
import { OUTLOOK, RESULT_VERBS } from './cue-words.ts';
import { endsBy } from './resolve-period.ts';
import type { Sentence } from './sentence.ts';

const STRONG = new Set([
  'guidance',
  'outlook',
  'forecast',
  'expect',
  'expecting',
  'anticipate',
  'anticipating',
  'reaffirm',
  'reaffirming',
  'reiterate',
  'reiterating',
  'project',
  'projecting',
  'guiding',
  'forecasting',
  'estimate',
  'will',
  'target',
  'targeting',
  'planning',
]);

const WILL = new Set(["we'll", "it'll", "that'll", "they'll"]);

/** Words of a result: a fragment after an outlook ("Capex of $40 million.") has none of them. */
const COMPARES = new Set(['compared', 'resulting', 'up', 'down', 'versus', 'record', 'combined', 'driven']);

/** Past verbs that move an outlook's range rather than report a result. */
const MOVES_RANGE = new Set(['increased', 'decreased', 'reduced', 'improved', 'expanded']);

/** Whether a figure is an outlook, by the words of its sentence alone: an outlook word that governs it, no result since. */
export function isOutlook(sentence: Sentence, figure: Figure, carried: boolean): boolean {
  const { tokens } = sentence;
  const from = figure.amount.from;
  const isRange = figure.amount.bound === 'range';
  for (let i = from - 1; i >= 0; i -= 1) {
    const { text } = tokens[i]!;
    if (isResult(sentence, i) && !(isRange && MOVES_RANGE.has(text))) return false;
    if ((OUTLOOK.has(text) || WILL.has(text)) && !isPastExpectation(sentence, i)) return true;
  }
  for (let i = figure.amount.to; i < Math.min(tokens.length, figure.amount.to + 10); i += 1) {
    const { text } = tokens[i]!;
    if (text === ';' || text === ',' || text === 'consensus' || RESULT_VERBS.has(text)) break;
    if (
      STRONG.has(text) &&
      tokens[i - 1]?.text !== 'than' &&
      tokens[i - 1]?.text !== 'as' &&
      !isPastExpectation(sentence, i)
    )
      return true;
  }
  if (
    isRange &&
    figure.amount.kind === 'money' &&
    figure.row !== null &&
    figure.role === 'level' &&
    figure.mention !== null
  )
    return true;
  if (saysToBe(sentence, from)) return true;
  if (!carried) return false;
  return !tokens.some((token, i) => isResult(sentence, i) || COMPARES.has(token.text));
}

function isResult(sentence: Sentence, i: number): boolean {
  const { text } = sentence.tokens[i]!;
  if (!RESULT_VERBS.has(text)) return false;
  const before = sentence.tokens[i - 1]?.text ?? '';
  if (text === 'reported')
    return ['we', 'company', 'have', 'has', 'had', 'also', 'just', 'recently', 'they'].includes(before);
  if (
    [
      'to',
      'be',
      'an',
      'a',
      'expected',
      'will',
      'our',
      'the',
      'from',
      'of',
      'and',
      'than',
      'by',
      'for',
      'in',
      'with',
      'should',
      'would',
      'continued',
    ].includes(before)
  )
    return false;
  return text !== 'been';
}

/** "better than expected", "above our guidance", "as we expected", "we had guided": a result set against an expectation. */
function isPastExpectation(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence;
  const { text } = tokens[i]!;
  const [one, two, three] = [tokens[i - 1]?.text ?? '', tokens[i - 2]?.text ?? '', tokens[i - 3]?.text ?? ''];
  if (text === 'to') return false;
  if (text === 'model' && (one === 'business' || one === 'operating')) return true;
  if (
    text === 'expected' &&
    (one === 'than' || one === 'as' || one === 'we' || one === 'originally' || one === 'previously' || one === 'had')
  )
    return !(tokens[i + 1]?.text === 'to' && one !== 'we');
  if (
    ['than', 'as', 'versus', 'to', 'with'].includes(one) &&
    /^(?:expect|guid|forecast|estimat|anticipat|project|plann)/.test(text) &&
    (two === 'compared' || one === 'than' || one === 'as' || one === 'versus')
  )
    return true;
  const words = [one, two, three, tokens[i - 4]?.text ?? ''];
  if (
    /^(?:guidance|outlook|expectation|expectations|forecast|target|plan|estimate|estimates|assumptions|framework|budget|goal)$/.test(
      text,
    )
  ) {
    if (
      words.some((word) =>
        [
          'above',
          'exceeded',
          'exceeding',
          'exceed',
          'below',
          'beat',
          'outperformed',
          'ahead',
          'surpassed',
          'versus',
          'than',
          'compared',
          'within',
          'against',
        ].includes(word),
      )
    )
      return true;
    if (text === 'plan' && one !== 'we') return true;
  }
  if (text === 'see' || text === 'look' || text === 'looking' || text === 'seeing') {
    const next = tokens[i + 1]?.text ?? '';
    if (
      next === 'at' ||
      next === 'back' ||
      one === 'can' ||
      one === 'you' ||
      one === "you'll" ||
      two === 'you' ||
      one === 'to'
    )
      return true;
  }
  if (
    (text === 'going' || text === 'could' || text === 'would') &&
    (tokens[i + 1]?.text === 'back' ||
      tokens[i + 1]?.text === 'like' ||
      tokens[i + 1]?.text === 'have' ||
      tokens[i + 1]?.text === 'say')
  )
    return true;
  if (
    (text === 'will' || WILL.has(text)) &&
    ([
      'note',
      'see',
      'recall',
      'remember',
      'now',
      'provide',
      'discuss',
      'turn',
      'notice',
      'refer',
      'review',
      'cover',
      'begin',
      'start',
      'focus',
      'talk',
      'walk',
      'address',
      'highlight',
      'share',
      'speak',
      'go',
      'give',
      'comment',
      'touch',
      'update',
      'summarize',
      'detail',
      'compare',
    ].includes(tokens[i + 1]?.text ?? '') ||
      ['now', 'also'].includes(tokens[i + 1]?.text ?? ''))
  )
    return true;
  if (text === 'likely' || text === 'believe') return text === 'believe' && tokens[i + 1]?.text === 'this';
  return false;
}

/** A period that is over cannot be an outlook when it was named. */
export function isOver(period: FiscalPeriod | null, stated: boolean, call: FiscalPeriod | null): boolean {
  return stated && period !== null && call !== null && endsBy(period, call) && period !== call;
}

/** "EPS to be $0.49", "capex to be in the range of $40 million". */
function saysToBe({ tokens }: Sentence, from: number): boolean {
  for (let i = from - 1; i > Math.max(0, from - 6); i -= 1) {
    const { text } = tokens[i]!;
    if (text === 'be') return tokens[i - 1]!.text === 'to';
    if (
      !['between', 'in', 'the', 'a', 'range', 'of', 'approximately', 'about', 'around', 'roughly', 'from'].includes(
        text,
      )
    )
      return false;
  }
  return false;
}

const OPENS_OUTLOOK =
  /^(?:guidance|outlook|expect|expecting|expectations?|forecast|guiding|anticipate|assumptions|scenario|projections?)$/;

/** A sentence that announces an outlook: "Now moving to our outlook for fiscal Q2." */
export function announcesOutlook(sentence: Sentence): boolean {
  return sentence.tokens.some((token, i) => OPENS_OUTLOOK.test(token.text) && !isPastExpectation(sentence, i));
}

const OUTLOOK_NOUNS = new Set(
  'guidance outlook guide guides expectation expectations forecast range estimate estimates consensus target'.split(
    ' ',
  ),
);
const SURPASSED = new Set(
  'previous prior previously earlier original initial exceeded exceeding exceeds exceed above below versus than ahead beat surpassed surpassing'.split(
    ' ',
  ),
);
const BETWEEN = new Set('of at for in the a range approximately about from up our achieving adjusted'.split(' '));

/** "above our guidance range of $1.16 to $1.18", "our previous outlook of": an outlook that no longer holds. */
export function isEarlierOutlook({ tokens, metrics, periods }: Sentence, figure: Figure): boolean {
  const covers = (at: number) => (one: { readonly from: number; readonly to: number }) => one.from <= at && at < one.to;
  const covered = (at: number) => metrics.some(covers(at)) || periods.some(covers(at));
  let at = figure.amount.from - 1;
  while (at >= 0 && figure.amount.from - at < 9 && (BETWEEN.has(tokens[at]!.text) || covered(at))) {
    if (tokens[at]!.text === 'range' && OUTLOOK_NOUNS.has(tokens[at - 1]?.text ?? '')) break;
    if (tokens[at]!.text === 'range' && tokens[at + 1]?.text === 'of' && SURPASSED.has(tokens[at - 1]?.text ?? ''))
      return true;
    at -= 1;
  }
  if (!OUTLOOK_NOUNS.has(tokens[at]?.text ?? '')) return false;
  for (let i = at - 1; i >= 0 && at - i < 9; i -= 1) {
    const { text } = tokens[i]!;
    if (text === ',' || text === 'and' || text === 'to') return false;
    if (SURPASSED.has(text)) return true;
  }
  return false;
}
