/** A run of characters as placed on a page; `y` grows downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page in reading order. Measures in points. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
  /** The edges of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** From 0 at the top of the page to 1 at its bottom. */
  readonly height: number;
}

/** Runs on one base line differ by no more than this share of their size. */
const SAME_LINE = 0.35;
/** A gap wider than this share of the size is a space. */
const SPACE = 0.18;
/** A gap wider than this many sizes divides columns. */
const GUTTER = 1.6;

/** Puts the runs of one page into lines, column by column. */
export function readPage(pieces: readonly Piece[], width: number, height: number): readonly PageLine[] {
  const gutter = findGutter(pieces, width);
  const columns = gutter === null ? [pieces] : splitColumns(pieces, gutter);
  return columns.flatMap((column) => readColumn(column, height));
}

/** The x that hardly any line crosses in the middle of the page, with text on both sides of it in many lines; else null. */
function findGutter(pieces: readonly Piece[], width: number): number | null {
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  if (inked.length < 20) return null;
  for (let share = 0.42; share <= 0.58; share += 0.02) {
    const x = width * share;
    let crossing = 0;
    let left = 0;
    let right = 0;
    for (const piece of inked) {
      if (piece.x < x - 4 && piece.x + piece.width > x + 4) crossing++;
      else if (piece.x + piece.width <= x + 4) left++;
      else right++;
    }
    if (crossing <= inked.length * 0.03 && left > inked.length * 0.25 && right > inked.length * 0.25) return x;
  }
  return null;
}

/** Left column before right; a line across both ends the columns above it. */
function splitColumns(pieces: readonly Piece[], gutter: number): readonly (readonly Piece[])[] {
  const across = pieces.filter((piece) => piece.x < gutter - 4 && piece.x + piece.width > gutter + 4);
  const left = pieces.filter((piece) => !across.includes(piece) && piece.x + piece.width / 2 < gutter);
  const right = pieces.filter((piece) => !across.includes(piece) && piece.x + piece.width / 2 >= gutter);
  const cuts = [...new Set(across.map((piece) => piece.y))].sort((a, b) => a - b);
  const bands: (readonly Piece[])[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
    const inside = (piece: Piece) => piece.y > from && piece.y < cut;
    bands.push(
      left.filter(inside),
      right.filter(inside),
      across.filter((piece) => piece.y === cut),
    );
    from = cut;
  }
  return bands.filter((band) => band.length > 0);
}

function readColumn(pieces: readonly Piece[], height: number): readonly PageLine[] {
  const sorted = [...pieces].filter((piece) => piece.text !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - piece.y) <= SAME_LINE * Math.max(row[0]!.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  const inked = pieces.filter((piece) => piece.text.trim() !== '');
  const column = {
    left: Math.min(...inked.map((piece) => piece.x)),
    right: Math.max(...inked.map((piece) => piece.x + piece.width)),
  };
  return rows.flatMap((row) => {
    const runs = row.sort((a, b) => a.x - b.x);
    let text = '';
    let end = runs[0]!.x;
    for (const run of runs) {
      const gap = run.x - end;
      if (text !== '' && gap > SPACE * run.size && !/\s$/.test(text) && !/^\s/.test(run.text))
        text += gap > GUTTER * run.size ? '   ' : ' ';
      text += run.text;
      end = Math.max(end, run.x + run.width);
    }
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') return [];
    const top = runs[0]!.y;
    return [{ text: words, left: runs[0]!.x, right: end, top, size: runs[0]!.size, column, height: top / height }];
  });
}
