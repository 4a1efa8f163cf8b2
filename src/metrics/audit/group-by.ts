/** Groups in order of first appearance. */
export function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | number,
): ReadonlyMap<string | number, readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
