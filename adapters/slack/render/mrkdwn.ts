import { clean, clip } from './clean.ts';
import { type Inline, type Line, lineLength } from './inline.ts';

/** Formatting marks of mrkdwn that have no escape: shown as look-alikes, since a backslash would be printed. */
const LOOKALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/** A space of no width: what stands on either side of it is read as two things. */
const APART = '\u200b';

/**
 * The one place where words become mrkdwn.
 *
 * `&`, `<` and `>` are escaped, which is all that keeps `<!channel>`, `<@U1>` and `<http://x|y>` from meaning anything;
 * formatting marks become look-alikes; and what Slack looks for in bare words (`@channel`, `#general`, `www.x.com`, `:smile:`)
 * is taken apart.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeMrkdwn(words: string): string {
  return clean(words)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[*_~`]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(/:(?=[a-z0-9+-][a-z0-9_+'-]*:)/gi, '∶')
    .replace(/[@#](?=\p{L}|\p{N})|:(?=\/\/)|(?<=[\p{L}\p{N}-])\.(?=[a-z]{2,24}(?:\W|$))/gu, (sign) => sign + APART);
}

export function mrkdwnText(line: Line, max: number) {
  return { type: 'mrkdwn' as const, text: mrkdwn(line, max) };
}

/** A line as mrkdwn of at most `max` characters: a part that would not fit is cut in its words, never in its markup. */
export function mrkdwn(line: Line, max: number): string {
  let out = '';
  let after = '';
  for (const part of line) {
    const made = lineLength([part]) > 0 ? mark(part, max - out.length) : '';
    // A mark that touches a word or another mark is not read as one: a space of no width keeps them apart.
    const joint = /[*_]$/.test(after) || (out !== '' && /^[*_]/.test(made) && !/\s$/.test(out)) ? APART : '';
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

/** Escaped words of at most `room` characters; escaping makes some characters five. */
function fitted(words: string, room: number): string {
  const said = clean(words);
  let escaped = escapeMrkdwn(said);
  for (let max = room; escaped.length > room && max > 0; ) {
    max = Math.min(max - 1, Math.floor((max * room) / escaped.length));
    escaped = escapeMrkdwn(clip(said, max));
  }
  return escaped.length > room ? '' : escaped;
}
