import type { RequestHandler } from 'express';
import { z } from 'zod';
import { EarshotError } from '../../src/errors.ts';
import type { Earshot } from '../../src/service.ts';
import type { WebMetrics } from './metrics.ts';
import { AskPage } from './pages/ask-page.tsx';
import { showPage } from './pages/page.tsx';
import { readThread } from './thread.ts';

const word = z.string().trim().catch('');
const AskForm = z.object({ q: word, company: word, call: word, thread: word, explain: word });

/** `GET /?q=…&company=…`: the page to ask at, with the answer when something was asked. */
export function askRoute(earshot: Earshot, metrics: Pick<WebMetrics, 'answered'>): RequestHandler {
  return async (request, response) => {
    const { q, company, call, thread, explain } = AskForm.parse(request.query);
    const companies = await earshot.companies();
    const form = { question: q, company, call, explain: explain !== '' };
    if (q === '') return showPage(response, AskPage({ form, companies, outcome: null }));

    const context = readThread(thread);
    const options = {
      ...(company && { company }),
      ...(call && { call }),
      ...(context && { context }),
    };
    try {
      const outcome = await earshot.explain(q, options);
      metrics.answered(outcome.answer.grade);
      return showPage(response, AskPage({ form, companies, outcome }));
    } catch (error) {
      // The asker sees what to change, above what was typed.
      if (!(error instanceof EarshotError) || !ASKERS.has(error.code)) throw error;
      response.status(400);
      return showPage(response, AskPage({ form, companies, outcome: error.message }));
    }
  };
}

const ASKERS: ReadonlySet<EarshotError['code']> = new Set([
  'question-empty',
  'question-too-long',
  'company-unknown',
  'company-missing',
  'call-unknown',
]);
