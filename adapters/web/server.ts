import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Registry } from 'prom-client';
import { EarshotError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import type { Clock } from '../../src/ports.ts';
import type { Earshot } from '../../src/service.ts';
import { type AccessSettings, isPreviewer, mayOpenAll } from './access.ts';
import { askRoute } from './ask-route.ts';
import { assetRoutes } from './assets.ts';
import { callRoute } from './call-route.ts';
import { chartRoute } from './chart-route.ts';
import { companyRoute } from './company-route.ts';
import type { LinkSettings } from './links.ts';
import { createMetrics } from './metrics.ts';
import { showNotice, showNotOpen } from './pages/notice-page.tsx';

export interface ServerParts {
  readonly earshot: Earshot;
  readonly settings: LinkSettings & AccessSettings;
  readonly log: Log;
  readonly clock?: Clock;
  /** Slack's router (Bolt's ExpressReceiver has one). It sees requests untouched, because it signs over the raw body. */
  readonly slack?: RequestHandler;
  /** Teams' `POST /api/messages`. It gets a parsed JSON body. */
  readonly teams?: RequestHandler;
  /** Whether questions can be answered by now; `/readyz` says so. Default: always. */
  readonly ready?: () => boolean | Promise<boolean>;
  /** Where other adapters count; shown at `/metrics` with the server's own counts. */
  readonly registry?: Registry;
}

/** The one HTTP server: the platforms' endpoints, the pages, health and metrics. It does not listen by itself. */
export function createServer(parts: ServerParts): Express {
  const { earshot, settings, log, slack, teams, clock = Date.now, ready = () => true } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(settings.publicUrl?.startsWith('https:') ?? false));

  if (slack) app.use(slack);
  if (teams) app.post('/api/messages', express.json({ limit: '1mb' }), teams);

  const metrics = createMetrics(parts.registry);
  app.use(logged(log), metrics.timed);
  app.use(assetRoutes());
  app.use(refusePreviews);

  const guarded = onlyWhoMay(settings);
  app.get('/healthz', guarded, (_request, response) => void response.type('text').send('ok\n'));
  app.get('/readyz', guarded, async (_request, response) => {
    const isReady = await ready();
    response
      .status(isReady ? 200 : 503)
      .type('text')
      .send(isReady ? 'ready\n' : 'starting\n');
  });
  app.get('/metrics', guarded, metrics.show);
  app.get('/', guarded, askRoute(earshot, metrics));
  app.get('/chart.png', guarded, chartRoute(earshot, log));
  app.get('/companies/:company', guarded, companyRoute(earshot));
  app.get('/calls/:id', callRoute(earshot, settings, clock));

  app.use((_request, response) => showNotice(response, 404, 'Nothing here', 'There is no page at this address.'));
  app.use(onError(log));
  return app;
}

/** Nothing but this server's own style sheet and icon is loaded, no script runs, nobody frames or indexes a page. */
function securityHeaders(https: boolean): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: https,
    }),
    (_request, response, next) => {
      response.set('X-Robots-Tag', 'noindex, nofollow, noarchive, nosnippet');
      response.set('Cache-Control', 'private, no-cache');
      next();
    },
  ];
}

/** Logs path, status and duration; never the query, which holds the asker's words or a link's signature. */
function logged(log: Log): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID();
    const start = performance.now();
    response.locals.requestId = id;
    response.on('finish', () => {
      const ms = Math.round(performance.now() - start);
      log.info({ request: id, method: request.method, path: request.path, status: response.statusCode, ms }, 'page');
    });
    next();
  };
}

const refusePreviews: RequestHandler = (request, response, next) => {
  if (isPreviewer(request)) showNotice(response, 403, 'No preview', 'This page is shown to people only.');
  else next();
};

function onlyWhoMay(settings: AccessSettings): RequestHandler {
  return (request, response, next) => {
    if (mayOpenAll(request, settings)) return next();
    return showNotOpen(response);
  };
}

const STATUS: Partial<Record<EarshotError['code'], number>> = {
  'call-unknown': 404,
  'company-unknown': 404,
  'question-empty': 400,
  'question-too-long': 400,
  'not-permitted': 403,
};

function onError(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof EarshotError ? STATUS[error.code] : undefined;
    if (error instanceof EarshotError && status) {
      return showNotice(response, status, status === 404 ? 'Not held' : 'Not answered', error.message);
    }
    // Express and body-parser mark what the sender got wrong: a broken escape in the address, a body too large.
    const sent: unknown = error?.status;
    if (typeof sent === 'number' && sent >= 400 && sent < 500) {
      return showNotice(response, sent, 'Not understood', 'The request is malformed.');
    }
    const { requestId } = response.locals;
    log.error({ request: requestId, err: error }, 'page failed');
    return showNotice(response, 500, 'Something failed here', `It is logged as ${requestId}. Please try again.`);
  };
}
