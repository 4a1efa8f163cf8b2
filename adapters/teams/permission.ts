import { z } from 'zod';
import type { Incoming } from './incoming/incoming.ts';
import { placeId } from './sdk/reference.ts';

/** Who asks, from where. All of it comes from the channel's signed activity, never from a button or a text. */
export type Asker = Pick<Incoming, 'tenant' | 'place' | 'conversation' | 'person'>;

const ids = z.array(z.string().min(1)).min(1).optional();

/**
 * Which tenants, chats, channels and people may ask which companies. Without rules everybody may ask everything; with
 * rules a question is allowed when every list a rule gives holds the asker, for the companies of that rule.
 */
export const permissionsSchema = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        tenants: ids,
        /** Conversation ids of channels and chats, threads left aside; `personal` is everybody's own chat. */
        places: ids,
        /** Directory ids of people. */
        users: ids,
        /** Company slugs; `*` is every company. */
        companies: z.array(z.string().min(1)).min(1),
      }),
    )
    .default([]),
});

export type Permissions = z.infer<typeof permissionsSchema>;

export const OPEN: Permissions = { rules: [] };

/** Whether people of this tenant are served at all. */
export function isTenantAllowed(
  { tenant }: Pick<Asker, 'tenant'>,
  { allowedTenants }: { readonly allowedTenants: readonly string[] },
): boolean {
  return allowedTenants.length === 0 || (tenant !== null && allowedTenants.includes(tenant));
}

/** Says which companies this asker may ask about here; null when it is none at all. */
export function allowedFor({ rules }: Permissions, asker: Asker): ((company: string) => boolean) | null {
  if (rules.length === 0) return () => true;
  const places = [placeId(asker.conversation), asker.place === 'personal' ? 'personal' : null];
  const companies = new Set(
    rules
      .filter(
        (rule) =>
          holds(rule.tenants, [asker.tenant]) &&
          holds(rule.places, places) &&
          holds(rule.users, [asker.person.directoryId]),
      )
      .flatMap((rule) => rule.companies),
  );
  if (companies.size === 0) return null;
  return companies.has('*') ? () => true : (company) => companies.has(company);
}

function holds(list: readonly string[] | undefined, values: readonly (string | null)[]): boolean {
  return list === undefined || values.some((value) => value !== null && list.includes(value));
}
