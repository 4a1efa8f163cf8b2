import type { CallSummary } from '../ports.ts';
import type { CompanySummary } from '../service.ts';

/**
 * The companies behind calls, in order of name.
 *
 * @param calls newest first within each company; name and ticker are the newest call's that has one
 */
export function listCompanies(calls: readonly CallSummary[]): readonly CompanySummary[] {
  const bySlug = new Map<string, CallSummary[]>();
  for (const call of calls) bySlug.set(call.company, [...(bySlug.get(call.company) ?? []), call]);
  return [...bySlug]
    .map(([company, held]) => ({
      company,
      companyName: held[0]?.companyName ?? company,
      ticker: held.find((call) => call.ticker)?.ticker ?? null,
      calls: held,
    }))
    .sort((a, b) => (a.companyName.toLowerCase() < b.companyName.toLowerCase() ? -1 : 1));
}
