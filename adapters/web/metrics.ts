import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Grade } from '../../src/answer/answer.ts';

/** What the server counts, for Prometheus. No label holds words of a question or the name of a call. */
export interface WebMetrics {
  /** Times every request that it sees, by route and status. */
  readonly timed: RequestHandler;
  answered(grade: Grade): void;
  /** `GET /metrics`. */
  readonly show: RequestHandler;
}

/** @param registry others may add their own counts to it; a new one unless given */
export function createMetrics(registry: Registry = new Registry()): WebMetrics {
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'earshot_http_request_seconds',
    help: 'Time from a request to the end of its response',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'earshot_page_answers_total',
    help: 'Questions answered on the ask page, by grade',
    labelNames: ['grade'],
    registers: [registry],
  });
  return {
    timed(request, response, next) {
      const stop = durations.startTimer();
      response.on('finish', () => {
        // The pattern of the route, so that addresses do not become labels.
        const route: unknown = request.route?.path;
        stop({ route: typeof route === 'string' ? route : 'other', status: response.statusCode });
      });
      next();
    },
    answered: (grade) => answers.inc({ grade }),
    async show(_request, response) {
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
