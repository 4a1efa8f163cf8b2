import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { HeldCall } from '../src/ports.ts';
import { buildPassageIndex, openPassageIndex, type PassageIndex } from './passage-index.ts';

/**
 * A company's index: one MiniSearch for each of its calls, so that only the calls asked about are ever opened and none
 * takes longer to open than one call does, however many years are held.
 */
export interface CompanyIndex {
  /** @returns undefined for a call that is not in the index */
  of(call: string): PassageIndex | undefined;
}

interface Part {
  readonly call: string;
  readonly start: number;
  readonly length: number;
}

const MAGIC = 'EIDX';
const compress = promisify(gzip);

/** @returns the index, with each call's part as it is kept, in JSON */
export async function buildCompanyIndex(
  calls: readonly HeldCall[],
): Promise<CompanyIndex & { readonly parts: ReadonlyMap<string, string> }> {
  const parts = new Map<string, string>();
  for (const held of calls) parts.set(held.call.id, await buildPassageIndex(held));
  return { parts, ...opening((call) => parts.get(call)) };
}

/** Opens a call's part when it is first asked for. */
function opening(jsonOf: (call: string) => string | undefined): CompanyIndex {
  const opened = new Map<string, PassageIndex>();
  return {
    of(call) {
      let index = opened.get(call);
      const json = index ? undefined : jsonOf(call);
      if (json !== undefined) {
        index = openPassageIndex(json);
        opened.set(call, index);
      }
      return index;
    },
  };
}

/** Four letters, the length of a table in JSON, the table, then each call's index, gzipped at level 1. */
export async function serialiseCompanyIndex(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const bodies: Buffer[] = [];
  const table: Part[] = [];
  let start = 0;
  for (const [call, json] of parts) {
    const body = await compress(json, { level: 1 });
    table.push({ call, start, length: body.length });
    bodies.push(body);
    start += body.length;
  }
  const names = Buffer.from(JSON.stringify(table), 'utf8');
  const head = Buffer.alloc(8);
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt32LE(names.length, 4);
  return Buffer.concat([head, names, ...bodies]);
}

/** @returns null when the bytes are not an index; opening a call's part is left until it is asked about */
export function parseCompanyIndex(bytes: Uint8Array): CompanyIndex | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < 8 || buffer.toString('latin1', 0, 4) !== MAGIC) return null;
  const bodyStart = 8 + buffer.readUInt32LE(4);
  const table = new Map((JSON.parse(buffer.toString('utf8', 8, bodyStart)) as Part[]).map((part) => [part.call, part]));
  return opening((call) => {
    const part = table.get(call);
    if (!part) return undefined;
    const from = bodyStart + part.start;
    return gunzipSync(buffer.subarray(from, from + part.length)).toString('utf8');
  });
}
