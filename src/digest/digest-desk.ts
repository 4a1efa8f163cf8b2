import type { ShownStore, Subscription } from '../ports/subscriptions.ts';
import type { Clock, Corpus, CorpusSource, LinkMaker } from '../ports.ts';
import type { CompanySummary } from '../service.ts';
import { buildAnnouncement, buildDigest, type ComposedDigest, type DigestOrder } from './build-digest.ts';
import type { Digest } from './digest.ts';
import { DeliveryGone } from './ports.ts';
import { localDay } from './schedule.ts';
import type { BuiltDigest, Posting } from './send-once.ts';

export interface DigestDeskParts {
  readonly store: ShownStore;
  readonly corpora: CorpusSource;
  companies(): Promise<readonly CompanySummary[]>;
  readonly link: LinkMaker;
  readonly clock: Clock;
  /** Which companies may be spoken of to a subscriber, null when it is none at all; absent means every company to everyone. */
  readonly allowed?: (subscription: Subscription) => Promise<((company: string) => boolean) | null>;
}

/** Composes digests for subscriptions and for whoever asks for one now, and remembers what was shown. */
export interface DigestDesk {
  /** @returns null when there is nothing to say to this subscriber on this day */
  build(subscription: Subscription, day: string, late: boolean): Promise<BuiltDigest | null>;
  /** Calls that came in since a subscriber asked for announcements and that were not announced to it yet, one posting each. */
  announcements(subscriptions: readonly Subscription[]): Promise<readonly Posting[]>;
  /** The newest call of each company (all held when none are named), whoever may have seen it already. Nothing is remembered. */
  preview(companies: readonly string[], watchTerms: readonly string[], timeZone: string): Promise<Digest>;
}

const CALLS = 'call';
const ANNOUNCED = 'announced';
/** Marks that the calls held when announcements were asked for have been noted, also when there were none. */
const BASELINE = '';
const SPOTLIGHTS = 'spotlight';

const EVERY_COMPANY = async () => () => true;

export function openDigestDesk(parts: DigestDeskParts): DigestDesk {
  const { store, corpora, companies, link, clock, allowed = EVERY_COMPANY } = parts;

  async function load(wanted: readonly string[], may: (company: string) => boolean): Promise<readonly Corpus[]> {
    const held = (await companies()).map((c) => c.company);
    const slugs = (wanted.length > 0 ? wanted.filter((slug) => held.includes(slug)) : held).filter(may);
    const loaded: Corpus[] = [];
    // One after the other, so that loading many companies does not crowd out the questions being asked meanwhile.
    for (const slug of slugs) loaded.push(await corpora.load(slug));
    return loaded;
  }

  return {
    async build(subscription, day, late) {
      const may = await allowed(subscription);
      if (!may) throw new DeliveryGone('you may no longer ask about calls there');
      const order: DigestOrder = {
        day,
        late,
        corpora: await load(subscription.companies, may),
        watchTerms: subscription.watchTerms,
        quietDay: subscription.quietDay,
        shownCalls: new Set(await store.shown(subscription.id, CALLS)),
        shownSpotlights: new Set(await store.shown(subscription.id, SPOTLIGHTS)),
        link,
      };
      const composed = buildDigest(order);
      return composed && { digest: composed.digest, remember: () => remember(subscription.id, composed) };
    },

    async announcements(subscriptions) {
      const wanting = subscriptions.filter((s) => s.announce);
      const postings: Posting[] = [];
      for (const subscription of wanting) {
        const announced = new Set(await store.shown(subscription.id, ANNOUNCED));
        const newest = await newestCalls(subscription);
        if (!announced.has(BASELINE)) await store.markShown(subscription.id, ANNOUNCED, [BASELINE, ...newest.keys()]);
        else
          for (const [call, company] of newest)
            if (!announced.has(call)) postings.push(announcement(subscription, call, company));
      }
      return postings;
    },

    async preview(wanted, watchTerms, timeZone) {
      const day = localDay(clock(), timeZone);
      const nothing = new Set<string>();
      const composed = buildDigest({
        day,
        late: false,
        corpora: await load(wanted, () => true),
        watchTerms,
        quietDay: 'silence',
        shownCalls: nothing,
        shownSpotlights: nothing,
        link,
      });
      return composed?.digest ?? { day, title: 'No calls are held yet', late: false, parts: [], citations: [] };
    },
  };

  async function newestCalls(subscription: Subscription): Promise<ReadonlyMap<string, string>> {
    const watched = (await companies()).filter(
      ({ company }) => subscription.companies.length === 0 || subscription.companies.includes(company),
    );
    return new Map(watched.flatMap(({ company, calls: [newest] }) => (newest ? [[newest.id, company] as const] : [])));
  }

  function announcement(subscription: Subscription, call: string, company: string): Posting {
    return {
      subscription,
      run: `call ${call}`,
      dueAt: clock(),
      async build() {
        const may = await allowed(subscription);
        if (!may?.(company)) {
          await store.markShown(subscription.id, ANNOUNCED, [call]);
          return null;
        }
        const corpus = await corpora.load(company);
        const day = localDay(clock(), subscription.timeZone);
        return {
          digest: buildAnnouncement(corpus, day, link),
          remember: () => store.markShown(subscription.id, ANNOUNCED, [call]),
        };
      },
    };
  }

  async function remember(subscription: string, { calls, spotlight, newRound }: ComposedDigest): Promise<void> {
    await store.markShown(subscription, CALLS, calls);
    if (spotlight === null) return;
    if (newRound) await store.forgetShown(subscription, SPOTLIGHTS);
    await store.markShown(subscription, SPOTLIGHTS, [spotlight]);
  }
}
