import type { Call, Role, SectionKind } from '../../src/transcript/call.ts';

type Said = readonly [role: Role, speaker: string, words: string];

/** An invented call of invented people: one turn a row, question-and-answer from the first analyst on. */
export function callOf(said: readonly Said[], period = '2031-Q2'): Call {
  let text = '';
  let section: SectionKind = 'prepared';
  let exchange: number | null = null;
  const turns = said.map(([role, speaker, words], index) => {
    if (role === 'analyst') {
      section = 'qa';
      exchange = (exchange ?? -1) + 1;
    }
    const start = text.length;
    text += `${words}\n`;
    return {
      index,
      section,
      speaker,
      role,
      title: null,
      firm: null,
      exchange,
      start,
      end: start + words.length,
      gaps: [],
      startSeconds: null,
    };
  });
  return {
    id: `quillon-${period.toLowerCase()}`,
    company: 'quillon',
    companyName: 'Quillon',
    ticker: null,
    period,
    date: null,
    title: 'Quillon call',
    source: 'quillon.txt',
    kind: 'transcript',
    layout: 'invented',
    sha256: '',
    text,
    participants: [],
    turns,
    exchanges: [],
  };
}

/** One sentence of the company's own. */
export function saidByCompany(words: string, period?: string): Call {
  return callOf([['executive', 'Mara Voss', words]], period);
}
