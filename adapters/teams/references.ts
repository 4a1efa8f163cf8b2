import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { KeepStore } from '../../src/ports/conversations.ts';
import { placeKey, whoKey } from './handle/keys.ts';
import type { Incoming } from './incoming/incoming.ts';
import { referenceSchema, startOfPlace } from './sdk/reference.ts';

const KIND = 'teams-reference';
const PERSONAL_KIND = 'teams-personal';

const savedSchema = z.object({
  reference: referenceSchema,
  tenant: z.string().nullable(),
  place: z.enum(['personal', 'group', 'channel']),
  name: z.string().nullable(),
});

/** A chat or channel that Earshot can write to by itself. */
export type SavedPlace = z.infer<typeof savedSchema>;

/** The places Earshot was added to or spoken to in, kept so that it can post there later. */
export interface References {
  /** Keeps where an activity came from. The service address can change, so every activity counts. */
  remember(incoming: Incoming): Promise<void>;
  /** For a place that Earshot was removed from, or that answers 403. */
  forget(key: string): Promise<void>;
  find(key: string): Promise<SavedPlace | null>;
  /** The personal chat of somebody, by the name the store has for them. */
  personalOf(who: string): Promise<SavedPlace | null>;
  /** Channels of a tenant, by name. */
  channels(tenant: string | null): Promise<readonly (SavedPlace & { readonly key: string })[]>;
}

export function createReferences(store: KeepStore): References {
  const written = new LRUCache<string, string>({ max: 5000 });
  const read = (value: string): SavedPlace | null => {
    const parsed = savedSchema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : null;
  };
  return {
    async remember(incoming) {
      const key = placeKey(incoming);
      const known = incoming.placeName === null ? await this.find(key) : null;
      const { tenant, place } = incoming;
      const saved: SavedPlace = {
        reference: startOfPlace(incoming.reference),
        tenant,
        place,
        name: incoming.placeName ?? known?.name ?? null,
      };
      const value = JSON.stringify(saved);
      if (written.get(key) === value) return;
      await store.keep(KIND, key, value);
      if (place === 'personal') await store.keep(PERSONAL_KIND, whoKey(incoming), key);
      written.set(key, value);
    },
    async forget(key) {
      written.delete(key);
      await store.forget(KIND, key);
    },
    async find(key) {
      const value = written.get(key) ?? (await store.kept(KIND, key));
      return value === null ? null : read(value);
    },
    async personalOf(who) {
      const key = await store.kept(PERSONAL_KIND, who);
      return key === null ? null : this.find(key);
    },
    async channels(tenant) {
      const all = await store.allKept(KIND);
      return all
        .flatMap(({ key, value }) => {
          const saved = read(value);
          return saved && saved.place === 'channel' && saved.tenant === tenant ? [{ ...saved, key }] : [];
        })
        .sort((a, b) => (a.name ?? a.key).localeCompare(b.name ?? b.key, 'en'));
    },
  };
}
