import { createRequire } from 'node:module';

interface EntityMapper {
  readonly Entity: { readonly type: { additionalProperties?: { type: { name: string } } } };
}

/**
 * Lets message entities leave with all their fields.
 *
 * The connector's serializer of 4.23.3 keeps `type`, `text` and `mentioned` of an entity and drops the rest, citations
 * among them. Upstream repaired it after the last release by the same line.
 *
 * @see https://github.com/microsoft/botbuilder-js/pull/4903
 */
export function keepWholeEntities(): void {
  const require = createRequire(import.meta.url);
  const mappers = require('botframework-connector/lib/connectorApi/models/mappers') as EntityMapper;
  mappers.Entity.type.additionalProperties = { type: { name: 'Object' } };
}
