import type { Clock } from '../../src/ports.ts';
import type { Span } from '../../src/transcript/call.ts';
import { dayOf, type LinkSettings } from './links.ts';
import { readGrant } from './token.ts';

/** The place that a reading-page address opens at. */
export interface LinkedPlace extends Span {
  readonly call: string;
  /** The beginning of the hash of the text that the span belongs to; null in an unsigned address. */
  readonly version: string | null;
}

const CALL_PATH = /^\/calls\/([^/]+)$/;
const SPAN = /^(\d{1,9})-(\d{1,9})$/;

/**
 * Reads an address that `makeLinks` gave, for previews of links pasted into a chat.
 *
 * @returns null for any other address: another server's, forged, expired, or unsigned where links are signed
 */
export function readLink(address: string, settings: LinkSettings, clock: Clock = Date.now): LinkedPlace | null {
  const base = urlOf(settings.publicUrl ?? '');
  const url = urlOf(address);
  if (!base || !url || url.origin !== base.origin) return null;
  const prefix = base.pathname.replace(/\/+$/, '');
  if (!url.pathname.startsWith(prefix)) return null;
  const call = decoded(CALL_PATH.exec(url.pathname.slice(prefix.length))?.[1]);
  return call === null ? null : placeIn(call, url.searchParams, settings, clock);
}

function placeIn(
  call: string,
  query: URLSearchParams,
  { linkSecrets }: LinkSettings,
  clock: Clock,
): LinkedPlace | null {
  if (linkSecrets.length === 0) {
    const span = SPAN.exec(query.get('at') ?? '');
    const [start, end] = [Number(span?.[1]), Number(span?.[2])];
    return span && start < end ? { call, start, end, version: null } : null;
  }
  const grant = readGrant(query.get('k') ?? '', call, linkSecrets);
  if (!grant || grant.lastDay < dayOf(clock())) return null;
  const { start, end, version } = grant;
  return { call, start, end, version };
}

function urlOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** A path's segment without its percent signs; null where they are broken. */
function decoded(segment: string | undefined): string | null {
  try {
    return segment === undefined ? null : decodeURIComponent(segment);
  } catch {
    return null;
  }
}
