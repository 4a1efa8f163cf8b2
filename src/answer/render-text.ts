import type { Answer, AnswerNote, AnswerTable, Citation } from './answer.ts';
import { formatPeriod } from './format-period.ts';

const NOTE_LABELS: Readonly<Record<AnswerNote['kind'], string>> = {
  flag: 'Check',
  computed: 'Computed, not said',
  correction: 'Corrected',
  'non-answer': 'Not answered',
  repair: 'As heard',
  held: 'Held',
  info: 'Note',
};

/** The whole reply as plain text, for a terminal and wherever a platform cannot show more. */
export function renderText(answer: Answer): string {
  const cited = new Map(answer.citations.map((c) => [c.n, c]));
  const blocks = [
    answer.headline,
    answer.items.map((item) => `- ${item.text}${numbers(item.cites, item.text)}`).join('\n'),
    answer.table ? renderTable(answer.table) : '',
    furtherFacts(answer),
    ...answer.quotes.map((n) => cited.get(n)).map((c) => (c ? renderQuote(c) : '')),
    renderSources(answer),
    answer.notes.map((note) => `${NOTE_LABELS[note.kind]}: ${note.text}${numbers(note.cites, note.text)}`).join('\n'),
    answer.suggestions.length > 0 ? `Ask next: ${answer.suggestions.join(' | ')}` : '',
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Who says it, as what, and where: "Jim Matthews, CFO, prepared remarks, ADTRAN Q2 2007". */
export function sourceLine(citation: Citation): string {
  const post = citation.role === 'analyst' ? (citation.firm ?? 'analyst') : citation.title;
  const section = citation.asker
    ? `answering ${citation.asker}`
    : citation.section === 'qa'
      ? 'Q&A'
      : 'prepared remarks';
  const call = [citation.companyName, citation.period && formatPeriod(citation.period)].filter(Boolean).join(' ');
  const notes = citation.kind === 'notes' ? 'notes, not a transcript' : null;
  return [citation.speaker, post, section, call, notes].filter(Boolean).join(', ');
}

function renderQuote(citation: Citation): string {
  const quote = citation.quote.replace(/\s+/g, ' ');
  const url = citation.url ? `\n    ${citation.url}` : '';
  return `[${citation.n}] "${quote}"\n    ${sourceLine(citation)}${url}`;
}

/** Where the citations come from that are referred to but not quoted, so that no number leads nowhere. */
function renderSources(answer: Answer): string {
  const cells = answer.table?.rows.flatMap((row) => row.cells) ?? [];
  const referred = new Set([...answer.items, ...cells, ...answer.notes].flatMap(({ cites }) => cites));
  const sources = new Map<string, string>();
  for (const citation of answer.citations) {
    if (!referred.has(citation.n) || answer.quotes.includes(citation.n)) continue;
    const line = `${sourceLine(citation)}${citation.url ? `\n    ${citation.url}` : ''}`;
    sources.set(line, `${sources.get(line) ?? ''}[${citation.n}] `);
  }
  return [...sources].map(([line, refs]) => refs + line).join('\n');
}

/** Facts that the headline, the items and the table do not already state. */
function furtherFacts(answer: Answer): string {
  if (answer.items.length > 0 || answer.table) return '';
  return answer.facts
    .filter(({ shown }) => !answer.headline.includes(shown))
    .map((f) => {
      const period = f.fact.period ? ` (${formatPeriod(f.fact.period)})` : '';
      return `${f.label}: ${f.shown}${period}${numbers(f.cites, '')}`;
    })
    .join('\n');
}

function renderTable(table: AnswerTable): string {
  const rows = [
    [...table.columns],
    ...table.rows.map((r) => [r.label, ...r.cells.map((c) => `${c.shown}${numbers(c.cites, c.shown)}`)]),
  ];
  const widths = table.columns.map((_, i) => Math.max(...rows.map((r) => (r[i] ?? '').length)));
  const lines = rows.map((r) =>
    r
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [table.title, ...lines].filter(Boolean).join('\n');
}

/** ` [1] [2]`, leaving out what the text already refers to. */
function numbers(cites: readonly number[], text: string): string {
  return cites
    .map((n) => `[${n}]`)
    .filter((ref) => !text.includes(ref))
    .map((ref) => ` ${ref}`)
    .join('');
}
