import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CallSummary, HeldCall } from '../ports.ts';
import type { Call } from '../transcript/call.ts';
import type { CallRow, VersionRow } from './schema.ts';

/** A held call as the row that keeps this version of it. */
export function versionRow(held: HeldCall, savedAt: number): VersionRow {
  const { text, ...call } = held.call;
  const json = JSON.stringify({ call, ledger: held.ledger });
  return {
    call_id: call.id,
    sha256: call.sha256,
    text,
    structure: gzipSync(json, { level: 1 }),
    structure_sha256: createHash('sha256').update(json).digest('hex'),
    saved_at: savedAt,
  };
}

export function heldFrom(row: Pick<VersionRow, 'text' | 'structure'>): HeldCall {
  const { call, ledger } = JSON.parse(gunzipSync(row.structure).toString()) as {
    call: Omit<Call, 'text'>;
    ledger: HeldCall['ledger'];
  };
  return { call: { ...call, text: row.text }, ledger };
}

export function callRow({ call, ledger }: HeldCall, savedAt: number): CallRow {
  return {
    id: call.id,
    company: call.company,
    company_name: call.companyName,
    ticker: call.ticker,
    period: call.period,
    date: call.date,
    title: call.title,
    source: call.source,
    kind: call.kind,
    layout: call.layout,
    sha256: call.sha256,
    turns: call.turns.length,
    exchanges: call.exchanges.length,
    facts: ledger.facts.length,
    saved_at: savedAt,
  };
}

export function summaryFrom(row: CallRow): CallSummary {
  return {
    id: row.id,
    company: row.company,
    companyName: row.company_name,
    ticker: row.ticker,
    period: row.period,
    date: row.date,
    title: row.title,
    source: row.source,
    kind: row.kind as Call['kind'],
    layout: row.layout,
    sha256: row.sha256,
    turns: row.turns,
    exchanges: row.exchanges,
    facts: row.facts,
    savedAt: row.saved_at,
  };
}
