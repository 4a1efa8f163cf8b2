import { isPersonName } from './person-name.ts';

/** Whom a turn hands the line to, and the firm said with the name. */
export interface Handover {
  readonly name: string | null;
  readonly firm: string | null;
}

const QUESTION =
  /\b(?:first|next|last|final|following|another|one more|additional|follow[- ]?up|1st) (?:and (?:final|last) )?(?:question|caller|participant)|\b(?:a|our|the|your) (?:follow[- ]?up )?question(?:s)?(?: is| today| here| now| or comment)* (?:comes|coming|from|will|is)|\bquestions? (?:today )?(?:comes?|coming|is from|is coming|will come|from)\b|\bline is (?:now )?(?:open|live|unmuted)|\bhear (?:next )?from\b|\bplease (?:go ahead|proceed|state your)|\bgo ahead\b|\b(?:we'll|we will|let's|i'll) (?:now )?(?:go|move|turn|take)\b|\b(?:first|next|lastly|last),? (?:up )?(?:we have|is|we'll|we will|we go)\b|\bfirst with the line\b|\bfor your question|\byou may (?:ask|proceed|begin|go)\b/i;
const BACK =
  /\b(?:back (?:over )?to|closing (?:remarks|comments)|concluding|final (?:remarks|comments)|no (?:further|more|additional) questions|concludes)\b/i;
const OPENING =
  /\b(?:begin|conduct|conducting|start|open|opening|hold|ready (?:to|for)|move (?:on )?to|go to|take)\b.{0,60}\b(?:question|q&a|q & a)/i;

/** Whether the words hand the line to somebody with a question. */
export const handsOver = (text: string): boolean =>
  text.length < 1500 &&
  QUESTION.test(text) &&
  !(BACK.test(text) && !/\bquestions? (?:comes?|is|from|will)/i.test(text));

/** Whether the words return the line to the company or end the call. */
export const handsBack = (text: string): boolean => BACK.test(text);

/** Whether the words announce the next question outright, as an operator does. */
export const announcesQuestion = (text: string): boolean =>
  /\bquestions? (?:today )?(?:comes?|is|will come|coming|will be) (?:from|is from)\b/i.test(text);

/** Whether the words open the round of questions. */
export const opensQuestions = (text: string): boolean =>
  text.length < 2500 && (/\b(?:first|1st) (?:question|caller)/i.test(text) || OPENING.test(text) || handsOver(text));

const LEADS = new Set(
  'from of to with is by welcome caller mr. ms. mrs. dr. mr ms mrs dr hear have take first up next -- be'.split(' '),
);
const CONNECTORS = new Set('with from of at representing for --'.split(' '));
const FIRM_STOP =
  /^(?:your|you|please|go|sir|ma'am|and|who|whose|is|are|line|the line|calling|may|has|on|thank|thanks|just|one|if|do|good|now|with|for|in|filling)$/i;

/**
 * The name and firm an operator introduces: "comes from the line of Ann Roe with Acme Partners."
 *
 * @returns nulls where none is said; the firm is the last one said after a slip ("UPS -- UBS")
 */
export function parseHandover(text: string): Handover {
  if (text.length > 2500) return { name: null, firm: null };
  const words = text
    .replace(/\[[^\]\n]{0,60}\]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  let best: Handover = { name: null, firm: null };
  let bestRank = 0;
  for (let i = 0; i < words.length; i++) {
    let end = i;
    let name = '';
    while (end < words.length && end - i < 5) {
      const word = words[end]!;
      const bare = word.replace(/[,.;:!?]+$/, '');
      const next = name === '' ? bare : `${name} ${bare}`;
      const initial = /^\p{Lu}\.?$/u.test(bare) || /^(?:\p{Lu}\.){1,3}$/u.test(word);
      if (!isPersonName(next) && !(isParticle(bare) && name !== '')) break;
      name = next;
      end++;
      if (bare !== word && !initial && !/^(?:Jr|Sr|St|Dr|Mr|Ms|Mrs)\.$/.test(word)) break;
    }
    if (end === i || !isPersonName(name)) continue;
    const before = (words[i - 1] ?? '').toLowerCase();
    const after = (words[end] ?? '').toLowerCase();
    const comma = /[,]$/.test(words[end - 1]!);
    const stop = /[.;:!?]$/.test(words[end - 1]!) && !/^(?:\p{Lu}\.)+$/u.test(words[end - 1]!);
    const lead = LEADS.has(before);
    const connected = !stop && (CONNECTORS.has(after) || (comma && /^\p{Lu}/u.test(words[end] ?? '')));
    const rank = (lead ? 2 : 0) + (connected ? 2 : 0) + (name.includes(' ') ? 1 : 0);
    if (rank > bestRank && rank >= 3) {
      bestRank = rank;
      best = { name, firm: connected ? readFirm(words, CONNECTORS.has(after) ? end + 1 : end) : null };
    }
    i = end - 1;
  }
  return best;
}

const isParticle = (word: string) => /^(?:de|la|van|von|der|den|del|da|di|du|le|st\.?)$/.test(word);

function readFirm(words: readonly string[], from: number): string | null {
  const firm: string[] = [];
  for (let i = from; i < words.length && firm.length < 8; i++) {
    const word = words[i]!;
    const bare = word.replace(/[,;:!?]+$/, '').replace(/\.+$/, '');
    if (word === '--' || word === '-' || word === '—') {
      // A slip put right: what follows is the firm meant.
      if (firm.length > 0 && i + 1 < words.length && /^\p{Lu}/u.test(words[i + 1]!)) firm.length = 0;
      continue;
    }
    if (FIRM_STOP.test(bare) && !(bare === 'and' && /^\p{Lu}/u.test(words[i + 1] ?? ''))) break;
    if (firm.length === 0 && /^(?:the|an?)$/i.test(bare)) continue;
    const last = /[.;:!?]$/.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word) && !/^(?:St|Mr|Dr|Wm|Robt)\.$/.test(word);
    const abbreviated = /^(?:Inc|Co|Corp|Ltd|Cos|Bros)\.[,;]?$/.test(word);
    firm.push(abbreviated ? word.replace(/[,;]$/, '') : word.endsWith(',') ? `${bare},` : bare);
    if (
      /,$/.test(word) &&
      !/^(?:Inc|Ltd|LLC|LLP|Co|&|L\.P)\b/.test(words[i + 1] ?? '') &&
      !/^\p{Lu}\p{L}+[.,]?$/u.test(words[i + 1] ?? '')
    )
      break;
    if (last && !(abbreviated && /^\p{Lu}/u.test(words[i + 1] ?? '') === false)) break;
  }
  const joined = firm.join(' ').replace(/,$/, '').trim();
  return /^[\p{Lu}\p{N}]/u.test(joined) ? joined : null;
}
