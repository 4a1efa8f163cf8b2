import type { Answer, AnswerNote, Citation } from '../../../src/answer/answer.ts';
import { renderText } from '../../../src/answer/render-text.ts';
import { LIMITS } from '../limits.ts';
import { answerButtons, type ButtonOptions } from './answer-buttons.ts';
import { type AnyBlock, context } from './blocks.ts';
import { chart } from './chart.ts';
import { byNumber, type Citations, citedLine, citeMark, sourceOf } from './cite.ts';
import { clip } from './clean.ts';
import { answerTable, figuresTable } from './figures-table.ts';
import { fitBlocks, MESSAGE_ROOM, type Part } from './fit-blocks.ts';
import { bold, type Inline, type Line, text } from './inline.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { richLine, richList, richQuote } from './rich-text.ts';

/** A message: blocks, and the same as text for notifications, screen readers, and wherever blocks are refused. */
export interface Rendered {
  readonly blocks: AnyBlock[];
  readonly text: string;
}

export interface AnswerView {
  /** Which of the two a series is shown as. */
  readonly series?: 'table' | 'chart';
  /** A first line above the answer: the question, who asked. */
  readonly above?: Line;
  /** Buttons and thumbs; none when absent. */
  readonly buttons?: ButtonOptions;
}

const HEADLINE_CHARS = 1_200;
const ITEM_CHARS = 320;
const QUOTE_CHARS = 1_400;
/** Of markup, in which a link's address counts and readers see only `[1]`. */
const NOTE_CHARS = 1_200;
const SOURCE_CHARS = 1_800;

const NOTE_LABELS: Readonly<Record<AnswerNote['kind'], string | null>> = {
  flag: 'Check',
  correction: 'Corrected',
  computed: 'Computed, not said',
  'non-answer': 'Not answered',
  repair: 'As heard',
  held: null,
  info: null,
};

/**
 * An answer as Slack shows it: headline, figures, items, quotes, notes, sources, buttons.
 *
 * Any answer fits: where room is short, what matters least goes first, and the buttons lead to the rest.
 */
export function renderAnswer(answer: Answer, view: AnswerView = {}): Rendered {
  const citations = byNumber(answer.citations);
  const parts: Part[] = [
    { rank: 3, blocks: [view.above?.length ? context([view.above], 600) : null] },
    { rank: 0, blocks: [richLine(headline(answer, citations), HEADLINE_CHARS)] },
    { rank: 1, blocks: [figures(answer, citations, view.series ?? 'table')] },
    ...items(answer, citations),
    ...quotes(answer, citations),
    ...answer.notes.slice(0, LIMITS.contextElements).map((note) => ({
      rank: note.kind === 'info' || note.kind === 'held' ? 6 : 4,
      blocks: [context([noteLine(note, citations)], NOTE_CHARS)],
    })),
    { rank: 7, blocks: [sources(answer, citations)] },
    { rank: 2, blocks: view.buttons ? answerButtons(answer, view.buttons) : [] },
  ];
  return { blocks: fitBlocks(parts, MESSAGE_ROOM), text: plainAnswer(answer) };
}

/** The whole reply in words, escaped: nothing in it pings or links. */
export function plainAnswer(answer: Answer): string {
  return plainWords(renderText(answer));
}

/** Escaped words of several lines within what a notification or a bare message may carry. */
export function plainWords(words: string): string {
  const lines = words.split('\n').map(escapeMrkdwn);
  return clip(lines.join('\n').replace(/\n{3,}/g, '\n\n'), LIMITS.fallbackChars).replace(/&[a-z]{0,3}…$/, '…') || '–';
}

/** The figures stand out in the headline; without any, the whole of a short one does. */
function headline(answer: Answer, citations: Citations): Line {
  const line = citedLine(answer.headline, [], citations);
  const shown = [...new Set(answer.facts.map((fact) => fact.shown))].filter((words) => words.length > 1);
  const found = shown.filter((words) => answer.headline.includes(words)).sort((a, b) => b.length - a.length);
  if (found.length > 0) return line.flatMap((part) => (part.kind === 'text' ? emphasise(part.text, found) : [part]));
  if (answer.headline.length > 160) return line;
  return line.map((part) => (part.kind === 'text' ? { ...part, bold: true } : part));
}

function emphasise(words: string, found: readonly string[]): Inline[] {
  const next = found.map((one) => ({ one, at: words.indexOf(one) })).filter(({ at }) => at >= 0);
  const first = next.sort((a, b) => a.at - b.at || b.one.length - a.one.length)[0];
  if (!first) return words === '' ? [] : [text(words)];
  const before = words.slice(0, first.at);
  return [
    ...(before === '' ? [] : [text(before)]),
    bold(first.one),
    ...emphasise(words.slice(first.at + first.one.length), found),
  ];
}

/** A series as table or chart; else the facts as a table when the headline does not already say them all. */
function figures(answer: Answer, citations: Citations, series: 'table' | 'chart'): AnyBlock | null {
  if (answer.table) return (series === 'chart' && chart(answer.table)) || answerTable(answer.table, citations);
  const isSaid = answer.facts.length < 3 && answer.facts.every(({ shown }) => answer.headline.includes(shown));
  if (answer.items.length > 0 || isSaid) return null;
  return figuresTable(answer.facts, citations);
}

function items(answer: Answer, citations: Citations): Part[] {
  const lines = answer.items.slice(0, LIMITS.itemsShown).map((item) => citedLine(item.text, item.cites, citations));
  if (lines.length === 0) return [];
  return [
    { rank: 1, blocks: [richList(lines.slice(0, 4), ITEM_CHARS)] },
    ...(lines.length > 4 ? [{ rank: 5, blocks: [richList(lines.slice(4), ITEM_CHARS)] }] : []),
  ];
}

function quotes(answer: Answer, citations: Citations): Part[] {
  return answer.quotes.slice(0, 3).flatMap((n, i) => {
    const citation = citations.get(n);
    if (!citation) return [];
    const words = [text('“'), text(clip(citation.quote, QUOTE_CHARS - 2)), text('”')];
    const source = [
      citeMark(n, citations),
      text(' '),
      text(clip(sourceOf(citation, { call: i === 0 || several(answer) }), 240)),
    ];
    return [{ rank: i === 0 ? 1 : 5, blocks: [richQuote(words, QUOTE_CHARS), context([source], SOURCE_CHARS)] }];
  });
}

function noteLine(note: AnswerNote, citations: Citations): Line {
  const label = NOTE_LABELS[note.kind];
  return [
    ...(label ? [bold(label), text('  ')] : []),
    ...citedLine(clip(note.text, 400), note.cites.slice(0, 4), citations),
  ];
}

/** Where the figures come from that no quote above stands for, by speaker. */
function sources(answer: Answer, citations: Citations): AnyBlock | null {
  const quoted = new Set(answer.quotes.slice(0, 3));
  const others = answer.citations.filter((citation) => !quoted.has(citation.n));
  const bySource = new Map<string, Citation[]>();
  for (const citation of others) {
    const source = sourceOf(citation, { call: quoted.size === 0 || several(answer) });
    bySource.set(source, [...(bySource.get(source) ?? []), citation]);
  }
  const lines = [...bySource].slice(0, LIMITS.contextElements - 1).map(([source, cited]) => {
    const marks = cited.slice(0, 6).flatMap((citation) => [citeMark(citation.n, citations), text(' ')]);
    return [...marks, text(clip(source, 240))];
  });
  return lines.length > 0 ? context(lines, SOURCE_CHARS) : null;
}

/** Whether more than one call is cited, so that each source has to say which. */
function several(answer: Answer): boolean {
  return new Set(answer.citations.map(({ call }) => call)).size > 1;
}
