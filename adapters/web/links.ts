import type { Clock, LinkMaker } from '../../src/ports.ts';
import type { Span } from '../../src/transcript/call.ts';
import { signGrant, versionOf } from './token.ts';

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

/** The address of a call's page on this server, at a span where one is given. */
export function callPath(call: string, span?: Span): string {
  const path = `/calls/${encodeURIComponent(call)}`;
  return span ? `${path}?at=${span.start}-${span.end}#said` : path;
}
