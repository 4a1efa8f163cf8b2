import { extractLedger } from '../metrics/extract-ledger.ts';
import type { CallStore } from '../ports.ts';
import type { IngestHints, IngestReport, SourceFile } from '../service.ts';
import { parseTranscript } from '../transcript/parse-transcript.ts';
import { readSource } from '../transcript/read-file.ts';
import { placeCall } from './place-call.ts';

/**
 * Reads one file and stores what it holds: text, structure and figures, or nothing at all.
 *
 * @throws {EarshotError} naming the file and the reason; nothing of it is stored then
 */
export async function ingestFile(file: SourceFile, hints: IngestHints, store: CallStore): Promise<IngestReport> {
  const { text } = await readSource(file);
  const parsed = parseTranscript(text, file.name, hints);
  const { call, instead, beside } = await placeCall(parsed.call, store);
  const ledger = extractLedger(call);
  const saved = await store.save({ call, ledger });
  if (instead) await store.remove(instead);
  const held = (await store.summaries()).find((other) => other.id === call.id);
  if (!held) throw new Error(`the store lost ${call.id}`);
  const outcome = instead && saved === 'added' ? 'replaced' : saved;
  return { call: held, outcome, warnings: [...parsed.warnings, ...besideWarning(call.id, beside?.source)] };
}

function besideWarning(id: string, source: string | undefined): readonly string[] {
  if (source === undefined) return [];
  return [`held as ${id}, beside ${source} of the same company and period; if the period is wrong, say --period`];
}
