const HAIR = 1e-9;

/**
 * Round numbers that span a range of values: steps of 1, 2, 2.5 or 5 times a power of ten, first at or below the
 * least value and last at or above the greatest.
 *
 * @param count about how many steps are wanted; at least one comes back, also for a range of no width
 */
export function niceTicks(least: number, greatest: number, count = 4): readonly number[] {
  const size = Math.max(Math.abs(least), Math.abs(greatest), HAIR);
  // Values closer together than a hair of their size are one value, and what is smaller than a hair is zero.
  const width = greatest - least > HAIR * size ? Math.max(greatest - least, HAIR) : size > HAIR ? size : 1;
  const rough = width / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((size) => size * power >= rough * (1 - 1e-9)) ?? 10);
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(greatest / step - 1e-9)];
  const ticks: number[] = [];
  // Rounded, so that 0.1 + 0.2 is not labelled 0.30000000000000004.
  for (let n = first; n <= Math.max(last, first + 1); n++) ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}
