import type { CallStore } from '../ports.ts';
import type { CompanySummary } from '../service.ts';
import { listCompanies } from './list-companies.ts';

/** The companies held now, read again only when the store has changed, by this process or another. */
export function createHeldCompanies(
  store: Pick<CallStore, 'revision' | 'summaries'>,
): () => Promise<readonly CompanySummary[]> {
  let known: { readonly revision: number; readonly companies: readonly CompanySummary[] } | null = null;
  return async () => {
    const revision = await store.revision();
    if (known?.revision !== revision) known = { revision, companies: listCompanies(await store.summaries()) };
    return known.companies;
  };
}
