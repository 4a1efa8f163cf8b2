import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Span } from '../../src/transcript/call.ts';

/** What a link vouches for: one span of one version of one call, until a day. */
export interface Grant extends Span {
  readonly call: string;
  /** The first twelve hex digits of the hash of the text that the span belongs to. */
  readonly version: string;
  /** Days since 1970-01-01, UTC; the link opens through the whole of this day. */
  readonly lastDay: number;
}

const VERSION_BYTES = 6;
const MAC_BYTES = 16;

/** Signs a grant. The call is not part of the token: it stands in the address and enters the signature only. */
export function signGrant(grant: Grant, secret: string): string {
  const payload = Buffer.concat([
    varint(grant.start),
    varint(grant.end - grant.start),
    varint(grant.lastDay),
    Buffer.from(grant.version, 'hex'),
  ]);
  return Buffer.concat([payload, mac(grant.call, payload, secret)]).toString('base64url');
}

/**
 * Reads a token back, trying each secret, so that links signed before a rotation open until they expire.
 *
 * @returns null for any token that `signGrant` did not give for this very call; whether its last day is over is for
 *   the caller to see
 */
export function readGrant(token: string, call: string, secrets: readonly string[]): Grant | null {
  const bytes = Buffer.from(token, 'base64url');
  // base64url has spare bits and ignored characters: only the canonical spelling counts.
  if (bytes.length <= MAC_BYTES || bytes.length > 64 || bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(0, -MAC_BYTES);
  const given = bytes.subarray(-MAC_BYTES);
  if (!secrets.some((secret) => timingSafeEqual(mac(call, payload, secret), given))) return null;

  const numbers: number[] = [];
  let at = 0;
  for (let value = 0, shift = 1; numbers.length < 3 && at < payload.length; at++) {
    const byte = payload[at] as number;
    value += (byte & 0x7f) * shift;
    shift *= 0x80;
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
      shift = 1;
    }
  }
  const [start, length, lastDay] = numbers;
  if (start === undefined || length === undefined || lastDay === undefined) return null;
  return { call, start, end: start + length, lastDay, version: payload.subarray(at).toString('hex') };
}

/** The form of a hash that a grant carries. */
export function versionOf(sha256: string): string {
  return sha256.slice(0, 2 * VERSION_BYTES);
}

function mac(call: string, payload: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update(`earshot link\n${call}\n`).update(payload).digest().subarray(0, MAC_BYTES);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return Buffer.from([...bytes, rest]);
}
