import type { Digest } from '../../../src/digest/digest.ts';
import { EarshotError } from '../../../src/errors.ts';
import { unknownCompany } from '../../../src/held-or-not.ts';
import type { Earshot } from '../../../src/service.ts';
import type { Terminal } from '../terminal.ts';
import { wrap } from '../wrap.ts';

export async function showDigest(
  earshot: Earshot,
  names: readonly string[],
  options: { readonly json?: boolean; readonly more?: boolean },
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
  terminal.out(options.json ? JSON.stringify(digest, null, 2) : digestText(digest, options.more === true, terminal));
}

function digestText(digest: Digest, more: boolean, terminal: Terminal): string {
  const width = Math.min(terminal.columns, 100);
  const cited = new Set<number>();
  const parts = digest.parts.map((part) => {
    const sections = [...part.sections, ...(more ? part.more : [])];
    for (const { lines } of sections) for (const { cites } of lines) for (const n of cites) cited.add(n);
    return [
      terminal.style('cyan', part.companyName),
      terminal.style('bold', wrap(part.headline, width)),
      ...sections.map(({ title, lines }) =>
        [
          terminal.style('bold', title),
          ...lines.map((line) => wrap(`- ${line.text}${marks(line.text, line.cites)}`, width, '  ', '    ')),
        ].join('\n'),
      ),
      ...(!more && part.more.length > 0 ? [terminal.style('dim', 'More: earshot digest --more')] : []),
    ].join('\n');
  });
  const sources = digest.citations
    .filter(({ n }) => cited.has(n))
    .map(({ n, speaker, call, turn, url }) =>
      terminal.style('dim', `${`[${n}]`.padEnd(5)}${speaker}, ${call}, turn ${turn}${url ? `  ${url}` : ''}`),
    );
  return [terminal.style('bold', digest.title), ...parts, sources.join('\n')].filter(Boolean).join('\n\n');
}

/** The numbers of a line's citations, where its words do not hold them already. */
function marks(text: string, cites: readonly number[]): string {
  const missing = cites.filter((n) => !text.includes(`[${n}]`));
  return missing.length > 0 ? ` ${missing.map((n) => `[${n}]`).join(' ')}` : '';
}
