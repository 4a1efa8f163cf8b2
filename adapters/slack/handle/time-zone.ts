import type { webApi } from '@slack/bolt';
import { slackFailure } from '../delivery/slack-failure.ts';

/** The IANA zone of a person's profile; null where Slack does not say. */
export async function timeZoneOf(client: webApi.WebClient, user: string): Promise<string | null> {
  try {
    const { user: profile } = await client.users.info({ user });
    return profile?.tz ?? null;
  } catch (error) {
    if (!slackFailure(error)) throw error;
    return null;
  }
}
