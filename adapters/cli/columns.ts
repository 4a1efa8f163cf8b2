import Table from 'cli-table3';

/** How wide a column may grow, and to which side it leans. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const none = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};

/** Rows under titles, aligned, without rules: one line a row. */
export function columns(heads: readonly Column[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    ...(heads.some((head) => head.title) ? { head: heads.map((head) => head.title) } : {}),
    chars: none,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: heads.map((head) => head.align ?? 'left'),
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The words in at most so many characters, cut at the end. */
export function clip(words: string, width: number): string {
  return words.length <= width ? words : `${words.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
