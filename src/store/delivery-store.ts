import type { DeliveryStore } from '../ports/conversations.ts';
import type { Clock } from '../ports.ts';
import type { Database } from './database.ts';
import { inGroups } from './in-groups.ts';

interface Claim {
  readonly keys: readonly [string, ...string[]];
  readonly keepMs: number;
  readonly payload?: string;
}

export function deliveryStore({ db }: Database, clock: Clock): DeliveryStore {
  const claim = inGroups((claims: readonly Claim[]) =>
    db.transaction().execute(async (trx) => {
      const now = clock();
      await trx.deleteFrom('deliveries').where('expires_at', '<=', now).execute();
      const taken: boolean[] = [];
      for (const { keys, keepMs, payload } of claims) {
        // Sorted, so that two processes that claim the same keys never wait for each other in a circle.
        const rows = [...new Set(keys)].sort().map((key) => ({
          key,
          delivery: keys[0],
          payload: key === keys[0] ? (payload ?? null) : null,
          claimed_at: now,
          finished_at: null,
          expires_at: now + keepMs,
        }));
        const inserted = await trx
          .insertInto('deliveries')
          .values(rows)
          .onConflict((c) => c.column('key').doNothing())
          .returning('key')
          .execute();
        const isWhole = inserted.length === rows.length;
        if (!isWhole && inserted.length > 0) {
          const some = inserted.map(({ key }) => key);
          await trx.deleteFrom('deliveries').where('key', 'in', some).execute();
        }
        taken.push(isWhole);
      }
      return taken;
    }),
  );

  return {
    claimDelivery: (keys, options) => claim({ keys, ...options }),

    async finishDelivery(key) {
      await db
        .updateTable('deliveries')
        .set({ finished_at: clock(), payload: null })
        .where('delivery', 'in', (of) => of.selectFrom('deliveries').select('delivery').where('key', '=', key))
        .execute();
    },

    async unfinishedDeliveries(claimedBefore) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['key', 'payload', 'claimed_at'])
        .where('payload', 'is not', null)
        .where('finished_at', 'is', null)
        .where('claimed_at', '<', claimedBefore)
        .where('expires_at', '>', clock())
        .orderBy('claimed_at')
        .orderBy('key')
        .execute();
      return rows.map((row) => ({ key: row.key, payload: row.payload, claimedAt: row.claimed_at }));
    },
  };
}
