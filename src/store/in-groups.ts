/**
 * Runs jobs in groups: whatever came in while a group was being written makes up the next one, so that a busy disk is asked once
 * for many. A group that fails is run again one by one, and only the bad job fails.
 *
 * @param runGroup all or none; results in the order of the jobs
 */
export function inGroups<Job, Result>(
  runGroup: (jobs: readonly Job[]) => Promise<readonly Result[]>,
): (job: Job) => Promise<Result> {
  interface Waiting {
    readonly job: Job;
    readonly done: (result: Result) => void;
    readonly failed: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await runGroup(group.map(({ job }) => job));
      for (const [i, { done }] of group.entries()) done(results[i] as Result);
    } catch (error) {
      if (group.length === 1) group[0]?.failed(error);
      else for (const one of group) await run([one]);
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      // A commit holds the event loop up: what else has arrived meanwhile is let in first.
      await new Promise((resolve) => setImmediate(resolve));
      const group = waiting;
      waiting = [];
      await run(group);
    }
    isRunning = false;
  }

  return (job) =>
    new Promise((done, failed) => {
      waiting.push({ job, done, failed });
      if (!isRunning) void runAll();
    });
}
