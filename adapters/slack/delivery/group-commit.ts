import type { AtOnceStore, WriteAtOnce } from '../../../src/ports.ts';
import { inGroups } from '../../../src/store/in-groups.ts';

type Work = (write: WriteAtOnce) => Promise<void>;

/**
 * Writes what requests leave behind, the writes of all that are waiting in one commit. Nobody is told that a write is kept
 * before it is, and work that throws fails its own writer alone.
 */
export class GroupCommit {
  readonly write: (work: Work) => Promise<void>;

  constructor(store: AtOnceStore) {
    this.write = inGroups(async (group: readonly Work[]) => {
      await store.atOnce(async (write) => {
        for (const work of group) await work(write);
      });
      return group.map(() => undefined);
    });
  }
}
