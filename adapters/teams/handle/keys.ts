import type { Incoming, Person } from '../incoming/incoming.ts';
import { placeId } from '../sdk/reference.ts';

/** The name of a person in the store: the directory's id where there is one, because Teams' own differs per bot. */
export function whoKey({ tenant, person }: Pick<Incoming, 'tenant' | 'person'>): string {
  return `teams:${tenant ?? '-'}:${person.directoryId ?? person.id}`;
}

/** A person as `whoKey` named them. What rules list is a directory's id, so Teams' own id in its place matches none. */
export function readWho(key: string): Person {
  const id = key.split(':').slice(2).join(':');
  return { id, directoryId: id, name: '' };
}

/** The name of a thread in the store. A channel's thread is a conversation of its own. */
export function threadKey({ tenant, conversation }: Pick<Incoming, 'tenant' | 'conversation'>): string {
  return `teams:${tenant ?? '-'}:${conversation}`;
}

/** The name of a chat or channel, threads left aside. */
export function placeKey({ tenant, conversation }: Pick<Incoming, 'tenant' | 'conversation'>): string {
  return `teams:${tenant ?? '-'}:${placeId(conversation)}`;
}
