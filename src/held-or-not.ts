import { distance } from 'fastest-levenshtein';
import { nearestCompanies } from './companies/find-company.ts';
import { EarshotError } from './errors.ts';
import type { CallSummary } from './ports.ts';
import type { CompanySummary } from './service.ts';

/** How many of what is held a message names. */
const named = 3;

export function unknownCall(id: string, held: readonly CallSummary[]): EarshotError {
  const nearest = held
    .map((call) => ({ id: call.id, far: distance(id.toLowerCase(), call.id) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, named)
    .map((call) => call.id);
  return new EarshotError('call-unknown', `No call ${short(id)} is held. ${instead('Nearest', nearest)}`, { call: id });
}

export function unknownCompany(words: string, held: readonly CompanySummary[]): EarshotError {
  const nearest = nearestCompanies(words, held, named).map((company) => company.companyName);
  return new EarshotError(
    'company-unknown',
    `No calls of ${short(words)} are held. ${instead(held.length > named ? 'Nearest' : 'Held', nearest)}`,
    { company: words },
  );
}

function instead(label: string, nearest: readonly string[]): string {
  return nearest.length > 0 ? `${label}: ${nearest.join(', ')}.` : 'Nothing is held yet: earshot ingest FOLDER.';
}

/** Quoted, one line, clipped: what somebody typed, fit for a message. */
function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
