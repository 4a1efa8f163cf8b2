import type { CompanySummary } from '../../../src/service.ts';
import type { Asker } from '../permission.ts';
import type { BotParts } from './bot-parts.ts';

/** The companies held that somebody may ask about here: no other is named to them. */
export async function visibleCompanies(
  asker: Asker,
  { earshot, permit }: Pick<BotParts, 'earshot' | 'permit'>,
): Promise<readonly CompanySummary[]> {
  const allowed = permit(asker);
  return allowed ? (await earshot.companies()).filter(({ company }) => allowed(company)) : [];
}
