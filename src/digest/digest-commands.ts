import type { DigestRunStore, Subscription, SubscriptionStore } from '../ports/subscriptions.ts';
import type { Clock } from '../ports.ts';
import type { CompanySummary } from '../service.ts';
import type { Digest } from './digest.ts';
import { type DigestOptions, type DigestWish, parseDigestWords } from './parse-digest-words.ts';
import type { DigestCommands, DigestReply, DigestRequest } from './ports.ts';
import { describeInstant, describeSchedule, localDay, nextOccurrence, type Schedule } from './schedule.ts';

export interface DigestCommandParts {
  readonly store: SubscriptionStore & DigestRunStore;
  companies(): Promise<readonly CompanySummary[]>;
  findCompany(words: string): Promise<CompanySummary | null>;
  /** What the digest of these companies would say now. */
  preview(companies: readonly string[], watchTerms: readonly string[], timeZone: string): Promise<Digest>;
  readonly clock: Clock;
  /** Used where neither the words nor the person's profile name a zone. */
  readonly defaultTimeZone: string;
  /** Used where the words name no time. */
  readonly defaultSchedule: Omit<Schedule, 'timeZone'>;
}

const HELP = [
  'daily 8:30 · every day at 8:30 in your time zone',
  'ADTRAN, Ciena weekdays at 7 in Europe/London · these companies, on weekdays',
  'watch pricing, tier 2 · also show new calls that speak of these',
  'quiet off · post nothing on a day without a new call; announce on · a line as soon as a call is in',
  'now · status · pause · resume · off',
];

/** Carries out what people say about digests and answers in plain words. */
export function createDigestCommands(parts: DigestCommandParts): DigestCommands {
  const { store, clock } = parts;

  async function handle(request: DigestRequest): Promise<DigestReply> {
    const wish = parseDigestWords(request.words);
    const existing = (await store.subscriptionsOf(request.target))[0] ?? null;
    if (wish.kind === 'unclear') return say(`Sorry: ${wish.problem}.`, existing);
    if (wish.kind === 'help') return say(['Say “digest” and then:', ...HELP].join('\n'), existing);

    const own = request.company;
    if (own !== null && !mayAsk(request, own)) return say(await notHeld(own, request), existing);
    const companies = await companiesOf(wish.names, request);
    if (typeof companies === 'string') return say(companies, existing);

    switch (wish.kind) {
      case 'subscribe':
      case 'change':
        return subscribe(request, wish, companies, existing);
      case 'now':
        return preview(request, companies.length > 0 ? companies : (existing?.companies ?? []), existing);
      case 'status':
        return say(existing ? await describe(existing) : `No digest here yet. Try “digest daily 8:30”.`, existing);
      default:
        return existing
          ? carryOut(wish.kind, existing)
          : say('There is no digest here to change. Try “digest daily 8:30”.', null);
    }
  }

  async function subscribe(
    request: DigestRequest,
    wish: Extract<DigestWish, { kind: 'subscribe' | 'change' }>,
    named: readonly string[],
    existing: Subscription | null,
  ): Promise<DigestReply> {
    const asked = wish.kind === 'subscribe' ? wish : null;
    const timeZone = asked?.timeZone ?? request.timeZone ?? existing?.timeZone ?? parts.defaultTimeZone;
    const schedule = asked?.schedule ?? existing ?? parts.defaultSchedule;
    const standing = existing?.companies ?? (request.company ? [request.company] : []);
    const subscription: Subscription = {
      id: existing?.id ?? request.target,
      target: request.target,
      owner: request.owner,
      companies: named.length > 0 ? named : standing,
      watchTerms: existing?.watchTerms ?? [],
      weekdays: schedule.weekdays,
      minuteOfDay: schedule.minuteOfDay,
      timeZone,
      quietDay: existing?.quietDay ?? 'spotlight',
      announce: existing?.announce ?? false,
      ...settings(wish.options),
      paused: false,
      pausedBecause: null,
      createdAt: clock(),
    };
    await store.saveSubscription(subscription);
    return say(await describe(subscription), subscription);
  }

  async function carryOut(kind: 'off' | 'pause' | 'resume', existing: Subscription): Promise<DigestReply> {
    if (kind === 'off') {
      await store.removeSubscription(existing.id);
      return say('The digest is off. “digest daily 8:30” starts it again.', null);
    }
    const changed: Subscription = { ...existing, paused: kind === 'pause', pausedBecause: null, createdAt: clock() };
    await store.saveSubscription(changed);
    return say(
      kind === 'pause' ? 'The digest is paused. “digest resume” starts it again.' : await describe(changed),
      changed,
    );
  }

  async function preview(
    request: DigestRequest,
    companies: readonly string[],
    existing: Subscription | null,
  ): Promise<DigestReply> {
    const chosen =
      companies.length > 0 ? companies : request.company ? [request.company] : await allowedCompanies(request);
    // What was subscribed to while it was allowed is not shown once it is no longer.
    const wanted = chosen.filter((company) => mayAsk(request, company));
    if (wanted.length === 0) return say('There is no company here to tell of.', existing);
    const timeZone = existing?.timeZone ?? request.timeZone ?? parts.defaultTimeZone;
    const digest = await parts.preview(wanted, existing?.watchTerms ?? [], timeZone);
    return { text: digest.title, digest, subscription: existing };
  }

  /** Slugs of the companies named, or one plain line about the one that is not held. */
  async function companiesOf(names: readonly string[], request: DigestRequest): Promise<readonly string[] | string> {
    const slugs: string[] = [];
    for (const name of names) {
      if (/^(all|everything|all companies)$/i.test(name)) return allowedCompanies(request);
      const company = await parts.findCompany(name);
      if (!company || !mayAsk(request, company.company)) return notHeld(name, request);
      slugs.push(company.company);
    }
    return [...new Set(slugs)];
  }

  async function notHeld(name: string, request: DigestRequest): Promise<string> {
    const held = (await allowedCompanies(request)).slice(0, 8).join(', ');
    return `No calls of “${name}” are held here. ${held ? `Held: ${held}.` : 'No company is held yet.'}`;
  }

  async function allowedCompanies(request: DigestRequest): Promise<readonly string[]> {
    return (await parts.companies()).map((c) => c.company).filter((company) => mayAsk(request, company));
  }

  async function describe(subscription: Subscription): Promise<string> {
    const names = new Map((await parts.companies()).map((c) => [c.company, c.companyName]));
    const about = subscription.companies.map((slug) => names.get(slug) ?? slug).join(', ') || 'all companies held';
    if (subscription.paused) {
      const why = subscription.pausedBecause ? `: ${subscription.pausedBecause}` : '';
      return `The digest for ${about} is paused${why}. “digest resume” starts it again.`;
    }
    const lines = [`Digest for ${about}, ${describeSchedule(subscription)}.`];
    if (subscription.watchTerms.length > 0) lines.push(`Watching for: ${subscription.watchTerms.join(', ')}.`);
    if (subscription.quietDay === 'silence') lines.push('Nothing is posted on a day without a new call.');
    if (subscription.announce) lines.push('New calls are announced as soon as they are in.');
    lines.push(`Next: ${describeInstant(await nextFor(subscription), subscription.timeZone)}.`);
    return lines.join('\n');
  }

  /** The next post: today's is not repeated when the hour is moved after it went out. */
  async function nextFor(subscription: Subscription): Promise<number> {
    const next = nextOccurrence(subscription, clock());
    const today = await store.digestRun(subscription.id, localDay(next, subscription.timeZone));
    return today && today.state !== 'claimed' ? nextOccurrence(subscription, next) : next;
  }

  return { handle };
}

const mayAsk = ({ allowed }: DigestRequest, company: string): boolean => allowed?.(company) ?? true;

const say = (text: string, subscription: Subscription | null): DigestReply => ({ text, digest: null, subscription });

const settings = (options: DigestOptions): Partial<Subscription> => ({
  ...(options.watchTerms ? { watchTerms: options.watchTerms } : {}),
  ...(options.quietDay ? { quietDay: options.quietDay } : {}),
  ...(options.announce === undefined ? {} : { announce: options.announce }),
});
