import type { RequestHandler } from 'express';
import { EarshotError } from '../../src/errors.ts';
import type { Hit } from '../../src/search/passage.ts';
import type { CompanySummary, Earshot, Explanation } from '../../src/service.ts';
import { askOptions, readAsked } from './asked.ts';
import type { WebMetrics } from './metrics.ts';
import { AskPage } from './pages/ask-page.tsx';
import { showPage } from './pages/page.tsx';
import type { ExplainedHit } from './parts/explain-view.tsx';
import { firstQuestions } from './reading/first-questions.ts';
import { keepRecent, readRecent } from './recent.ts';

/** So many hits are shown with an answer that is to be explained. */
const MAX_EXPLAINED = 12;
/** With several companies held, questions to begin with name so many of them. */
const MAX_COMPANIES = 4;

/** `GET /?q=…&company=…`: the page to ask at, with the answer when something was asked. */
export function askRoute(earshot: Earshot, metrics: Pick<WebMetrics, 'answered'>): RequestHandler {
  return async (request, response) => {
    const form = readAsked(request);
    const { question, company } = form;
    const companies = await earshot.companies();
    const recent = readRecent(request);
    const page = { form, companies, recent, explained: null, first: [] };
    if (question === '') {
      const first = await questionsFor(earshot, companies, company);
      return showPage(response, AskPage({ ...page, first, outcome: null }));
    }

    let outcome: Explanation;
    try {
      outcome = await earshot.explain(question, askOptions(form));
    } catch (error) {
      // The asker sees what to change, above what was typed.
      if (!(error instanceof EarshotError) || !ASKERS.has(error.code)) throw error;
      response.status(400);
      return showPage(response, AskPage({ ...page, outcome: error.message }));
    }
    metrics.answered(outcome.answer.grade);
    keepRecent(response, { question, company }, recent);
    const explained =
      request.query.explain === undefined ? null : await wordsOf(earshot, outcome.hits.slice(0, MAX_EXPLAINED));
    return showPage(response, AskPage({ ...page, outcome, explained }));
  };
}

const ASKERS: ReadonlySet<EarshotError['code']> = new Set([
  'question-empty',
  'question-too-long',
  'company-unknown',
  'company-missing',
  'call-unknown',
]);

/** For one company its own questions; for several, one of each, named. */
async function questionsFor(
  earshot: Earshot,
  companies: readonly CompanySummary[],
  asked: string,
): Promise<readonly string[]> {
  const chosen = companies.filter(({ company }) => asked === '' || company === asked).slice(0, MAX_COMPANIES);
  const questions = await Promise.all(
    chosen.map(async ({ companyName, calls: [newest] }, index) => {
      const own = newest ? firstQuestions(await earshot.held(newest.id)) : [];
      return chosen.length === 1
        ? own
        : own.slice(index % 2, (index % 2) + 1).map((question) => `${companyName} ${question}`);
    }),
  );
  return questions.flat();
}

async function wordsOf(earshot: Earshot, hits: readonly Hit[]): Promise<readonly ExplainedHit[]> {
  const calls = [...new Set(hits.map(({ passage }) => passage.call))];
  const texts = new Map(await Promise.all(calls.map(async (id) => [id, (await earshot.held(id)).call.text] as const)));
  return hits.map((hit) => {
    const { call, start, end } = hit.passage;
    return { hit, words: (texts.get(call) ?? '').slice(start, end).replace(/\s+/g, ' ') };
  });
}
