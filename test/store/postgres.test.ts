import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { describeStoreContract } from '../contracts/store-contract.ts';
import { turnsAsPassages } from '../fakes/invented-call.ts';
import { findPostgres } from '../fakes/postgres-server.ts';

const server = await findPostgres();
if (!server) console.log('PostgreSQL is not tested: set EARSHOT_TEST_POSTGRES, or install the package postgresql.');
afterAll(() => server?.stop());

const passphrases = ['a passphrase for tests'] as const;

describe.skipIf(!server)('PostgreSQL', () => {
  // A database of its own for each test.
  describeStoreContract('PostgreSQL', async () => {
    const name = `earshot_${randomUUID().replaceAll('-', '')}`;
    await run(`CREATE DATABASE ${name}`);
    const url = new URL(server!.url);
    url.pathname = `/${name}`;
    return {
      open: (clock) => openStore({ at: { postgres: url.href }, cutPassages: turnsAsPassages, passphrases, clock }),
      drop: () => run(`DROP DATABASE ${name}`),
    };
  });

  it('names the host when the database can not be reached, and keeps the password to itself', async () => {
    const opening = openStore({
      at: { postgres: 'postgres://ann:open-sesame@127.0.0.1:1/nowhere' },
      cutPassages: turnsAsPassages,
      passphrases,
    });
    await expect(opening).rejects.toMatchObject({
      code: 'store-broken',
      message: expect.stringMatching(/^(?!.*open-sesame).*127\.0\.0\.1:1/),
    });
  });
});

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server!.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
