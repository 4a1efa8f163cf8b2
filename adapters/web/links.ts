import type { Clock, LinkMaker } from '../../src/ports.ts';
import type { Span } from '../../src/transcript/call.ts';
import { readGrant, signGrant, versionOf } from './token.ts';

export interface LinkSettings {
  /** Where readers reach this server: `https://earshot.example.com`. Null: citations carry no link. */
  readonly publicUrl: string | null;
  /** The first signs; all of them open. Empty: links carry no signature and open where pages need none. */
  readonly linkSecrets: readonly string[];
  /** How long a link opens, in days, from the end of the day it was made. Default 90. */
  readonly linkDays?: number;
}

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 90;

/** Days since 1970-01-01, UTC. */
export function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}

/**
 * Makes the links that citations carry. The same citation has the same link all day, so that the same question
 * gives the same answer to the byte.
 */
export function makeLinks(settings: LinkSettings, clock: Clock = Date.now): LinkMaker {
  const { publicUrl, linkSecrets, linkDays = DEFAULT_DAYS } = settings;
  if (publicUrl === null) return () => null;
  const base = publicUrl.replace(/\/+$/, '');
  const [secret] = linkSecrets;
  return ({ call, sha256, start, end }) => {
    if (secret === undefined) return base + callPath(call, { start, end });
    const lastDay = dayOf(clock()) + linkDays;
    const token = signGrant({ call, start, end, lastDay, version: versionOf(sha256) }, secret);
    return `${base}/calls/${encodeURIComponent(call)}?k=${token}#said`;
  };
}

/** The place that a link leads to. */
export interface LinkedPlace {
  readonly call: string;
  /** Null for a link to a whole call. */
  readonly span: Span | null;
  /** The beginning of the hash of the text that the span belongs to; null where the link does not say. */
  readonly version: string | null;
}

/**
 * Reads links back that `makeLinks` made with the same settings, for platforms that ask what a pasted link leads to.
 * While links are signed, only a link with a signature that still holds is read.
 *
 * @returns null for any other address
 */
export function makeLinkReader(settings: LinkSettings, clock: Clock = Date.now): (url: string) => LinkedPlace | null {
  const base = settings.publicUrl?.replace(/\/+$/, '');
  return (words) => {
    if (base === undefined || !words.startsWith(`${base}/calls/`) || !URL.canParse(words)) return null;
    const url = new URL(words);
    const call = /\/calls\/([a-z0-9-]+)$/.exec(url.pathname)?.[1];
    if (call === undefined) return null;
    if (settings.linkSecrets.length === 0) return { call, span: readSpan(url.searchParams.get('at')), version: null };
    const grant = readGrant(url.searchParams.get('k') ?? '', call, settings.linkSecrets);
    if (!grant || grant.lastDay < dayOf(clock())) return null;
    return { call, span: { start: grant.start, end: grant.end }, version: grant.version };
  };
}

/** Reads `1203-1290`; null for anything else. */
export function readSpan(words: string | null): Span | null {
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(words ?? '') ?? [];
  const [start, end] = [Number(from), Number(to)];
  return start < end ? { start, end } : null;
}

/** The address of a call's page on this server, at a span where one is given. */
export function callPath(call: string, span?: Span): string {
  const path = `/calls/${encodeURIComponent(call)}`;
  return span ? `${path}?at=${span.start}-${span.end}#said` : path;
}
