import type { Digest } from '../../../src/digest/digest.ts';
import { EarshotError } from '../../../src/errors.ts';
import { unknownCompany } from '../../../src/held-or-not.ts';
import type { Earshot } from '../../../src/service.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export async function showDigest(
  earshot: Earshot,
  names: readonly string[],
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const companies: string[] = [];
  for (const name of names) {
    const found = await earshot.findCompany(name);
    if (!found) throw unknownCompany(name, await earshot.companies());
    companies.push(found.company);
  }
  if ((await earshot.companies()).length === 0)
    throw new EarshotError('company-unknown', 'No call is held yet. Feed it some: earshot ingest FOLDER');
  const digest = await earshot.digest(companies);
  terminal.out(options.json ? JSON.stringify(digest, null, 2) : digestText(digest, terminal));
}

function digestText(digest: Digest, terminal: Terminal): string {
  const width = Math.min(terminal.columns, 100);
  const parts = digest.parts.map((part) =>
    [
      terminal.style('cyan', part.companyName),
      terminal.style('bold', wrap(part.headline, width)),
      ...part.sections.map((section) =>
        [
          terminal.style('bold', section.title),
          ...section.lines.map((line) => wrap(`- ${line.text}${marks(line.text, line.cites)}`, width, '  ')),
        ].join('\n'),
      ),
    ].join('\n'),
  );
  const sources = digest.citations.map((c) =>
    terminal.style('dim', `[${c.n}] ${c.speaker}, ${c.call}, turn ${c.turn}${c.url ? `  ${c.url}` : ''}`),
  );
  return [terminal.style('bold', digest.title), ...parts, sources.join('\n')].filter(Boolean).join('\n\n');
}

/** The numbers of a line's citations, where its words do not hold them already. */
function marks(text: string, cites: readonly number[]): string {
  const missing = cites.filter((n) => !text.includes(`[${n}]`));
  return missing.length > 0 ? ` ${missing.map((n) => `[${n}]`).join(' ')}` : '';
}
