import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question with the snippets that answer it; see ../shared/data/gold/README.md. */
export interface GoldQuestion {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
  readonly call?: string;
  readonly calls?: readonly string[];
  readonly cites: readonly string[];
  readonly must: readonly string[];
  readonly must_not: readonly string[];
  readonly answerable: boolean;
  /** The file it is from, without its extension. */
  readonly file: string;
  /** Names of the calls it is about; the first leads. */
  readonly about: readonly string[];
  /** Whether its call is kept out while rules are written and weights are chosen. */
  readonly keptOut: boolean;
}

export function goldQuestions(dataDir: string, files?: readonly string[]): GoldQuestion[] {
  const gold = join(dataDir, 'gold');
  const names =
    files ??
    readdirSync(gold)
      .filter((name) => /^questions-dev.*\.jsonl$/.test(name))
      .sort();
  return names.flatMap((name) =>
    readFileSync(join(gold, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const row = JSON.parse(line) as Omit<GoldQuestion, 'file' | 'about' | 'keptOut'>;
        const about = row.calls ?? [row.call ?? 'adtran-2007-q2'];
        return { ...row, file: name.replace(/\.jsonl$/, ''), about, keptOut: fold(about[0] as string, 3) === 0 };
      }),
  );
}

/** A call's place in one of `n` folds; always the same. */
export const fold = (call: string, n: number): number => createHash('sha256').update(call).digest().readUInt32BE(0) % n;

/** Lower case, one space, straight quotes. */
export const plain = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[’‘`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u200B-\u200F\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether a quote holds a snippet: whole, or at least 60% of it (20 characters or more) in one piece. */
export function covers(quote: string, snippet: string): boolean {
  const q = plain(quote);
  const s = plain(snippet);
  if (q.includes(s) || (q.length >= 20 && s.includes(q))) return true;
  const least = Math.max(20, Math.ceil(s.length * 0.6));
  for (let i = 0; i + least <= s.length; i++) if (q.includes(s.slice(i, i + least))) return true;
  return false;
}
