import { type Activity, CloudAdapter, type SendActivitiesHandler, type TurnContext } from 'botbuilder';
import { AuthenticationError, type ConnectorClient } from 'botframework-connector';
import { z } from 'zod';
import type { Log } from '../../../src/log.ts';
import type { TeamsConfig } from '../config.ts';
import type { TeamsMessage } from '../message.ts';
import { createAuthentication } from './authentication.ts';
import { keepWholeEntities } from './entity-mapper.ts';
import { toActivity } from './outgoing.ts';
import type { Reference } from './reference.ts';
import { RETRY, type RetryOptions, statusOf, withRetry } from './retry.ts';

export interface HttpReply {
  readonly status: number;
  readonly body?: unknown;
}

/** All that Earshot wants of the SDK. Nothing outside this folder names one of its types. */
export interface Gateway {
  /**
   * Checks who sent an activity and hands it on. What the handler gives back is the body of an invoke's reply.
   *
   * @returns 401 for a token that the channel did not sign for this bot (without a registration: for a reply address that
   *   is not on this machine), 400 for what is no activity
   */
  receive(authorization: string | undefined, body: unknown, handle: ActivityHandler): Promise<HttpReply>;
  /** @returns the id of the message; passing faults are tried again, the last one is thrown */
  post(reference: Reference, message: TeamsMessage): Promise<string | null>;
  /** Shows that an answer is on its way. Tried once: a late sign would follow the answer. */
  showTyping(reference: Reference): Promise<void>;
  /** Whether a person belongs to a conversation, or to the team of a channel. */
  isMember(reference: Reference, userId: string): Promise<boolean>;
}

/** Takes the activity as it came, unchecked. Null means that there is nothing to say in the HTTP reply. */
export type ActivityHandler = (activity: unknown) => Promise<HttpReply | null>;

const activityShape = z.looseObject({ type: z.string().min(1), serviceUrl: z.string().optional() });
const UNAUTHORIZED = 401;
const BAD_REQUEST = 400;

class Adapter extends CloudAdapter {
  override processActivity(header: unknown, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return super.processActivity(header as string, activity, logic);
  }
}

/** Without a registration nothing is signed, so replies go to a channel on this machine alone: a playground, a test. */
function isLoopback(serviceUrl: string | undefined): boolean {
  const host = serviceUrl !== undefined && URL.canParse(serviceUrl) ? new URL(serviceUrl).hostname : null;
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

interface Pipelined {
  readonly client: { readonly pipeline: { removePolicy(policy: { readonly name: string }): unknown } };
}

/** The SDK's HTTP client repeats some sends by itself, up to fifteen seconds long: ours would multiply with them. */
function leaveRetriesToUs(context: TurnContext): void {
  const connector = context.turnState.get<Pipelined>(context.adapter.ConnectorClientKey);
  connector?.client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

/** The SDK invents the id of the message replied to when it sends by itself; this gives the real one, or none. */
function replyTo(id: string | undefined): SendActivitiesHandler {
  return (_context, activities, next) => {
    for (const activity of activities) {
      if (id === undefined) delete activity.replyToId;
      else activity.replyToId = id;
    }
    return next();
  };
}

/** @throws {EarshotError} `config-wrong` when the registration is incomplete */
export function createGateway(config: TeamsConfig, log: Log, retry: RetryOptions = RETRY): Gateway {
  keepWholeEntities();
  const adapter = new Adapter(createAuthentication(config));
  const once = async <T>(reference: Reference, act: (context: TurnContext) => Promise<T>): Promise<T> => {
    let result: T | undefined;
    await adapter.continueConversationAsync(config.appId ?? '', reference as never, async (context) => {
      leaveRetriesToUs(context);
      context.onSendActivities(replyTo(reference.activityId));
      result = await act(context);
    });
    return result as T;
  };

  return {
    async receive(authorization, body, handle) {
      const parsed = activityShape.safeParse(body);
      if (!parsed.success) return { status: BAD_REQUEST, body: 'expected a JSON activity with a type' };
      if (config.appId === null && !isLoopback(parsed.data.serviceUrl))
        return { status: UNAUTHORIZED, body: 'Unauthorized' };
      try {
        const reply = await adapter.processActivity(authorization ?? '', parsed.data as never, async (context) => {
          const value = await handle(parsed.data);
          if (value) await context.sendActivity({ type: 'invokeResponse', value });
        });
        return { status: 200, ...reply };
      } catch (error) {
        if (!(error instanceof AuthenticationError)) throw error;
        log.warn({ reason: error.message }, 'teams: refused a request that the channel did not sign for this bot');
        return { status: UNAUTHORIZED, body: 'Unauthorized' };
      }
    },

    async post(reference, message) {
      const activity = toActivity(message);
      const sent = await withRetry(() => once(reference, (context) => context.sendActivity(activity)), retry);
      return sent?.id ?? null;
    },

    async showTyping(reference) {
      await once(reference, (context) => context.sendActivity({ type: 'typing' }));
    },

    async isMember(reference, userId) {
      try {
        return await once(reference, async (context) => {
          const client = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
          const member = await client?.conversations.getConversationMember(reference.conversation.id, userId);
          return member?.id !== undefined;
        });
      } catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 403) return false;
        throw error;
      }
    },
  };
}
