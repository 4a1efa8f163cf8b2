import type { VNode } from 'preact';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { CompanySummary, Explanation } from '../../../src/service.ts';
import { type Asked, askPath } from '../asked.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { type ExplainedHit, ExplainView } from '../parts/explain-view.tsx';
import type { RecentQuestion } from '../recent.ts';
import { writeThread } from '../thread.ts';
import { Page } from './page.tsx';

export interface AskPageProps {
  readonly form: Asked;
  readonly companies: readonly CompanySummary[];
  /** The answer with how it came about; a plain line where the question could not be taken; null when none was asked. */
  readonly outcome: Explanation | string | null;
  /** The hits to show with the answer; null unless asked for. */
  readonly explained: readonly ExplainedHit[] | null;
  /** Questions to begin with. */
  readonly first: readonly string[];
  readonly recent: readonly RecentQuestion[];
}

/** The page to ask at. */
export function AskPage({ form, companies, outcome, explained, first, recent }: AskPageProps): VNode {
  const found = typeof outcome === 'object' ? outcome : null;
  const thread = found ? writeThread(found.answer.context) : '';
  return (
    <Page title={form.question ? `${form.question} · Earshot` : 'Earshot'} kind="ask" roam={true}>
      <main id="main">
        {!form.question && <h1 class="welcome">What was said on the call?</h1>}
        <AskBox form={form} companies={companies} />
        {typeof outcome === 'string' && (
          <p class="problem" role="alert">
            {outcome}
          </p>
        )}
        {found && <AnswerView answer={found.answer} picture={askPath(form, '/chart.png')} />}
        {found && <FollowUp thread={thread} company={form.company} suggestions={found.answer.suggestions} />}
        {found && explained && <ExplainView query={found.query} hits={explained} />}
        {found && !explained && (
          <p class="small explain-link">
            <a href={askPath({ ...form, explain: '1' })} rel="nofollow">
              How was this found?
            </a>
          </p>
        )}
        {!found && first.length > 0 && (
          <Questions heading="Try" questions={first.map((question) => ({ question, company: form.company }))} />
        )}
        {!found && recent.length > 0 && <Questions heading="Asked before" questions={recent} />}
        {!found && <Held companies={companies} />}
      </main>
    </Page>
  );
}

function AskBox({ form, companies }: Pick<AskPageProps, 'form' | 'companies'>): VNode {
  return (
    <search>
      <form class="askbox" action="/" method="get">
        <label for="q">Question</label>
        <input
          id="q"
          name="q"
          type="search"
          value={form.question}
          maxLength={2000}
          placeholder="gross margin"
          autocomplete="off"
          required
        />
        {companies.length > 1 && (
          <select name="company" aria-label="Company">
            <option value="">Any company</option>
            {companies.map(({ company, companyName }) => (
              <option value={company} selected={company === form.company}>
                {companyName}
              </option>
            ))}
          </select>
        )}
        {form.call && <input type="hidden" name="call" value={form.call} />}
        <button type="submit">Ask</button>
      </form>
    </search>
  );
}

interface FollowUpProps {
  readonly thread: string;
  readonly company: string;
  readonly suggestions: readonly string[];
}

/** A second box that goes on from the answer, with questions that it can answer next. */
function FollowUp({ thread, company, suggestions }: FollowUpProps): VNode {
  return (
    <section class="follow" aria-labelledby="follow">
      <h2 id="follow">Go on from here</h2>
      <form class="askbox" action="/" method="get">
        <label for="q2">Follow-up</label>
        <input
          id="q2"
          name="q"
          type="search"
          maxLength={2000}
          placeholder="and the quarter before?"
          autocomplete="off"
          required
        />
        {company && <input type="hidden" name="company" value={company} />}
        <input type="hidden" name="thread" value={thread} />
        <button type="submit">Follow up</button>
      </form>
      {suggestions.length > 0 && (
        <ul class="chips suggestions">
          {suggestions.map((question) => (
            <li>
              <a href={askPath({ question, company, thread })}>{question}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Questions({
  heading,
  questions,
}: {
  readonly heading: string;
  readonly questions: readonly RecentQuestion[];
}): VNode {
  return (
    <section class="recent">
      <h2>{heading}</h2>
      <ul class="chips">
        {questions.map(({ question, company }) => (
          <li>
            <a href={askPath({ question, company })}>{question}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Held({ companies }: Pick<AskPageProps, 'companies'>): VNode {
  if (companies.length === 0) {
    return (
      <p>
        No call is held yet. Feed Earshot a transcript: <code>earshot ingest FILE</code>
      </p>
    );
  }
  return (
    <section aria-labelledby="held">
      <h2 id="held">Calls held</h2>
      <ul class="held">
        {companies.map(({ company, companyName, calls }) => (
          <li>
            <a href={`/companies/${encodeURIComponent(company)}`}>{companyName}</a>{' '}
            <span class="quiet">
              {calls.slice(0, 6).map(({ id, period }, index) => (
                <>
                  {index > 0 && ', '}
                  <a href={`/calls/${encodeURIComponent(id)}`}>{period ? formatPeriod(period) : id}</a>
                </>
              ))}
              {calls.length > 6 && ` and ${calls.length - 6} more`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
