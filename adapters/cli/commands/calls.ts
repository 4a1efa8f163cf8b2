import type { Earshot } from '../../../src/service.ts';
import { columns } from '../columns.ts';
import { callJson } from '../json-rows.ts';
import type { Terminal } from '../terminal.ts';

export async function listCalls(earshot: Earshot, options: { readonly json?: boolean }, terminal: Terminal) {
  if (options.json) return terminal.out(JSON.stringify((await earshot.calls()).map(callJson), null, 2));
  const companies = await earshot.companies();
  if (companies.length === 0) return terminal.out('No call is held yet. Feed it some: earshot ingest FOLDER');
  const heads = ['call', 'period', 'date', 'turns', 'exchanges', 'figures', 'from'] as const;
  const numbers = new Set(['turns', 'exchanges', 'figures']);
  const rows = companies.flatMap(({ calls }) =>
    calls.map((call) => [
      call.id,
      call.period ?? 'not known',
      call.date ?? '',
      String(call.turns),
      String(call.exchanges),
      String(call.facts),
      call.kind === 'notes' ? `${call.source} (notes)` : call.source,
    ]),
  );
  const lines = columns(
    heads.map((title) => ({ title, align: numbers.has(title) ? 'right' : 'left' })),
    rows,
  ).split('\n');
  terminal.out(terminal.style('dim', lines.shift() ?? ''));
  for (const company of companies) {
    const ticker = company.ticker ? ` (${company.ticker})` : '';
    terminal.out(terminal.style('bold', `${company.companyName}${ticker}`));
    terminal.out(lines.splice(0, company.calls.length).join('\n'));
  }
  const calls = rows.length === 1 ? '1 call' : `${rows.length} calls`;
  const of = companies.length === 1 ? '1 company' : `${companies.length} companies`;
  return terminal.out(terminal.style('dim', `${calls} of ${of}`));
}
