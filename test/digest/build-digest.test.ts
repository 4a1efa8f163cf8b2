import { describe, expect, it } from 'vitest';
import { buildDigest, type DigestOrder } from '../../src/digest/build-digest.ts';
import { harborLamps } from './harbor-lamps.ts';

const corpus = harborLamps();
const newest = corpus.calls[0]!.call;

const order = (over: Partial<DigestOrder> = {}): DigestOrder => ({
  day: '2021-11-02',
  late: false,
  corpora: [corpus],
  watchTerms: [],
  quietDay: 'spotlight',
  shownCalls: new Set(),
  shownSpotlights: new Set(),
  link: () => null,
  ...over,
});

const linesOf = (composed: ReturnType<typeof buildDigest>, title: string) =>
  composed?.digest.parts.flatMap((p) =>
    p.sections.filter((s) => s.title === title).flatMap((s) => s.lines.map((l) => l.text)),
  );

describe('buildDigest', () => {
  it('leads with the new call and its figures against the quarter before', () => {
    const composed = buildDigest(order());
    expect(composed?.digest.title).toBe('New call: Harbor Lamps Q3 2021');
    expect(composed?.digest.parts[0]?.headline).toBe('Harbor Lamps Q3 2021: revenue $41.2 million, gross margin 42.5%');
    expect(linesOf(composed, 'Key figures')).toEqual([
      'Revenue $41.2 million · Q2 2021: $38.4 million (+7.3%)',
      'Gross margin 42.5% · Q2 2021: 41.0% (+1.5 pts)',
    ]);
  });

  it('sets outlooks against earlier ones, and says what came of those that are due', () => {
    const composed = buildDigest(order());
    expect(linesOf(composed, 'Outlook')).toEqual(['Capital expenditures, fiscal 2021: $8 million, was $6 million']);
    expect(linesOf(composed, 'Outlook that came due')).toEqual([
      'Revenue, Q3 2021: $41.2 million, in line with the $40 million to $42 million guided',
    ]);
  });

  it('finds watched terms in the new call, the company’s own words first', () => {
    expect(linesOf(buildDigest(order({ watchTerms: ['pricing', 'submarines'] })), 'On your watch list')).toEqual([
      '“pricing”, said in 2 sentences. Mara Quill: “Our pricing holds, and we are not going to give guidance on next year today.”',
      'Ines Falk: “What should we expect for gross margin next year, given your pricing?”',
    ]);
  });

  it('says what was new in the talk', () => {
    expect(linesOf(buildDigest(order()), 'Talk')?.[0]).toMatch(/^New since Q2 2021: Solar Buoys \(\d+×\)/);
  });

  it('cites every line with words that the call holds, numbered in reading order', () => {
    const { digest } = buildDigest(order({ watchTerms: ['pricing'] }))!;
    const lines = digest.parts.flatMap((p) => [...p.sections, ...p.more]).flatMap((s) => s.lines);
    expect(lines.every((l) => l.cites.length > 0)).toBe(true);
    const met = [...new Set(lines.flatMap((l) => l.cites))];
    expect(met).toEqual(digest.citations.map((c) => c.n));
    for (const c of digest.citations) {
      const { text } = corpus.calls.find((h) => h.call.id === c.call)!.call;
      expect(text.slice(c.start, c.end)).toBe(c.quote);
    }
  });

  it('says the same for the same day and corpus', () => {
    expect(buildDigest(order())).toEqual(buildDigest(order()));
  });

  it('shows one spotlight on a quiet day and repeats none until all have been shown', () => {
    const shownCalls = new Set([newest.id]);
    const seen: string[] = [];
    for (;;) {
      const composed = buildDigest(order({ shownCalls, shownSpotlights: new Set(seen) }))!;
      if (composed.newRound) break;
      expect(seen).not.toContain(composed.spotlight);
      expect(composed.digest.parts).toHaveLength(1);
      seen.push(composed.spotlight!);
    }
    expect(seen.length).toBeGreaterThanOrEqual(3);
  });

  it('is silent on a quiet day for those who chose silence', () => {
    expect(buildDigest(order({ shownCalls: new Set([newest.id]), quietDay: 'silence' }))).toBeNull();
  });
});
