import { formatPeriod } from '../answer/format-period.ts';
import type { Call, Span } from '../transcript/call.ts';
import { previousQuarter } from '../transcript/period.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { DigestLine } from './digest.ts';
import { type DigestScene, quoted } from './digest-scene.ts';
import { type ShiftedTerm, talkShift } from './talk-shift.ts';
import { talkOf } from './talk-terms.ts';

const MOST = 5;

/** What was new in the talk against the last call, and what was dropped; each list one line, every term cited where it first stands. */
export function talkLines({ lead, before, desk }: DigestScene): readonly DigestLine[] {
  if (!before || !isRecent(before.call, lead.call)) return [];
  const { taken, dropped } = talkShift(talkOf(before.call), talkOf(lead.call), MOST);
  const than = before.call.period ? formatPeriod(before.call.period) : 'the call before';
  const list = (call: Call, terms: readonly ShiftedTerm[], title: string): readonly DigestLine[] =>
    terms.length === 0
      ? []
      : [
          {
            text: `${title}: ${terms.map((t) => `${inFull(call, t)} (${t.count}×${t.countBefore > 0 ? `, then ${t.countBefore}×` : ''})`).join(', ')}`,
            cites: [...new Set(terms.flatMap((t) => citeTerm(call, t)))],
          },
        ];
  function citeTerm(call: Call, term: ShiftedTerm): readonly number[] {
    const sentence = sentenceAt(call, term.firstTurn, term.firstStart);
    return sentence ? [desk.cite(call, term.firstTurn, sentence)] : [];
  }
  return [
    ...list(lead.call, taken, `New since ${than}`),
    ...list(before.call, dropped, `Said on ${than}, not this time`),
  ];
}

/** A name of one word with the capitalised words around it: "Ending" of "Never Ending Pasta Bowl". */
function inFull({ text }: Call, { shown, firstStart: at }: ShiftedTerm): string {
  if (shown.includes(' ') || !/^\p{Lu}\p{Ll}/u.test(shown)) return shown;
  const left = /(?:\p{Lu}[\p{L}\p{N}’'-]* ){0,2}$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  const right =
    /^(?: \p{Lu}[\p{L}\p{N}’'-]*){0,2}/u.exec(text.slice(at + shown.length, at + shown.length + 40))?.[0] ?? '';
  return `${left}${shown}${right}`;
}

/** Against an older call the season and the world are what is new. */
function isRecent(before: Call, now: Call): boolean {
  const [from, to] = [before.period, now.period];
  if (!from || !to) return false;
  const last = previousQuarter(to);
  return from === last || (last !== null && from === previousQuarter(last));
}

/** Sentences of the new call that hold a watched term, the company's own before analysts', at most two for each term. */
export function watchLines({ lead, desk }: DigestScene, terms: readonly string[]): readonly DigestLine[] {
  const { call } = lead;
  return terms.flatMap((term) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${asPattern(term)}(?![\\p{L}\\p{N}])`, 'giu');
    const places = call.turns.flatMap((turn) =>
      turn.role === 'operator'
        ? []
        : [...call.text.slice(turn.start, turn.end).matchAll(pattern)].flatMap((m) => {
            const sentence = sentenceAt(call, turn.index, turn.start + m.index);
            return sentence ? [{ turn, sentence }] : [];
          }),
    );
    const once = places.filter((p, i) => places.findIndex((q) => q.sentence.start === p.sentence.start) === i);
    const own = [...once].sort((a, b) => Number(a.turn.role === 'analyst') - Number(b.turn.role === 'analyst'));
    return own.slice(0, 2).map(({ turn, sentence }, i) => ({
      text: `${i === 0 ? `“${term}”, said ${once.length === 1 ? 'once' : `in ${once.length} sentences`}. ` : ''}${turn.speaker}: ${quoted(call, sentence, 200)}`,
      cites: [desk.cite(call, turn.index, sentence)],
    }));
  });
}

function sentenceAt(call: Call, turn: number, at: number): Span | null {
  const spoken = call.turns[turn];
  return spoken ? (sentencesOf(call.text, spoken).find((s) => s.start <= at && at < s.end) ?? null) : null;
}

const asPattern = (term: string) =>
  term
    .trim()
    .replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
