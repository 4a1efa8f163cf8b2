import { z } from 'zod';

/** Who asks, from where. Ids come from Slack's signed payload or its own API, never from a button or a text. */
export interface Asker {
  readonly team: string;
  readonly user: string;
  /** Null in a direct message and on Home. */
  readonly channel: string | null;
  /** In a channel shared with another organisation, or a person of another one. */
  readonly isExternal: boolean;
}

const ids = z.array(z.string().min(1)).min(1).optional();

/**
 * Which teams, channels and users may ask which companies. Without rules everybody may ask everything; with rules a
 * question is allowed when every list a rule gives holds the asker, for the companies of that rule.
 */
export const permissionsSchema = z.strictObject({
  /** Whether channels shared with other organisations are answered in at all. */
  externalChannels: z.boolean().default(false),
  rules: z
    .array(
      z.strictObject({
        teams: ids,
        channels: ids,
        users: ids,
        /** Company slugs; `*` is every company. */
        companies: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
});
export type Permissions = z.infer<typeof permissionsSchema>;

export const OPEN: Permissions = { externalChannels: false, rules: [] };

/** Says which companies this asker may ask about here; null when it is none at all. */
export function allowedFor(permissions: Permissions, asker: Asker): ((company: string) => boolean) | null {
  if (asker.isExternal && !permissions.externalChannels) return null;
  if (permissions.rules.length === 0) return () => true;
  const rules = permissions.rules.filter(
    (rule) =>
      (!rule.teams || rule.teams.includes(asker.team)) &&
      (!rule.users || rule.users.includes(asker.user)) &&
      (!rule.channels || (asker.channel !== null && rule.channels.includes(asker.channel))),
  );
  const companies = new Set(rules.flatMap((rule) => rule.companies));
  if (companies.size === 0) return null;
  return companies.has('*') ? () => true : (company) => companies.has(company);
}

/** What somebody is told who may not ask here. */
export const REFUSED = {
  external: 'I don’t answer in channels shared with other organisations. Ask me in a direct message.',
  place: 'You can’t ask about calls here. Whoever runs Earshot decides who may ask where.',
} as const;

export function refusal(permissions: Permissions, asker: Asker): string {
  return asker.isExternal && !permissions.externalChannels ? REFUSED.external : REFUSED.place;
}
