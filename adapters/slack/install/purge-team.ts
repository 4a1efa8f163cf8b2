import type { SlackParts } from '../parts.ts';
import { installationStore } from './installation-store.ts';

/** What is kept of a workspace under keys that begin with it. */
const KINDS = ['slack-sticky', 'slack-shared'] as const;

/** Forgets a workspace: its tokens first, then what was kept of its channels and answers. Doing it twice changes nothing. */
export async function purgeTeam({ store, log }: SlackParts, team: string, enterprise: string | null): Promise<void> {
  const installations = installationStore(store);
  await installations.deleteInstallation({
    teamId: team,
    enterpriseId: enterprise ?? undefined,
    isEnterpriseInstall: false,
  });
  for (const kind of KINDS) {
    for (const { key } of await store.allKept(kind)) if (key.startsWith(`${team}:`)) await store.forget(kind, key);
  }
  for (const { key, value } of await store.allKept('slack-answer')) {
    if (value.startsWith(`{"team":${JSON.stringify(team)},`)) await store.forget('slack-answer', key);
  }
  log.info({ team }, 'slack workspace removed');
}
