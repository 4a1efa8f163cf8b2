import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { AdaptiveCard } from '../../adapters/teams/render/card.ts';
import { sharedPeers } from '../shared-data.ts';

const file = sharedPeers && join(sharedPeers, 'render/schemas/adaptive-card-1.5.json');

if (!file) process.stderr.write('skipped: cards against Adaptive Cards 1.5, because ../shared/peers is absent\n');

let validate: ValidateFunction | null = null;

/** What the vendor's schema finds wrong with a card; empty where the schema is absent. Charts, which are in no schema, are left out. */
export function cardProblems(card: AdaptiveCard): readonly string[] {
  if (!file) return [];
  validate ??= compile(file);
  if (validate(withoutCharts(card))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compile(path: string): ValidateFunction {
  const { $schema: _draft, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv.default({ strict: false, inlineRefs: false });
  addFormats.default(ajv);
  return ajv.compile({ ...schema, $id: id });
}

function withoutCharts(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((one) => !String(one?.type).startsWith('Chart.')).map(withoutCharts);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutCharts(value)]));
}
