import { formatValue } from '../../../src/answer/format-value.ts';
import type { Unit } from '../../../src/metrics/fact.ts';

/** A value in the little room of an axis: "$120M", "59.5%", "$0.28". */
export function axisValue(value: number, unit: Unit): string {
  return shortValue(formatValue(value, unit));
}

/** Shortens the words of large numbers: "$9.4 billion to $9.6 billion" is "$9.4B to $9.6B". */
export function shortValue(shown: string): string {
  return shown.replace(/(\d) (t|b|m)(?:r?illion)\b/g, (_, digit: string, size: string) => digit + size.toUpperCase());
}
