import type { CompanySummary } from '../../../src/service.ts';
import { commandName, GENERAL_COMMAND } from '../command-name.ts';
import { context, section } from './blocks.ts';
import { companyLine } from './company-line.ts';
import { bold, type Line, text } from './inline.ts';
import { mrkdwn } from './mrkdwn.ts';
import type { Rendered } from './render-answer.ts';
import { richList } from './rich-text.ts';

const SHOWN = 8;

/** What one can type, and which calls are held. */
export function renderHelp(companies: readonly CompanySummary[], own: CompanySummary | null): Rendered {
  const first = own ?? companies[0];
  if (!first) {
    const line = [text('No calls are held yet. Whoever runs Earshot feeds it with: earshot ingest FOLDER')];
    return { blocks: [section(line)], text: mrkdwn(line, 500) };
  }
  const command = commandName(first.company) ?? `${GENERAL_COMMAND} ${first.company}`;
  const tries = [
    'gross margin',
    'why did inventory change',
    'what did the first analyst ask',
    'guidance for next quarter',
  ];
  const asks: Line[] = tries.map((words) => [bold(`${command} ${words}`)]);
  const more: Line = [
    text('In a thread, mention me again to follow up: '),
    bold('and a year ago?'),
    text(`  Any company: ${GENERAL_COMMAND} NAME QUESTION.  Also: follow, watchlist, digest daily 8:30.`),
  ];
  const held = own ? [own] : companies.slice(0, SHOWN);
  const rest = own ? 0 : companies.length - held.length;
  const lines = [...held.map(companyLine), ...(rest > 0 ? [[text(`and ${rest} more: see Home`)]] : [])];
  const blocks = [
    section([bold('Ask about '), bold(own ? own.companyName : 'an earnings call'), text(', for example')]),
  ];
  return {
    blocks: [
      ...blocks,
      richList(asks, 300),
      ...[context([more], 600), context(lines, 400)].filter((block) => block !== null),
    ],
    text: [`Try: ${command} gross margin`, `Held: ${held.map((c) => mrkdwn(companyLine(c), 200)).join('; ')}`].join(
      '\n',
    ),
  };
}
