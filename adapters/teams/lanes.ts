/** Work in order within each lane, side by side between lanes. */
export interface Lanes {
  /** Adds work to the end of a lane; its errors are the work's own to handle. */
  add(lane: string, work: () => Promise<void>): void;
  /** Resolves when everything added so far, and whatever that added, is done. */
  drained(): Promise<void>;
}

export function createLanes(onError: (error: unknown) => void): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    add(lane, work) {
      const before = tails.get(lane) ?? Promise.resolve();
      const tail: Promise<void> = before
        .then(work)
        .catch(onError)
        .finally(() => {
          if (tails.get(lane) === tail) tails.delete(lane);
        });
      tails.set(lane, tail);
    },
    async drained() {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}
