import { openDesk } from '../answer/citation-desk.ts';
import { formatPeriod } from '../answer/format-period.ts';
import { verifyCitations } from '../answer/verify-citations.ts';
import type { Corpus, LinkMaker } from '../ports.ts';
import type { Digest, DigestPart, DigestSection } from './digest.ts';
import type { DigestScene } from './digest-scene.ts';
import { briefPart, newCallPart } from './new-call-part.ts';
import { interleave, spotlightsOf } from './spotlight.ts';

export interface DigestOrder {
  /** The local day, ISO. */
  readonly day: string;
  readonly late: boolean;
  /** The companies watched. */
  readonly corpora: readonly Corpus[];
  readonly watchTerms: readonly string[];
  readonly quietDay: 'spotlight' | 'silence';
  /** Call ids and spotlight keys the reader has been shown. */
  readonly shownCalls: ReadonlySet<string>;
  readonly shownSpotlights: ReadonlySet<string>;
  readonly link: LinkMaker;
}

/** A digest with the keys of what it shows, for whoever remembers. */
export interface ComposedDigest {
  readonly digest: Digest;
  readonly calls: readonly string[];
  readonly spotlight: string | null;
  /** Whether every spotlight had been shown, so that the round starts over with this one. */
  readonly newRound: boolean;
}

/** Calls shown in full in one post; further ones get a line each. */
const IN_FULL = 3;
const IN_BRIEF = 12;

/**
 * Says what is new: the newest call of every watched company that the reader has not been shown; without any, one spotlight or nothing.
 * The same order gives the same digest.
 *
 * @returns null when there is nothing to say
 * @throws {EarshotError} `citation-unverified` when a quote is not what the call holds; nothing is posted then
 */
export function buildDigest(order: DigestOrder): ComposedDigest | null {
  const desk = openDesk(order.link);
  const scenes = order.corpora
    .flatMap((corpus): DigestScene[] => {
      const [lead, before = null] = corpus.calls;
      return lead ? [{ calls: corpus.calls, lead, before, desk }] : [];
    })
    .sort((a, b) => newestFirst(a, b));
  const fresh = scenes.filter((s) => !order.shownCalls.has(s.lead.call.id));
  const finish = (title: string, parts: readonly DigestPart[]): Digest => {
    const citations = desk.citations();
    verifyCitations(
      citations,
      order.corpora.flatMap((c) => c.calls),
    );
    return numberInOrder({ day: order.day, title, late: order.late, parts, citations });
  };

  if (fresh.length > 0) {
    const parts = fresh
      .slice(0, IN_FULL + IN_BRIEF)
      .map((s, i) => (i < IN_FULL ? newCallPart(s, order.watchTerms) : briefPart(s)));
    const names = fresh.slice(0, IN_FULL).map((s) => nameOf(s));
    const others = fresh.length - names.length;
    const title = `${fresh.length === 1 ? 'New call' : 'New calls'}: ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
    return { digest: finish(title, parts), calls: fresh.map((s) => s.lead.call.id), spotlight: null, newRound: false };
  }
  if (order.quietDay === 'silence') return null;
  const all = interleave(scenes.map((s) => spotlightsOf(s)));
  const unseen = all.find((s) => !order.shownSpotlights.has(s.key));
  const pick = unseen ?? all[0];
  if (!pick) return null;
  const part = pick.compose();
  return { digest: finish(`No new call. ${part.headline}`, [part]), calls: [], spotlight: pick.key, newRound: !unseen };
}

/** "ADTRAN Q3 2007 is in", with its first figures: posted as soon as a call is held. */
export function buildAnnouncement(corpus: Corpus, day: string, link: LinkMaker): Digest {
  const desk = openDesk(link);
  const [lead, before = null] = corpus.calls;
  const parts = lead ? [briefPart({ calls: corpus.calls, lead, before, desk })] : [];
  const citations = desk.citations();
  verifyCitations(citations, corpus.calls);
  return numberInOrder({
    day,
    title: `${lead ? nameOf({ lead }) : corpus.companyName} is in`,
    late: false,
    parts,
    citations,
  });
}

/** "ADTRAN Q2 2007". */
function nameOf({ lead: { call } }: Pick<DigestScene, 'lead'>): string {
  return `${call.companyName}${call.period ? ` ${formatPeriod(call.period)}` : ''}`;
}

function newestFirst(a: DigestScene, b: DigestScene): number {
  const key = (s: DigestScene) => s.lead.call.date ?? s.lead.call.period ?? '';
  return key(b).localeCompare(key(a)) || (a.lead.call.id < b.lead.call.id ? -1 : 1);
}

/** Numbers citations from 1 in the order in which a reader meets them, and leaves out those nobody meets. */
function numberInOrder(digest: Digest): Digest {
  const order = new Map<number, number>();
  const renumber = (sections: readonly DigestSection[]) =>
    sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({
        ...line,
        cites: line.cites.map((n) => {
          if (!order.has(n)) order.set(n, order.size + 1);
          return order.get(n)!;
        }),
      })),
    }));
  const shown = digest.parts.map((part) => ({ ...part, sections: renumber(part.sections) }));
  const parts = shown.map((part) => ({ ...part, more: renumber(part.more) }));
  const citations = digest.citations
    .filter((c) => order.has(c.n))
    .map((c) => ({ ...c, n: order.get(c.n)! }))
    .sort((a, b) => a.n - b.n);
  return { ...digest, parts, citations };
}
