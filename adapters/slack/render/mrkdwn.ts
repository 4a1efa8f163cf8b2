import { clean, clip } from './clean.ts';
import { type Inline, type Line, lineLength } from './inline.ts';

/** Formatting marks of mrkdwn that have no escape: shown as look-alikes, since a backslash would be printed. */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/**
 * The one place where words become mrkdwn.
 *
 * `&`, `<` and `>` are escaped, which is all that keeps `<!channel>`, `<@U1>` and `<http://x|y>` from meaning anything;
 * formatting marks become look-alikes and a colon before a letter is no emoji any more.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(words: string): string {
  return clean(words)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(/:(?=[a-z0-9+-][a-z0-9_+'-]*:)/gi, '∶');
}

/** A mrkdwn text object that Slack does not search for addresses, channels or names. */
export function mrkdwnText(line: Line, max: number) {
  return { type: 'mrkdwn' as const, text: mrkdwn(line, max), verbatim: true };
}

/** A line as mrkdwn of at most `max` characters: a part that would not fit is cut in its words, never in its markup. */
export function mrkdwn(line: Line, max: number): string {
  let out = '';
  let after = '';
  for (const part of line) {
    const made = lineLength([part]) > 0 ? mark(part, max - out.length) : '';
    // A mark that touches a word or another mark is not read as one: a space of no width keeps them apart.
    const joint = /[*_]$/.test(after) || (out !== '' && /^[*_]/.test(made) && !/\s$/.test(out)) ? '\u200b' : '';
    const piece = joint && made && !/^\s/.test(made) ? joint + made : made;
    if (out.length + piece.length > max) break;
    out += piece;
    after = made;
  }
  return out;
}

function mark(part: Inline, room: number): string {
  switch (part.kind) {
    case 'user':
      return /^[UW][A-Z0-9]+$/.test(part.id) ? `<@${part.id}>` : '';
    case 'link':
      return `<${part.url.replace(/&/g, '&amp;')}|${escapeMrkdwn(part.text)}>`;
    case 'text': {
      const [head, tail] = [/^\s/.test(part.text) ? ' ' : '', /\s$/.test(part.text) ? ' ' : ''];
      const sign = part.bold ? '*' : part.italic ? '_' : '';
      const words = fitted(part.text, room - 2 * sign.length - head.length - tail.length);
      return words ? `${head}${sign}${words}${sign}${tail}` : head || tail;
    }
  }
}

/** Escaped words of at most `room` characters; escaping can make one character five. */
function fitted(words: string, room: number): string {
  let escaped = escapeMrkdwn(words);
  for (let max = room; escaped.length > room && max > 0; max -= escaped.length - room) {
    escaped = escapeMrkdwn(clip(clean(words), max));
  }
  return escaped.length > room ? '' : escaped;
}
