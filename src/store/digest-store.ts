import { randomUUID } from 'node:crypto';
import type {
  DigestRun,
  DigestRunStore,
  DigestState,
  ShownStore,
  Subscription,
  SubscriptionStore,
} from '../ports/subscriptions.ts';
import type { Clock } from '../ports.ts';
import type { Database } from './database.ts';
import type { DigestRunRow } from './schema.ts';

export function subscriptionStore({ db }: Database): SubscriptionStore {
  return {
    async saveSubscription(subscription) {
      const row = { id: subscription.id, target: subscription.target, body: JSON.stringify(subscription) };
      await db
        .insertInto('subscriptions')
        .values(row)
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute();
    },

    async subscription(id) {
      const row = await db.selectFrom('subscriptions').select('body').where('id', '=', id).executeTakeFirst();
      return row ? (JSON.parse(row.body) as Subscription) : null;
    },

    async subscriptionsOf(target) {
      const rows = await db
        .selectFrom('subscriptions')
        .select('body')
        .where('target', '=', target)
        .orderBy('id')
        .execute();
      return rows.map((row) => JSON.parse(row.body) as Subscription);
    },

    async subscriptions() {
      const rows = await db.selectFrom('subscriptions').select('body').orderBy('id').execute();
      return rows.map((row) => JSON.parse(row.body) as Subscription);
    },

    async removeSubscription(id) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('subscriptions').where('id', '=', id).execute();
        await trx.deleteFrom('shown').where('subscription', '=', id).execute();
      });
    },
  };
}

/** The states in which a run is still somebody's to finish. */
const open: readonly DigestState[] = ['claimed', 'sending'];

export function digestRunStore({ db }: Database, clock: Clock): DigestRunStore {
  return {
    async claimDigest({ subscription, day, by }, { leaseMs }) {
      const now = clock();
      const fresh: DigestRunRow = {
        subscription,
        day,
        state: 'claimed',
        by,
        post_key: randomUUID(),
        receipt: null,
        reason: null,
        changed_at: now,
      };
      const added = await db
        .insertInto('digest_runs')
        .values(fresh)
        .onConflict((c) => c.columns(['subscription', 'day']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (added) return runFrom(added);
      const taken = await db
        .updateTable('digest_runs')
        .set({ by, changed_at: now })
        .where('subscription', '=', subscription)
        .where('day', '=', day)
        .where('state', 'in', open)
        .where('changed_at', '<=', now - leaseMs)
        .returningAll()
        .executeTakeFirst();
      return taken ? runFrom(taken) : null;
    },

    async advanceDigest({ subscription, day, by }, { state, receipt, reason }) {
      const changed = await db
        .updateTable('digest_runs')
        .set({
          state,
          changed_at: clock(),
          ...(receipt === undefined ? {} : { receipt }),
          ...(reason === undefined ? {} : { reason }),
        })
        .where('subscription', '=', subscription)
        .where('day', '=', day)
        .where('by', '=', by)
        .where('state', 'in', open)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },

    async digestRun(subscription, day) {
      const row = await runsOf(subscription).where('day', '=', day).executeTakeFirst();
      return row ? runFrom(row) : null;
    },

    async digestRuns(subscription, limit) {
      const rows = await runsOf(subscription).orderBy('day', 'desc').limit(limit).execute();
      return rows.map(runFrom);
    },
  };

  function runsOf(subscription: string) {
    return db.selectFrom('digest_runs').selectAll().where('subscription', '=', subscription);
  }
}

export function shownStore({ db }: Database): ShownStore {
  return {
    async shown(subscription, kind) {
      const rows = await db
        .selectFrom('shown')
        .select('key')
        .where('subscription', '=', subscription)
        .where('kind', '=', kind)
        .orderBy('n')
        .execute();
      return rows.map((row) => row.key);
    },

    async markShown(subscription, kind, keys) {
      if (keys.length === 0) return;
      await db
        .insertInto('shown')
        .values(keys.map((key) => ({ subscription, kind, key })))
        .onConflict((c) => c.columns(['subscription', 'kind', 'key']).doNothing())
        .execute();
    },

    async forgetShown(subscription, kind) {
      await db.deleteFrom('shown').where('subscription', '=', subscription).where('kind', '=', kind).execute();
    },
  };
}

function runFrom(row: DigestRunRow): DigestRun {
  return {
    subscription: row.subscription,
    day: row.day,
    state: row.state as DigestState,
    by: row.by,
    postKey: row.post_key,
    receipt: row.receipt,
    reason: row.reason,
    changedAt: row.changed_at,
  };
}
