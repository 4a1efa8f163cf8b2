import type { Line } from './lines.ts';

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LATIN = /\p{Script=Latin}/gu;
/** A text that is mainly Latin has more Latin lines than this share of all lines with letters. */
const MAIN_SHARE = 0.4;

function script(words: string): 'cjk' | 'latin' | null {
  const cjk = words.match(HAN)?.length ?? 0;
  if (cjk === 0) return /\p{Script=Latin}/u.test(words) ? 'latin' : null;
  // One character of Chinese says about as much as two letters.
  const latin = words.match(LATIN)?.length ?? 0;
  return cjk * 2 >= latin ? 'cjk' : 'latin';
}

/**
 * Sets aside the lines of a Latin text that are in Chinese, Japanese or Korean: a translation below each paragraph, a
 * site's notice. A text in such a script keeps all its lines.
 */
export function setForeignAside(lines: readonly Line[], text: string): readonly Line[] {
  if (!CJK.test(text)) return lines;
  const kinds = lines.map((line) => script(line.text));
  const count = (kind: string) => kinds.filter((other) => other === kind).length;
  const latin = count('latin');
  if (latin < MAIN_SHARE * (latin + count('cjk'))) return lines;
  return lines.map((line, i) => (kinds[i] === 'cjk' ? { ...line, text: '', aside: true as const } : line));
}
