import type { DeliveryStore } from '../ports/conversations.ts';
import type { Clock } from '../ports.ts';
import type { Database } from './database.ts';

/** Ends a transaction whose keys were not all free. */
class Taken extends Error {}

export function deliveryStore({ db }: Database, clock: Clock): DeliveryStore {
  return {
    async claimDelivery(keys, { keepMs, payload }) {
      const now = clock();
      // Sorted, so that two processes that claim the same keys never wait for each other in a circle.
      const rows = [...new Set(keys)].sort().map((key) => ({
        key,
        delivery: keys[0],
        payload: key === keys[0] ? (payload ?? null) : null,
        claimed_at: now,
        finished_at: null,
        expires_at: now + keepMs,
      }));
      try {
        await db.transaction().execute(async (trx) => {
          await trx.deleteFrom('deliveries').where('expires_at', '<=', now).execute();
          const inserted = await trx
            .insertInto('deliveries')
            .values(rows)
            .onConflict((c) => c.column('key').doNothing())
            .executeTakeFirst();
          if (Number(inserted.numInsertedOrUpdatedRows ?? 0) < rows.length) throw new Taken();
        });
        return true;
      } catch (error) {
        if (error instanceof Taken) return false;
        throw error;
      }
    },

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
