/** What a person wants by what they wrote. */
export type Words =
  | { readonly kind: 'help' }
  | { readonly kind: 'home' }
  | { readonly kind: 'digest'; readonly words: string; readonly company: string | null }
  | { readonly kind: 'follow'; readonly company: string; readonly on: boolean }
  /** `command` is the word of a typed "/adtran", which Teams has no menu for; null for a plain question. */
  | { readonly kind: 'ask'; readonly question: string; readonly command: string | null };

const HELP = /^(?:help|\?|hi|hello|hey|start|what can you do\??)[.!]?$/i;
const HOME = /^(?:home|watchlist|companies|settings)$/i;
const DIGEST = /^digest\b\s*/i;
const FOLLOW = /^(un)?(?:follow|watch)\s+(?!up\b|the\b|out\b)(\S.{0,99})$/i;
const COMMAND = /^\/([a-z0-9][\w.-]{0,31})(?:\s+|$)/i;
/** Commands for every company, which name it in the question. */
const ANY_COMPANY = /^(?:earnings|earshot|ask)$/i;

/** Teams has no slash commands, so "/adtran gross margin" is read from the text. */
export function parseWords(text: string): Words {
  const typed = COMMAND.exec(text);
  if (typed) {
    const word = typed[1] ?? '';
    const rest = text.slice(typed[0].length).trim();
    if (/^help$/i.test(word)) return { kind: 'help' };
    if (/^digest$/i.test(word)) return { kind: 'digest', words: rest, company: null };
    const command = ANY_COMPANY.test(word) ? null : word;
    if (DIGEST.test(rest)) return { kind: 'digest', words: rest.replace(DIGEST, ''), company: command };
    if (rest === '' && command === null) return { kind: 'help' };
    return { kind: 'ask', question: HELP.test(rest) ? '' : rest, command };
  }
  if (text === '' || HELP.test(text)) return { kind: 'help' };
  if (HOME.test(text)) return { kind: 'home' };
  if (DIGEST.test(text)) return { kind: 'digest', words: text.replace(DIGEST, ''), company: null };
  const follow = FOLLOW.exec(text);
  if (follow) return { kind: 'follow', company: follow[2] ?? '', on: follow[1] === undefined };
  return { kind: 'ask', question: text, command: null };
}
