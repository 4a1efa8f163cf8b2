import type { VNode } from 'preact';
import type { CompanySummary, Explanation } from '../../../src/service.ts';
import { AnswerView } from '../parts/answer-view.tsx';
import { writeThread } from '../thread.ts';
import { Page } from './page.tsx';

export interface AskForm {
  readonly question: string;
  readonly company: string;
  readonly call: string;
  readonly explain: boolean;
}

export interface AskPageProps {
  readonly form: AskForm;
  readonly companies: readonly CompanySummary[];
  /** The answer with how it came about; a plain line where the question could not be taken; null when none was asked. */
  readonly outcome: Explanation | string | null;
}

/** The page to ask at. */
export function AskPage({ form, companies, outcome }: AskPageProps): VNode {
  const answer = typeof outcome === 'object' ? outcome?.answer : undefined;
  return (
    <Page title={form.question ? `${form.question} · Earshot` : 'Earshot'} kind="ask" roam={true}>
      <main id="main">
        {!form.question && <h1>What was said on the call?</h1>}
        <AskBox form={form} companies={companies} thread={answer ? writeThread(answer.context) : null} />
        {typeof outcome === 'string' && (
          <p class="problem" role="alert">
            {outcome}
          </p>
        )}
        {answer && <AnswerView answer={answer} />}
        {!answer && <Held companies={companies} />}
      </main>
    </Page>
  );
}

function AskBox(props: Pick<AskPageProps, 'form' | 'companies'> & { readonly thread: string | null }): VNode {
  const { form, companies, thread } = props;
  return (
    <search>
      <form class="askbox" action="/" method="get">
        <label class="quiet" for="q">
          Question
        </label>
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
        {thread && <input type="hidden" name="thread" value={thread} />}
        <button type="submit">Ask</button>
      </form>
    </search>
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
            <a href={`/companies/${company}`}>{companyName}</a>{' '}
            <span class="quiet">
              {calls
                .map(({ period, id }) => period ?? id)
                .slice(0, 6)
                .join(', ')}
              {calls.length > 6 && ` and ${calls.length - 6} more`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
