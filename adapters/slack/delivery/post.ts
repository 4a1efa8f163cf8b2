import type { RespondFn, webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Log } from '../../../src/log.ts';
import type { Rendered } from '../render/render-answer.ts';
import { OneAfterAnother } from './one-after-another.ts';
import { ResponseRefused, type SlackFailure, slackFailure } from './slack-failure.ts';

type WebClient = webApi.WebClient;

/** Somewhere in Slack that a message can go to. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** The thread to answer in; null posts to the channel itself. */
  readonly thread: string | null;
}

export type Sent =
  | { readonly kind: 'sent'; readonly ts: string | null }
  | { readonly kind: 'failed'; readonly failure: SlackFailure };

/**
 * Hands messages to Slack. Posts to one channel go one after the other, so that they arrive in order; the client itself
 * waits out 429 and retries 5xx. Blocks that Slack refuses are sent again as plain text: better plain than nothing.
 */
export class Poster {
  readonly #log: Log;
  readonly #queue = new OneAfterAnother();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Posts for everybody to see. */
  post(client: WebClient, place: Place, message: Rendered): Promise<Sent> {
    return this.#queue.run(`${place.team}:${place.channel}`, () =>
      this.#send('post', place.team, message, async (body) => {
        const { ts } = await client.chat.postMessage({
          channel: place.channel,
          ...(place.thread ? { thread_ts: place.thread } : {}),
          ...body,
          ...QUIET,
        });
        return ts ?? null;
      }),
    );
  }

  /** Posts for one person to see; it is gone when they reload. */
  postPrivately(client: WebClient, place: Place, user: string, message: Rendered): Promise<Sent> {
    return this.#send('private post', place.team, message, async (body) => {
      await client.chat.postEphemeral({
        channel: place.channel,
        user,
        ...(place.thread ? { thread_ts: place.thread } : {}),
        ...body,
        ...QUIET,
      });
      return null;
    });
  }

  /** Changes a message of ours. */
  update(client: WebClient, place: Place, ts: string, message: Rendered): Promise<Sent> {
    return this.#queue.run(`${place.team}:${place.channel}`, () =>
      this.#send('update', place.team, message, async (body) => {
        await client.chat.update({ channel: place.channel, ts, ...body, link_names: false, parse: 'none' });
        return ts;
      }),
    );
  }

  /** Answers through a response_url. */
  respond(respond: RespondFn, team: string, message: Rendered, options: { replace?: boolean } = {}): Promise<Sent> {
    return this.#send('response', team, message, async (body) => {
      const response = await respond({
        ...body,
        response_type: 'ephemeral',
        replace_original: options.replace === true,
        unfurl_links: false,
        unfurl_media: false,
      });
      await refuseUnlessOk(response);
      return null;
    });
  }

  async #send(
    what: string,
    team: string,
    message: Rendered,
    send: (body: { text: string; blocks?: KnownBlock[] }) => Promise<string | null>,
  ): Promise<Sent> {
    try {
      // The chart block is Slack's own but not in its types yet.
      return { kind: 'sent', ts: await send({ text: message.text, blocks: message.blocks as KnownBlock[] }) };
    } catch (error) {
      const failure = slackFailure(error);
      if (!failure) throw error;
      if (failure.kind === 'shape' && message.blocks.length > 0) {
        this.#log.error({ team, what, reason: failure.reason, detail: detailOf(error) }, 'slack refused blocks');
        return this.#send(what, team, { ...message, blocks: [] }, send);
      }
      this.#log.warn({ team, what, reason: failure.reason, kind: failure.kind }, 'slack did not take a message');
      return { kind: 'failed', failure };
    }
  }
}

/** No previews of our own links, no search for names or channels in the text. */
const QUIET = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' as const };

async function refuseUnlessOk(response: Response | { text?: unknown } | unknown): Promise<void> {
  if (!(response instanceof Response)) return;
  const body = await response.text();
  const error = /"ok"\s*:\s*false.*?"error"\s*:\s*"(\w+)"/s.exec(body)?.[1];
  if (error) throw new ResponseRefused(error);
}

function detailOf(error: unknown): string | undefined {
  const data =
    error instanceof Error && 'data' in error ? (error.data as { response_metadata?: { messages?: string[] } }) : null;
  return data?.response_metadata?.messages?.slice(0, 3).join('; ').slice(0, 300);
}
