import { formatPeriod } from '../answer/format-period.ts';
import type { Call, Span } from '../transcript/call.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import type { DigestLine } from './digest.ts';
import { type DigestScene, quoted } from './digest-scene.ts';
import { type ShiftedTerm, talkShift } from './talk-shift.ts';
import { talkOf } from './talk-terms.ts';

const MOST = 6;

/** What was new in the talk against the last call, and what was dropped; each list one line, every term cited where it first stands. */
export function talkLines({ lead, before, desk }: DigestScene): readonly DigestLine[] {
  if (!before) return [];
  const { taken, dropped } = talkShift(talkOf(before.call), talkOf(lead.call), MOST);
  const than = before.call.period ? formatPeriod(before.call.period) : 'the call before';
  const list = (call: Call, terms: readonly ShiftedTerm[], title: string): readonly DigestLine[] =>
    terms.length === 0
      ? []
      : [
          {
            text: `${title}: ${terms.map((t) => `${t.shown} (${t.count}×${t.countBefore > 0 ? `, then ${t.countBefore}×` : ''})`).join(', ')}`,
            cites: terms.slice(0, 3).flatMap((t) => citeTerm(call, t)),
          },
        ];
  function citeTerm(call: Call, term: ShiftedTerm): readonly number[] {
    const sentence = sentenceAt(call, term.firstTurn, term.firstStart);
    return sentence ? [desk.cite(call, term.firstTurn, sentence)] : [];
  }
  return [
    ...list(lead.call, taken, `New against ${than}`),
    ...list(before.call, dropped, `No longer spoken of since ${than}`),
  ];
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
