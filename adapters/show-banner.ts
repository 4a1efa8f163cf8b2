import type { Config } from '../src/config.ts';
import type { CompanySummary } from '../src/service.ts';
import type { Terminal } from './cli/terminal.ts';

/** One part of the server: running, or off with the reason. */
export interface Notice {
  readonly name: string;
  readonly on: boolean;
  readonly text: string;
}

/** What runs, what does not and why, and what to try. */
export function showBanner(
  start: {
    readonly address: string;
    readonly config: Config;
    readonly notices: readonly Notice[];
    readonly companies: readonly CompanySummary[];
    readonly sample: readonly string[];
  },
  terminal: Terminal,
): void {
  const { address, config, companies, sample } = start;
  const calls = companies.reduce((sum, company) => sum + company.calls.length, 0);
  const where = 'postgres' in config.at ? 'PostgreSQL' : config.at.file;
  const held = sample.length > 0 ? 'the sample alone; feed it yours: npx earshot ingest FOLDER' : where;
  const links = config.publicUrl
    ? { name: 'Links', on: true, text: `citations link to ${config.publicUrl}` }
    : { name: 'Links', on: false, text: 'citations say where to look; PUBLIC_URL makes them links' };
  terminal.out(`${terminal.style('bold', 'Earshot')}  ${terminal.style('cyan', address)}`);
  terminal.out('');
  const rows: readonly Notice[] = [
    { name: 'Page', on: true, text: `ask at ${address}` },
    ...start.notices,
    links,
    { name: 'Calls', on: calls > 0, text: `${calls} of ${plural(companies.length, 'company', 'companies')} (${held})` },
  ];
  for (const { name, on, text } of rows)
    terminal.out(
      `  ${terminal.style(on ? 'green' : 'dim', on ? 'on ' : 'off')}  ${name.padEnd(8)}${terminal.style(on ? 'bold' : 'dim', '')}${text}`,
    );
  const [company] = companies;
  terminal.out('');
  if (company) {
    terminal.out(`  Try   npx earshot ask "gross margin" --company ${company.company}`);
    terminal.out(`        ${address}/?q=gross+margin&company=${encodeURIComponent(company.company)}`);
  }
  terminal.out(terminal.style('dim', '  Ctrl-C stops it.'));
}

function plural(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
