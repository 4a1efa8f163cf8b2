import { formatValue } from '../../../src/answer/format-value.ts';
import type { Unit } from '../../../src/metrics/fact.ts';

/** A value in the little room of an axis: "$120M", "59.5%", "$0.28". */
export function axisValue(value: number, unit: Unit): string {
  return formatValue(value, unit)
    .replace(/ trillion$/, 'T')
    .replace(/ billion$/, 'B')
    .replace(/ million$/, 'M');
}
