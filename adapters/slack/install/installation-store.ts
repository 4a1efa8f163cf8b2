import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { SecretStore } from '../../../src/ports/conversations.ts';

const KIND = 'slack-installation';

/** There is no token for this workspace. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

/** Whether this says that Earshot is not installed, also where Slack's installer wraps it. */
export function isNotInstalled(error: unknown): boolean {
  return (
    error instanceof NotInstalled || (error instanceof Error && 'original' in error && isNotInstalled(error.original))
  );
}

/** Keeps workspaces' tokens in the store of secrets, which encrypts them. A rotated token replaces the one before. */
export function installationStore(secrets: SecretStore): InstallationStore & {
  deleteInstallation(query: InstallationQuery<boolean>): Promise<void>;
} {
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!id) throw new Error('an installation has neither workspace nor organisation');
      await secrets.keepSecret(KIND, id, JSON.stringify(installation));
    },

    async fetchInstallation(query) {
      const kept = await firstSecret(secrets, query);
      if (kept === null)
        throw new NotInstalled(`Earshot is not installed in workspace ${query.teamId ?? query.enterpriseId}`);
      return JSON.parse(kept) as Installation<'v1' | 'v2', boolean>;
    },

    async deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      if (id) await secrets.forgetSecret(KIND, id);
    },
  };
}

/** The workspace's own installation, else that of its organisation. */
async function firstSecret(
  secrets: SecretStore,
  { teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>,
): Promise<string | null> {
  const own = teamId && !isEnterpriseInstall ? await secrets.secret(KIND, teamId) : null;
  return own ?? (enterpriseId ? secrets.secret(KIND, enterpriseId) : null);
}
