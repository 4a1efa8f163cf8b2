import type { FiscalPeriod } from '../transcript/call.ts';
import { parsePeriodId, shiftQuarters, yearBefore } from '../transcript/period.ts';
import type { PeriodMention, PeriodPart } from './period-mention.ts';

/** What a period is resolved against. */
export interface PeriodContext {
  /** The period the call reports on. */
  readonly call: FiscalPeriod | null;
  /** The period the sentence is about; what "a year ago" and a bare year in a comparison start from. */
  readonly base: FiscalPeriod | null;
  /** An outlook: "the first quarter" is the next one, "this year" the one not yet over. */
  readonly future: boolean;
  /** Follows "compared to" and the like: "2019" is then the same quarter of 2019. */
  readonly compares: boolean;
}

/** @returns null where the words or the call leave it open (trailing twelve months, a call without a period) */
export function resolvePeriod(mention: PeriodMention, context: PeriodContext): FiscalPeriod | null {
  const call = parts(context.call);
  const base = parts(context.base) ?? call;
  if (mention.part === 'TTM') return null;
  if (mention.vague) return context.future ? context.base : context.call;
  if (mention.quarterShift !== 0) return moved(mention.relation ? context.base : context.call, mention.quarterShift);
  if (mention.part === null) {
    if (mention.year !== null) return id(mention.year, context.compares && base ? base.part : 'FY');
    if (mention.yearShift !== -1) return base && id(base.year + mention.yearShift, base.part);
    return base && yearBefore(id(base.year, base.part));
  }
  const part = mention.part === 'YTD' ? yearToDate(call?.part ?? null) : mention.part;
  if (part === null) return null;
  if (mention.year !== null) return id(mention.year, part);
  if (!call) return null;
  if (mention.yearShift !== 0) return id(call.year + mention.yearShift, part);
  return id(call.year + yearOffset(part, call.part, context), part);
}

/** Which year "the first quarter" is in, seen from a call on another quarter. */
function yearOffset(part: PeriodPart, callPart: PeriodPart, context: PeriodContext): number {
  const [ends, called] = [lastQuarter(part), lastQuarter(callPart)];
  if (context.future && !context.compares) {
    if (part === 'FY') return callPart === 'Q4' ? 1 : 0;
    return part !== '9M' && part !== 'YTD' && ends <= called && part !== callPart ? 1 : 0;
  }
  if (part === 'FY') return context.compares && (called < 4 || context.base?.endsWith('FY')) ? -1 : 0;
  return ends > called ? -1 : 0;
}

/** Whether a period ends no later than another. */
export function endsBy(period: FiscalPeriod, other: FiscalPeriod): boolean {
  const [a, b] = [parts(period), parts(other)];
  return a !== null && b !== null && a.year * 4 + lastQuarter(a.part) <= b.year * 4 + lastQuarter(b.part);
}

function moved(period: FiscalPeriod | null, quarters: number): FiscalPeriod | null {
  return period && shiftQuarters(period, quarters);
}

function lastQuarter(part: PeriodPart): number {
  if (part.startsWith('Q')) return Number(part[1]);
  return part === 'H1' ? 2 : part === '9M' ? 3 : 4;
}

function yearToDate(callPart: PeriodPart | null): PeriodPart | null {
  const soFar: Partial<Record<PeriodPart, PeriodPart>> = { Q1: 'Q1', Q2: 'H1', Q3: '9M', Q4: 'FY' };
  return callPart && (soFar[callPart] ?? callPart);
}

function parts(period: FiscalPeriod | null): { readonly year: number; readonly part: PeriodPart } | null {
  const parsed = period === null ? null : parsePeriodId(period);
  return parsed && { year: parsed.year, part: parsed.part as PeriodPart };
}

function id(year: number, part: PeriodPart): FiscalPeriod {
  return `${year}-${part}`;
}
