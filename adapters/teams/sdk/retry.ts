/** How sends are repeated; the random source and the wait are passed in so that tests can set them. */
export interface RetryOptions {
  /** Sends in all, the first included. */
  readonly attempts: number;
  /** The longest wait before the second send, in milliseconds; doubled for each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

export const RETRY: RetryOptions = {
  attempts: 5,
  firstDelayMs: 1000,
  longestDelayMs: 20_000,
  random: Math.random,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Sends that were told the same time to wait don't all come back at once. */
const SPREAD_MS = 150;

/** @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: back off on these, with jitter */
const PASSING = new Set([412, 429, 502, 503, 504]);

/**
 * Sends until it works, the fault is not a passing one, or the attempts are used up; then the last error is thrown.
 * Waits as long as the service asks for, or half to all of a doubling delay.
 */
export async function withRetry<T>(send: () => Promise<T>, options: RetryOptions = RETRY): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= options.attempts || !isPassing(error)) throw error;
      await options.wait(delayMs(error, attempt, options));
    }
  }
}

/** A status worth another try, or no answer at all: the connection was refused, reset or not found. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== null) return PASSING.has(status);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(?:REQUEST_SEND_ERROR|E[A-Z_]{3,})$/.test(code);
}

/** The HTTP status of a send that was refused; null when the error came from elsewhere. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  if (typeof statusCode === 'number') return statusCode;
  return typeof status === 'number' ? status : null;
}

function delayMs(error: unknown, attempt: number, options: RetryOptions): number {
  const asked = Math.min(retryAfterMs(error), options.longestDelayMs);
  if (asked > 0) return asked + options.random() * SPREAD_MS;
  const ceiling = Math.min(options.longestDelayMs, options.firstDelayMs * 2 ** (attempt - 1));
  return ceiling * (0.5 + options.random() / 2);
}

function retryAfterMs(error: unknown): number {
  const { response } = error as { response?: { headers?: { get?: (name: string) => string | undefined } } };
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}
