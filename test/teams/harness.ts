// A runnable bot over the fake Earshot, for the programs of ../shared/peers/teams:
//
//   BOT_CMD="npx tsx test/teams/harness.ts" node ../shared/peers/teams/prove-jwt.mjs
import { createTeamsBot } from '../../adapters/teams/bot.ts';
import { readTeamsConfig } from '../../adapters/teams/config.ts';
import { createServer } from '../../adapters/web/server.ts';
import { silentLog } from '../../src/log.ts';
import { fakeEarshot } from './fake-earshot.ts';
import { memoryStore } from './memory-store.ts';

const { env } = process;
const earshot = fakeEarshot();
const log = env.LOG ? { ...silentLog, warn: console.error, error: console.error } : silentLog;
const bot = createTeamsBot({
  earshot,
  store: memoryStore(),
  log,
  config: readTeamsConfig(env),
  digest: {
    async handle({ words }) {
      if (words === 'now') return { text: '', digest: await earshot.digest([]), subscription: null };
      return {
        text: `Digest ${words}: here, at 8:30 in Europe/London, next tomorrow.`,
        digest: null,
        subscription: null,
      };
    },
  },
});
const settings = { publicUrl: null, linkSecrets: [], accessToken: null };
const server = createServer({ earshot, log, settings, teams: bot.handler }).listen(
  Number(env.PORT ?? 3978),
  '127.0.0.1',
);
process.on('SIGTERM', () => {
  server.close();
  void bot.stop().then(() => process.exit(0));
});
