import type { RequestHandler } from 'express';
import type { DigestCommands, DigestDelivery } from '../../src/digest/ports.ts';
import type { Log } from '../../src/log.ts';
import type { Clock } from '../../src/ports.ts';
import type { Earshot } from '../../src/service.ts';
import { AnswerMemo } from '../answer-memo.ts';
import type { TeamsConfig } from './config.ts';
import { createDeliveries } from './deliveries.ts';
import { createDigestDelivery } from './digest-delivery.ts';
import { createDispatch } from './dispatch.ts';
import type { BotParts, LinkedPlace, TeamsStore } from './handle/bot-parts.ts';
import { createLanes } from './lanes.ts';
import { allowedFor, isTenantAllowed } from './permission.ts';
import { createReferences } from './references.ts';
import { createGateway } from './sdk/gateway.ts';
import type { RetryOptions } from './sdk/retry.ts';

export interface TeamsParts {
  readonly earshot: Earshot;
  readonly store: TeamsStore;
  readonly config: TeamsConfig;
  readonly log: Log;
  readonly clock?: Clock;
  readonly digest?: DigestCommands;
  readonly readLink?: (url: string) => LinkedPlace | null;
  readonly retry?: RetryOptions;
}

export interface TeamsBot {
  /** For `POST /api/messages`; wants the body parsed as JSON. */
  readonly handler: RequestHandler;
  /** Posts digests where they were asked for. */
  readonly delivery: DigestDelivery;
  /**
   * Lets every accepted message be answered, then resolves; one that takes longer than this is left to the next start.
   * The HTTP server has to be closed first.
   */
  stop(timeoutMs?: number): Promise<void>;
}

const RESUME_MS = 60_000;
const STOP_MS = 10_000;

/** @throws {EarshotError} `config-wrong` when the registration is incomplete, or missing in production */
export function createTeamsBot(parts: TeamsParts): TeamsBot {
  const { log, store, clock = Date.now } = parts;
  const gateway = createGateway(parts.config, log, parts.retry);
  const references = createReferences(store);
  const botParts: BotParts = {
    earshot: parts.earshot,
    answers: new AnswerMemo(parts.earshot),
    store,
    references,
    gateway,
    config: parts.config,
    log,
    clock,
    permit: (asker) => (isTenantAllowed(asker, parts.config) ? allowedFor(parts.config.permissions, asker) : null),
    digest: parts.digest ?? null,
    readLink: parts.readLink ?? (() => null),
  };
  const lanes = createLanes((error) => log.error({ err: error }, 'teams: a reply could not be posted'));
  const deliveries = createDeliveries(store, clock, log);
  const dispatch = createDispatch(botParts, deliveries, lanes);
  const resume = () =>
    deliveries.resume(dispatch.again).catch((error: unknown) => {
      log.error({ err: error }, 'teams: could not look for messages left behind');
    });
  const timer = setInterval(resume, RESUME_MS);
  timer.unref();
  void resume();

  return {
    handler: async (request, response) => {
      try {
        const { status, body } = await gateway.receive(request.headers.authorization, request.body, dispatch.receive);
        if (body === undefined) response.status(status).end();
        else response.status(status).send(body);
      } catch (error) {
        log.error({ err: error }, 'teams: an activity failed');
        response.status(500).end();
      }
    },
    delivery: createDigestDelivery(botParts),
    async stop(timeoutMs = STOP_MS) {
      clearInterval(timer);
      await Promise.race([lanes.drained(), new Promise((resolve) => setTimeout(resolve, timeoutMs).unref())]);
    },
  };
}
