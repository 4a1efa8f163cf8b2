import type { ClaimedFigure } from './query.ts';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mil: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** "$77 million", "103.5m", "23c", "0.40", "12%", "40 bps", "1.2x", "1,854". */
const FIGURE =
  /(?<![\w.])(?<sign>[-+–~]?)(?<money>[$€£¥])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+)\s?(?<unit>%|percent\b|pct\b|bps\b|basis points\b|cents?\b|c\b|x\b|times\b)?(?:\s?-?(?<scale>k|mm|mn|mil|million|m|billion|bn|b|thousand)\b)?(?:\s?-?ish)?/gi;

/**
 * Figures the question itself states. A year, a quarter, a bare small number ("next 12 mo", "tier 1") is none.
 * Values are in whole units: 77_000_000 USD, 12 percent, 0.23 USD for cents.
 */
export function parseClaims(text: string): ClaimedFigure[] {
  const claims: ClaimedFigure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const { money, number = '', unit, scale, sign } = match.groups ?? {};
    const value =
      Number(number.replaceAll(',', '')) *
      (SCALES[scale?.toLowerCase() ?? ''] ?? 1) *
      (sign === '-' || sign === '–' ? -1 : 1);
    const words = match[0].trim();
    if (!Number.isFinite(value)) continue;
    const kind = unit?.toLowerCase();
    if (kind === '%' || kind === 'percent' || kind === 'pct') claims.push({ value, unit: 'percent', words });
    else if (kind === 'bps' || kind === 'basis points') claims.push({ value: value / 100, unit: 'percent', words });
    else if (kind === 'c' || kind?.startsWith('cent')) claims.push({ value: value / 100, unit: 'USD', words });
    else if (kind === 'x' || kind === 'times') claims.push({ value, unit: 'ratio', words });
    else if (money || scale)
      claims.push({ value, unit: money || scale?.toLowerCase() !== 'k' ? 'USD' : 'count', words });
    else if (/,|\./.test(number)) claims.push({ value, unit: number.includes('.') ? 'USD' : 'count', words });
  }
  return claims;
}
