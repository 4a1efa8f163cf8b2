/** An answer sooner than this comes without a sign of typing, which would only flicker and use up the channel's rate. */
const SOON_MS = 250;

/** The channel shows typing for about this long. */
const AGAIN_MS = 4000;

/** How long the answer waits for a sign that is on its way, so that it is not overtaken by it. */
const LAST_SIGN_MS = 1000;

/** Shows typing while work takes its time. Signs end before this resolves, so that none follows the answer. */
export async function withTyping<T>(work: () => Promise<T>, showTyping: () => Promise<void>): Promise<T> {
  let sign: Promise<unknown> = Promise.resolve();
  const show = () => {
    sign = showTyping().catch(() => undefined);
  };
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    show();
    again = setInterval(show, AGAIN_MS);
  }, SOON_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
    await Promise.race([sign, new Promise((resolve) => setTimeout(resolve, LAST_SIGN_MS).unref())]);
  }
}
