import { type AuthorizeResult, type AuthorizeSourceData, webApi } from '@slack/bolt';
import type { InstallProvider } from '@slack/oauth';
import { EarshotError } from '../../../src/errors.ts';
import { slackFailure } from '../delivery/slack-failure.ts';
import { NotInstalled } from './installation-store.ts';

/** Finds the token that acts in a workspace; throws where Earshot is not installed. */
export type FindToken = (source: AuthorizeSourceData<boolean>) => Promise<AuthorizeResult>;

/** One workspace, by the token of the configuration. */
export class OneWorkspace {
  readonly #token: string;
  readonly #client: webApi.WebClient;
  #known: (AuthorizeResult & { readonly teamId: string }) | null = null;

  constructor(token: string, options: webApi.WebClientOptions) {
    this.#token = token;
    this.#client = new webApi.WebClient(token, options);
  }

  /** @throws {EarshotError} `config-wrong` when Slack refuses the token */
  async check(): Promise<string> {
    if (this.#known) return this.#known.teamId;
    try {
      const who = await this.#client.auth.test();
      const teamId = who.team_id ?? '';
      this.#known = {
        botToken: this.#token,
        teamId,
        ...(who.bot_id ? { botId: who.bot_id } : {}),
        ...(who.user_id ? { botUserId: who.user_id } : {}),
      };
      return teamId;
    } catch (error) {
      const failure = slackFailure(error);
      if (failure?.kind === 'gone') {
        throw new EarshotError(
          'config-wrong',
          `SLACK_BOT_TOKEN: Slack refuses it (${failure.reason}); expected the bot token of an installed app`,
        );
      }
      throw error;
    }
  }

  readonly authorize: FindToken = async ({ teamId }) => {
    await this.check();
    const known = this.#known;
    if (!known || (teamId !== undefined && teamId !== known.teamId)) {
      throw new NotInstalled(`Earshot is not installed in workspace ${teamId}`);
    }
    return { ...known };
  };
}

/** Many workspaces, by what OAuth left in the store. Expiring tokens are refreshed and stored on the way. */
export function manyWorkspaces(installer: InstallProvider): FindToken {
  return async (source) => {
    const found = await installer.authorize({
      teamId: source.teamId,
      enterpriseId: source.enterpriseId,
      ...(source.userId ? { userId: source.userId } : {}),
      ...(source.conversationId ? { conversationId: source.conversationId } : {}),
      isEnterpriseInstall: source.isEnterpriseInstall,
    });
    return { ...found };
  };
}
