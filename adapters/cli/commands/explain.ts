import { renderText } from '../../../src/answer/render-text.ts';
import type { Hit } from '../../../src/search/passage.ts';
import type { Explanation } from '../../../src/service.ts';
import { columns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';

/** Hits shown, and signals named for each. */
const shownHits = 12;
const shownSignals = 6;

/** How an answer came about: the question as understood, the passages as ranked, the answer. */
export function showExplanation(explanation: Explanation, flags: { readonly json?: boolean }, terminal: Terminal) {
  const { query, hits, answer } = explanation;
  if (flags.json) return terminal.out(JSON.stringify(explanation, null, 2));
  terminal.out(terminal.style('cyan', 'Understood'));
  const understood = Object.entries(query).filter(([key, value]) => key !== 'text' && said(value));
  terminal.out(
    columns(
      [{ title: '' }, { title: '' }],
      understood.map(([key, value]) => [`  ${key}`, shown(value)]),
    ),
  );
  terminal.out(`\n${terminal.style('cyan', `Ranked (${Math.min(hits.length, shownHits)} of ${hits.length})`)}`);
  for (const hit of hits.slice(0, shownHits)) {
    const { passage } = hit;
    terminal.out(`  ${hit.score.toFixed(3).padStart(8)}  ${passage.id}  ${passage.speaker}, ${passage.role}`);
    terminal.out(terminal.style('dim', `            ${strongest(hit)}`));
  }
  terminal.out(`\n${terminal.style('cyan', `Answered (${answer.grade})`)}\n${renderText(answer)}`);
}

function said(value: unknown): boolean {
  return value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('term' in value && 'weight' in value) return `${value.term} ${Number(value.weight).toFixed(2)}`;
  return Object.values(value).join(' ');
}

function strongest(hit: Hit): string {
  return Object.entries(hit.signals)
    .filter(([, value]) => value !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, shownSignals)
    .map(([name, value]) => `${name} ${Number(value.toFixed(3))}`)
    .join('  ');
}
