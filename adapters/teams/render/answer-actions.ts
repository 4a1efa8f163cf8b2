import type { Answer } from '../../../src/answer/answer.ts';
import { type AnswerView, type Asked, button, LONGEST_CARRIED } from '../card-data.ts';
import type { CardAction } from './card.ts';
import { citationOf, isLink } from './cited-text.ts';
import { clip, plain } from './escape.ts';
import { furtherQuotes } from './quotes.ts';

const SUGGESTIONS = 3;
const TITLE = 60;

/** What can be done with an answer, each in place: Teams shows six buttons. */
export function answerActions(
  answer: Answer,
  asked: Asked,
  view: AnswerView,
  shareable: boolean,
): readonly CardAction[] {
  if (asked.question.length > LONGEST_CARRIED) return [];
  const show = (title: string, change: Partial<AnswerView>) =>
    button(title, { do: 'view', asked, view: { ...view, ...change } });
  const [first] = answer.quotes.length > 0 ? answer.quotes : answer.citations.map(({ n }) => n);
  const actions: CardAction[] = [];
  if (first !== undefined) {
    actions.push(
      view.context === null ? show('Show context', { context: first }) : show('Hide context', { context: null }),
    );
  }
  const next = nextCited(answer, view.context);
  if (next !== null) actions.push(show(`Context of [${next}]`, { context: next }));
  if (furtherQuotes(answer).length > 0) {
    actions.push(view.more ? show('Fewer quotes', { more: false }) : show('More quotes', { more: true }));
  }
  if (shareable && answer.citations.length > 0 && !view.share) actions.push(show('Share to channel', { share: true }));
  const url = first === undefined ? null : citationOf(answer, first)?.url;
  if (isLink(url)) actions.push({ type: 'Action.OpenUrl', title: 'Open call', url });
  return answer.grade === 'none' ? [...actions, ...suggestionButtons(answer.suggestions)] : actions;
}

/** Questions that can be asked with one click. */
export function suggestionButtons(suggestions: readonly string[]): readonly CardAction[] {
  return suggestions
    .filter((question) => question.length > 0 && question.length <= LONGEST_CARRIED)
    .slice(0, SUGGESTIONS)
    .map((question) => button(plain(clip(question, TITLE)), { do: 'ask', asked: { question } }));
}

/** The quote after the one whose surroundings are shown; null at the last. */
function nextCited(answer: Answer, shown: number | null): number | null {
  if (shown === null) return null;
  const at = answer.quotes.indexOf(shown);
  return at < 0 ? null : (answer.quotes[at + 1] ?? null);
}
