import type { Fact, Unit } from '../metrics/fact.ts';

const SIGNS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', CNY: 'CN¥', TWD: 'NT$' };
const SCALES = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const;
/** Units written as a word behind the number, in the singular. */
const COUNTED: Readonly<Record<string, string>> = {
  days: 'day',
  shares: 'share',
  months: 'month',
  years: 'year',
  weeks: 'week',
};

/** A fact's value as a reader expects it: "$123.7 million", "59.5%", "at least 26%", "$1.67 to $1.71"; the spoken words where there is no number. */
export function formatFact(
  fact: Pick<Fact, 'value' | 'low' | 'high' | 'bound' | 'unit' | 'spoken' | 'precision'>,
): string {
  const { value, low, high, unit, precision } = fact;
  if (value === null && low !== null && high !== null && low !== high) return formatRange(low, high, unit, precision);
  const number = value ?? low ?? high;
  if (number === null) return fact.spoken;
  const shown = formatValue(number, unit, precision);
  switch (fact.bound) {
    case 'about':
      return `about ${shown}`;
    case 'at-least':
      return `at least ${shown}`;
    case 'at-most':
      return `at most ${shown}`;
    default:
      return shown;
  }
}

/**
 * A number in whole units with its unit, with as many decimals as were spoken.
 *
 * @param precision the value of the last digit spoken, in the same unit; 0 where it is not known
 */
export function formatValue(value: number, unit: Unit, precision = 0): string {
  const minus = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (unit === 'percent') return `${minus}${fixed(size, decimalsOf(precision, size))}%`;
  const [currency = '', per] = unit.split('/');
  if (/^[A-Z]{3}$/.test(currency)) {
    const sign = SIGNS[currency] ?? `${currency} `;
    if (per) return `${minus}${sign}${fixed(size, Math.max(2, decimalsOf(precision, size)))}`;
    return `${minus}${sign}${scaled(size, precision)}`;
  }
  const number = scaled(size, precision);
  if (unit === 'times' || unit === 'ratio' || unit === 'multiple') return `${minus}${number}x`;
  const word = COUNTED[unit];
  return word ? `${minus}${number} ${size === 1 ? word : `${word}s`}` : `${minus}${number}`;
}

function formatRange(low: number, high: number, unit: Unit, precision: number): string {
  const [from, to] = [formatValue(low, unit, precision), formatValue(high, unit, precision)];
  return `${from} to ${to}`;
}

function scaled(size: number, precision: number): string {
  const scale = SCALES.find((s) => size >= s.size);
  if (!scale) return fixed(size, decimalsOf(precision, size));
  return `${fixed(size / scale.size, decimalsOf(precision / scale.size, size / scale.size))} ${scale.word}`;
}

/** Decimals that the precision calls for, and never fewer than the value itself has (up to four). */
function decimalsOf(precision: number, value: number): number {
  const spoken = precision > 0 ? Math.max(0, -Math.floor(Math.log10(precision) + 1e-9)) : 0;
  const own = (Number(value.toFixed(4)).toString().split('.')[1] ?? '').length;
  return Math.min(4, Math.max(spoken, own));
}

/** One formatter for each number of decimals: making one takes longer than a page of figures. */
const FORMATTERS = new Map<number, Intl.NumberFormat>();

function fixed(value: number, decimals: number): string {
  let formatter = FORMATTERS.get(decimals);
  if (!formatter) {
    formatter = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    FORMATTERS.set(decimals, formatter);
  }
  return formatter.format(value);
}
