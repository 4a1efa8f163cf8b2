import { EarshotError } from '../../../src/errors.ts';
import type { Earshot } from '../../../src/service.ts';
import { factRows } from '../json-rows.ts';
import type { Terminal } from '../terminal.ts';

export interface FactsOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly audit?: boolean;
  readonly company?: string;
  readonly metric?: string;
}

/** The figures of one call, or one metric over all calls of a company. What only some of them need is loaded then. */
export async function listFacts(earshot: Earshot, id: string | undefined, options: FactsOptions, terminal: Terminal) {
  if (id === undefined) {
    if (!options.company || !options.metric)
      throw new EarshotError('usage', 'Say which call, or which series: facts CALL, or facts --company C --metric M.');
    const { showSeries } = await import('./facts-series.ts');
    return await showSeries(earshot, options.company, options.metric, options, terminal);
  }
  const held = await earshot.held(id);
  if (options.audit) {
    const { showAudit } = await import('./facts-audit.ts');
    return showAudit(held, options, terminal);
  }
  if (options.json) return terminal.out(JSON.stringify(factRows(held), null, 2));
  if (options.csv) {
    const { factsCsv } = await import('./facts-csv.ts');
    return terminal.out(factsCsv([held]));
  }
  const { factsTable } = await import('./facts-table.ts');
  return terminal.out(factsTable(held, terminal));
}
