import type { CallStore, CallSummary } from '../ports.ts';
import type { Call } from '../transcript/call.ts';

/** Where a call read from a file belongs among those held. */
export interface Placed {
  readonly call: Call;
  /** A call held until now that this one takes the place of under a new id: the same text, read or named differently. */
  readonly instead: string | null;
  /** Another call of the same company and period that is kept apart from this one. */
  readonly beside: CallSummary | null;
}

/** Two texts that share this part of their runs of words are versions of one call; calls of one company share a tenth or so. */
const sameCallFrom = 0.5;

/**
 * Decides whether a call is new, a correction of one held, or another event of the same company and period
 * (a conference, a second upload of a wrong date), which gets an id of its own: `acme-2020-q1-2`.
 */
export async function placeCall(call: Call, store: Pick<CallStore, 'summaries' | 'text'>): Promise<Placed> {
  const held = await store.summaries();
  const sameText = held.filter((other) => other.sha256 === call.sha256);
  const family = (id: string) =>
    id === call.id || (id.startsWith(`${call.id}-`) && /^\d+$/.test(id.slice(call.id.length + 1)));
  const kin = held.filter((other) => family(other.id));

  const before = sameText.find((other) => family(other.id)) ?? (await findCorrected(call, kin, store));
  const instead = sameText.find((other) => !family(other.id))?.id ?? null;
  if (before) return { call: { ...call, id: before.id }, instead, beside: null };
  if (kin.length === 0) return { call, instead, beside: null };
  const taken = new Set(kin.map((other) => other.id));
  let n = 2;
  while (taken.has(`${call.id}-${n}`)) n++;
  return { call: { ...call, id: `${call.id}-${n}` }, instead, beside: kin[0] ?? null };
}

async function findCorrected(
  call: Call,
  kin: readonly CallSummary[],
  store: Pick<CallStore, 'text'>,
): Promise<CallSummary | null> {
  const sameFile = kin.find((other) => other.source === call.source);
  if (sameFile) return sameFile;
  for (const other of kin) {
    const text = await store.text(other.id, other.sha256);
    if (text !== null && likeness(text, call.text) >= sameCallFrom) return other;
  }
  return null;
}

/** The part of the shorter text's runs of four words that the other has too, 0 to 1. Layout and line ends do not matter. */
function likeness(a: string, b: string): number {
  const inA = runs(a);
  const inB = runs(b);
  const [few, many] = inA.size < inB.size ? [inA, inB] : [inB, inA];
  if (few.size === 0) return 0;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared / few.size;
}

function runs(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<string>();
  for (let i = 0; i + 4 <= words.length; i++) found.add(words.slice(i, i + 4).join(' '));
  return found;
}
