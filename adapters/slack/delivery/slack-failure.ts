import { RespondError, webApi } from '@slack/bolt';

/**
 * Why Slack did not take something.
 *
 * `gone`: this workspace's token will never work again. `place`: this channel takes no posts from us. `window`: a
 * response_url or trigger_id ran out. `shape`: Slack refused the blocks. `busy`: rate limited or down after all retries.
 */
export type FailureKind = 'gone' | 'place' | 'window' | 'shape' | 'busy' | 'other';

export interface SlackFailure {
  readonly kind: FailureKind;
  /** Slack's own word, `is_archived`, or the status. */
  readonly reason: string;
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  token_revoked: 'gone',
  token_expired: 'gone',
  invalid_auth: 'gone',
  account_inactive: 'gone',
  not_authed: 'gone',
  team_access_not_granted: 'gone',
  app_uninstalled: 'gone',
  is_archived: 'place',
  channel_not_found: 'place',
  not_in_channel: 'place',
  user_not_in_channel: 'place',
  restricted_action: 'place',
  restricted_action_read_only_channel: 'place',
  restricted_action_thread_only_channel: 'place',
  messages_tab_disabled: 'place',
  cannot_reply_to_message: 'place',
  thread_locked: 'place',
  ekm_access_denied: 'place',
  user_is_restricted: 'place',
  used_url: 'window',
  expired_url: 'window',
  no_such_url: 'window',
  expired_trigger_id: 'window',
  exchanged_trigger_id: 'window',
  invalid_trigger_id: 'window',
  trigger_expired: 'window',
  invalid_blocks: 'shape',
  invalid_blocks_format: 'shape',
  invalid_attachments: 'shape',
  msg_blocks_too_long: 'shape',
  msg_too_long: 'shape',
  invalid_arguments: 'shape',
  ratelimited: 'busy',
  rate_limited: 'busy',
  internal_error: 'busy',
  fatal_error: 'busy',
  service_unavailable: 'busy',
  request_timeout: 'busy',
  team_added_to_org: 'busy',
};

/** Slack refused through a response_url: its body said so, although the status was 200. */
export class ResponseRefused extends Error {
  override readonly name = 'ResponseRefused';
  readonly reason: string;

  constructor(reason: string) {
    super(`Slack refused a response: ${reason}`);
    this.reason = reason;
  }
}

/** Sorts what Bolt and its clients throw; null for an error that is not Slack's. */
export function slackFailure(error: unknown): SlackFailure | null {
  if (error instanceof webApi.WebAPIPlatformError) return named(error.data.error);
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'busy', reason: 'ratelimited' };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: 'busy', reason: `status ${error.statusCode}` };
  if (error instanceof webApi.WebAPIRequestError) return { kind: 'busy', reason: 'no answer' };
  if (error instanceof ResponseRefused) return named(error.reason);
  if (error instanceof RespondError) return { kind: 'window', reason: `response_url ${status(error)}` };
  return null;
}

function named(reason: string): SlackFailure {
  return { kind: KINDS[reason] ?? 'other', reason };
}

function status(error: RespondError): string {
  return /\d{3}/.exec(error.message)?.[0] ?? 'failed';
}
