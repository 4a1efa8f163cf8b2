import { createHash } from 'node:crypto';
import type { HeldCall } from '../../src/ports.ts';
import type { Passage } from '../../src/search/passage.ts';
import type { Call, Turn } from '../../src/transcript/call.ts';

/** What an invented call says, one line a turn: `[speaker, words]`. The Operator and `… (analyst)` are known by their names. */
export interface Invented {
  readonly company?: string;
  readonly period?: string | null;
  readonly source?: string;
  readonly lines?: readonly (readonly [speaker: string, words: string])[];
}

/** A held call of our own making, without facts. */
export function inventCall({
  company = 'harbor-lamps',
  period = '2021-Q3',
  source = `${company}.txt`,
  lines = [
    ['Operator', 'Welcome to the call of Harbor Lamps.'],
    ['Mara Quill', 'Lantern sales reached $41.2 million. Copper was dear.'],
    ['Theo Brandt (analyst)', 'How long will copper stay dear?'],
    ['Mara Quill', 'Until the spring, we believe.'],
  ],
}: Invented = {}): HeldCall {
  let text = '';
  const turns = lines.map(([speaker, words], index): Turn => {
    text += `${speaker}\n`;
    const start = text.length;
    text += `${words}\n`;
    const analyst = speaker.endsWith('(analyst)');
    return {
      index,
      section: index < 2 ? 'prepared' : 'qa',
      speaker: speaker.replace(' (analyst)', ''),
      role: analyst ? 'analyst' : speaker === 'Operator' ? 'operator' : 'executive',
      title: null,
      firm: analyst ? 'Pinewater Research' : null,
      exchange: index < 2 ? null : 0,
      start,
      end: start + words.length,
      gaps: [],
      startSeconds: null,
    };
  });
  const call: Call = {
    id: `${company}-${(period ?? 'undated').toLowerCase()}`,
    company,
    companyName: company
      .split('-')
      .map((word) => word[0]?.toUpperCase() + word.slice(1))
      .join(' '),
    ticker: null,
    period,
    date: null,
    title: `${company} ${period}`,
    source,
    kind: 'transcript',
    layout: 'name-title-lines',
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    participants: [],
    turns,
    exchanges: [],
  };
  return { call, ledger: { facts: [], findings: [], nonAnswers: [] } };
}

/** Every turn one passage. */
export const turnsAsPassages = ({ call }: HeldCall): readonly Passage[] =>
  call.turns.map((turn) => ({
    id: `${call.id}:${turn.index}:${turn.start}`,
    call: call.id,
    turn: turn.index,
    start: turn.start,
    end: turn.end,
    section: turn.section,
    exchange: turn.exchange,
    speaker: turn.speaker,
    role: turn.role,
  }));
