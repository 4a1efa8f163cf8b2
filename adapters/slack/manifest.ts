import type { CompanySummary } from '../../src/service.ts';
import { SHORTCUTS } from './button-value.ts';
import { commandName, GENERAL_COMMAND } from './command-name.ts';
import { LIMITS } from './limits.ts';
import { suggestedPrompts } from './prompts.ts';

export interface ManifestOptions {
  /** Where Slack reaches this server; null writes a manifest for Socket Mode. */
  readonly publicUrl: string | null;
  /** Whether other workspaces install it through `/slack/install`. */
  readonly manyWorkspaces?: boolean;
  /** Read channel messages, which sticky threads need. */
  readonly stickyThreads?: boolean;
}

/** The least that every feature needs, each with what it is for. */
export const SCOPES = {
  'app_mentions:read': 'questions that mention it',
  'assistant:write': 'suggested prompts and the status line while it works',
  'channels:read': 'whether a channel is shared with another organisation',
  'chat:write': 'answers and digests',
  commands: 'slash commands and the message shortcut',
  'groups:read': 'the same for private channels',
  'im:history': 'questions in direct messages',
  'im:write': 'telling a person what could not be told in the channel',
  'links:read': 'previews of reading-page links',
  'links:write': 'previews of reading-page links',
  'users:read': 'the time zone of whoever asks for a digest',
} as const;

export const STICKY_SCOPES = ['channels:history', 'groups:history'];
const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'link_shared', 'message.im', 'tokens_revoked'];
const STICKY_EVENTS = ['message.channels', 'message.groups'];

/** Slack's app manifest for the companies held: one command for each up to Slack's cap, and `/earnings` for all. */
export function renderManifest(companies: readonly CompanySummary[], options: ManifestOptions) {
  const { publicUrl, manyWorkspaces = false, stickyThreads = true } = options;
  const at = (path: string) => (publicUrl === null ? null : new URL(path, publicUrl).href);
  const events = at('/slack/events');
  const url = events === null ? {} : { url: events };
  const request = events === null ? {} : { request_url: events };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Earshot',
      description: 'What was said on earnings calls, with citations',
      background_color: '#1d3a2f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Earshot', always_online: true },
      shortcuts: [
        {
          name: 'Check this claim',
          type: 'message',
          callback_id: SHORTCUTS.checkClaim,
          description: 'Looks for the figure or statement of this message in the calls held',
        },
      ],
      slash_commands: slashCommands(companies).map((command) => ({ ...command, ...url, should_escape: false })),
      ...(publicUrl?.startsWith('https:') ? { unfurl_domains: [new URL(publicUrl).hostname] } : {}),
      agent_view: {
        agent_description:
          'Answers questions about earnings calls with the figure or the words really spoken, each cited.',
        suggested_prompts: suggestedPrompts(companies),
      },
    },
    oauth_config: {
      ...(manyWorkspaces && publicUrl !== null ? { redirect_urls: [at('/slack/oauth_redirect')] } : {}),
      scopes: { bot: [...Object.keys(SCOPES), ...(stickyThreads ? STICKY_SCOPES : [])].sort() },
    },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS, ...(stickyThreads ? STICKY_EVENTS : [])].sort() },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: manyWorkspaces,
    },
  };
}

function slashCommands(companies: readonly CompanySummary[]) {
  const general = {
    command: GENERAL_COMMAND,
    description: 'Ask the earnings calls of any company held',
    usage_hint: 'COMPANY QUESTION, or help',
  };
  const own = companies.flatMap(({ company, companyName }) => {
    const command = commandName(company);
    if (!command) return [];
    return [{ command, description: `Ask the earnings calls of ${companyName}`, usage_hint: 'gross margin, or help' }];
  });
  return [...own.slice(0, LIMITS.commands - 1), general];
}
