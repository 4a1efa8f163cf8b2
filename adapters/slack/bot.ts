import type { AnswerMemo } from '../answer-memo.ts';
import type { GroupCommit } from './delivery/group-commit.ts';
import type { Poster } from './delivery/post.ts';
import type { SlackParts } from './parts.ts';
import type { Asker } from './permission.ts';
import type { SharedChannels } from './shared-channels.ts';

/** What every handler works with. */
export interface Bot extends SlackParts {
  readonly poster: Poster;
  readonly sharedChannels: SharedChannels;
  readonly answers: AnswerMemo;
  readonly commits: GroupCommit;
}

/** A person, as the stores name them. */
export const whoOf = ({ team, user }: Pick<Asker, 'team' | 'user'>): string => `slack:${team}:${user}`;

/** A channel, or a person for direct messages, as subscriptions name it. */
export const targetOf = (team: string, channel: string): string => `slack:${team}:${channel}`;

/** @returns null for a target that is none of Slack's */
export function readTarget(target: string): { readonly team: string; readonly channel: string } | null {
  const [prefix, team, channel, ...rest] = target.split(':');
  return prefix === 'slack' && team && channel && rest.length === 0 ? { team, channel } : null;
}

/** A thread, as contexts are kept under. */
export const threadKey = (team: string, channel: string, thread: string): string =>
  `slack:${team}:${channel}:${thread}`;
