import type { CompanySummary } from '../../src/service.ts';
import { LIMITS } from './limits.ts';
import { clean, clip } from './render/clean.ts';

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

const ASKS = ['gross margin', 'guidance for next quarter', 'what did analysts press on', 'revenue a year ago'] as const;

/** Up to four questions to begin with, over the companies whose calls are newest. */
export function suggestedPrompts(companies: readonly CompanySummary[]): Prompt[] {
  const { count, title, message } = LIMITS.prompts;
  const newest = companies.toSorted(
    (a, b) => lastDate(b).localeCompare(lastDate(a)) || a.company.localeCompare(b.company),
  );
  return ASKS.slice(0, newest.length === 0 ? 0 : count).map((ask, i) => {
    const words = clean(`${newest[i % newest.length]?.companyName ?? ''} ${ask}`);
    return { title: clip(words, title), message: clip(words, message) };
  });
}

function lastDate({ calls: [newest] }: CompanySummary): string {
  return newest?.date ?? newest?.period ?? '';
}
