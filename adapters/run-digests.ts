import { hostname } from 'node:os';
import type { DigestDelivery } from '../src/digest/ports.ts';
import { createDigestRunner, type DigestRunnerParts } from '../src/digest/run-digests.ts';

/** How often subscriptions are looked at; a digest goes out at most this much after its minute. */
const everyMs = 20_000;

export interface RunningDigests {
  /** Lets what is being sent go out. */
  stop(): Promise<void>;
}

/** Sends digests while the server runs. */
export function runDigests(
  parts: Omit<DigestRunnerParts, 'deliveries' | 'by' | 'clock'>,
  deliveries: readonly DigestDelivery[],
): RunningDigests {
  const by = `${hostname()}:${process.pid}:${Date.now()}`;
  const runner = createDigestRunner({ ...parts, deliveries, by, clock: Date.now });
  const tick = () => {
    runner.tick().catch((error: unknown) => parts.log.error({ err: error }, 'digests: could not look what is due'));
  };
  const timer = setInterval(tick, everyMs);
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await runner.drain();
    },
  };
}
