const PARTICLES = new Set(
  'de la las los van von der den del della da das di do dos du le el al bin ibn ben ter ten zu y e st af av of'.split(
    ' ',
  ),
);

/** Capitalised words that open a line of speech or head a page and are never a person's name. */
const NOT_NAMES = new Set(
  (
    'thank thanks good morning afternoon evening yes no yeah okay ok sure right great hello hi hey sorry well and but or so the a an ' +
    'this that these those there here it its we our us you your they their he she his her my if when while with without within for from to in on at by as ' +
    'what why how who where which is are was were be been do does did can could would should might must not now then than first second third ' +
    'fourth next last finally also again absolutely correct exactly perfect understood congratulations please let all any some every each both ' +
    'quarter year fiscal revenue revenues sales income margin margins earnings results outlook guidance question questions answer answers ' +
    'presentation prepared remarks contents call calls conference transcript transcripts event edited version participants company companies corporate ' +
    'duration more analysis disclosure disclaimer forward-looking statements statement safe harbor source image copyright slide note notes date time ' +
    'operator instructions total net gross operating adjusted cash capital america europe asia china segment segments product products business ' +
    'services growth executives analysts management discussion section closing opening highlights summary overview strategy about related'
  ).split(' '),
);

const TOKEN = /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’‘`.-]*$/u;
const PARTICLE_JOINED = /^(?:d|l|o)['’][\p{Lu}][\p{L}\p{M}'’-]*$/u;
const NICKNAME = /^["“'‘(]\p{Lu}[\p{L}\p{M}.-]*["”'’)]$/u;
const TICKER = /^\(\p{Lu}{1,6}\)$/u;
const CAMEL = /^(?:de|di|du|da|le|la|van|von|mc|mac)\p{Lu}[\p{L}\p{M}'’-]*$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|v|cfa|cpa|ph\.?d|m\.?d|esq|mba|frm|caia)\.?$/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord)\.?$/i;
const CJK_NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Hangul}]{2,5}$|^[\p{Script=Katakana}・ー]{2,16}$/u;

export const isSuffix = (word: string) => SUFFIX.test(word);

/**
 * Whether the words could be a person's name as a transcript lists it: one to six capitalised words, no sentence.
 *
 * @param titled whether a job title stands beside them, so that names like "Hong To" or "Johnny Cash" are no everyday words
 */
export function isPersonName(words: string, titled = false): boolean {
  if (words.length < 2 || words.length > 60) return false;
  if (CJK_NAME.test(words)) return true;
  const tokens = words.split(/[ ,]+/).filter((token) => token !== '');
  if (tokens.length === 0 || tokens.length > 6) return false;
  const last = tokens.at(-1)!;
  if (last.startsWith('(') && TICKER.test(last)) return false;
  let named = 0;
  for (const [i, token] of tokens.entries()) {
    if (SUFFIX.test(token) && i > 0) continue;
    if (HONORIFIC.test(token) && i === 0) continue;
    const lower = token.toLowerCase();
    if (PARTICLES.has(token) && i < tokens.length - 1) continue;
    if (isEverydayWord(token, lower) && !(titled && tokens.length > 1)) return false;
    if (TOKEN.test(token)) {
      if (token.endsWith('.') && token.length > 5) return false;
      if (token.endsWith('.') && i === tokens.length - 1 && token.length > 2) return false;
    } else if (!PARTICLE_JOINED.test(token) && !NICKNAME.test(token) && !CAMEL.test(token)) return false;
    named++;
  }
  return named > 0;
}

const isEverydayWord = (token: string, lower: string): boolean =>
  token.length > 2 ? NOT_NAMES.has(lower.replace(/\.$/, '')) : !token.endsWith('.') && NOT_NAMES.has(lower);

/** Lower case words of a name without suffixes, honorifics, nicknames in quotes and punctuation. */
export function nameWords(name: string): readonly string[] {
  const kept: string[] = [];
  for (const raw of name.split(/[\s,]+/)) {
    if (raw === '' || SUFFIX.test(raw) || HONORIFIC.test(raw) || NICKNAME.test(raw)) continue;
    const word = raw
      .normalize('NFD')
      .replace(/[\u0300-\u036f'’‘`.]/g, '')
      .toLowerCase();
    if (word !== '') kept.push(word);
  }
  return kept;
}
