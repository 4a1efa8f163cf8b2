/** Work under way, so that a shutdown can wait for it. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();

  /** Runs work and remembers it until it settles. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    const forget = () => void this.#running.delete(running);
    running.then(forget, forget);
    return running;
  }

  get count(): number {
    return this.#running.size;
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  /** @returns whether all work ended within the time */
  async drain(withinMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), withinMs);
    });
    const drained = await Promise.race([this.idle().then(() => true), late]);
    clearTimeout(timer);
    return drained;
  }
}
