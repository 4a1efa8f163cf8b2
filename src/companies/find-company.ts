import { distance } from 'fastest-levenshtein';
import type { CompanySummary } from '../service.ts';
import { nameWords, writings } from './company-names.ts';

/** Finds a company by slug, ticker, name, the beginning of its name, or a spelling near to one; null when there is none or it is not clear which. */
export function findCompany(words: string, companies: readonly CompanySummary[]): CompanySummary | null {
  const asked = nameWords(words).join(' ');
  if (asked === '') return null;
  const ticker = words.trim().replace(/^\$/, '').toUpperCase();
  return (
    companies.find((company) => company.company === words.trim().toLowerCase()) ??
    companies.find((company) => company.ticker?.toUpperCase() === ticker) ??
    only(companies.filter((company) => names(company).includes(asked))) ??
    only(companies.filter((company) => names(company).some((name) => name.startsWith(`${asked} `)))) ??
    only(companies.filter((company) => names(company).some((name) => `${asked} `.startsWith(`${name} `)))) ??
    only(companies.filter((company) => names(company).some((name) => near(asked, name))))
  );
}

/** The companies whose names are nearest to the words, nearest first: for "did you mean". */
export function nearestCompanies(
  words: string,
  companies: readonly CompanySummary[],
  limit: number,
): readonly CompanySummary[] {
  const asked = nameWords(words).join(' ');
  return companies
    .map((company) => ({ company, far: Math.min(...names(company).map((name) => distance(asked, name))) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, limit)
    .map(({ company }) => company);
}

const names = (company: CompanySummary): readonly string[] => writings(company).map((words) => words.join(' '));

/** One slip in a name of four letters, two in one of eight. */
function near(asked: string, name: string): boolean {
  return asked.length >= 4 && distance(asked, name) <= (Math.min(asked.length, name.length) >= 8 ? 2 : 1);
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
