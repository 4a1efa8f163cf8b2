import type { VNode } from 'preact';
import type { Answer, AnswerNote, Citation } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { sourceLine } from '../../../src/answer/render-text.ts';
import { callPath } from '../links.ts';
import { AnswerTableView } from './answer-table-view.tsx';
import { PlainText } from './plain-text.tsx';
import { Refs, WithRefs } from './refs.tsx';

const NOTES: Readonly<Record<AnswerNote['kind'], string | null>> = {
  flag: 'Check',
  computed: 'Computed, not said',
  correction: 'Corrected',
  'non-answer': 'Not answered',
  repair: 'As heard',
  held: null,
  info: null,
};

const STATUS = {
  reported: null,
  guidance: 'guidance',
  analyst: 'said by an analyst',
  corrected: 'corrected on the call',
  computed: 'computed, not said',
} as const;

export interface AnswerViewProps {
  readonly answer: Answer;
  /** Where the chart of the answer is to be had as a picture. */
  readonly picture: string;
}

/** An answer as the ask page shows it. Citations lead to this server's own pages. */
export function AnswerView({ answer, picture }: AnswerViewProps): VNode {
  const quoted = answer.quotes.flatMap((n) => answer.citations.find((citation) => citation.n === n) ?? []);
  return (
    <article class={`answer ${answer.grade}`}>
      <h1 class="headline">
        <WithRefs sentence={answer.headline} />
      </h1>
      {answer.table && <AnswerTableView table={answer.table} picture={picture} />}
      {!answer.table && answer.items.length === 0 && <Figures facts={answer.facts} />}
      {answer.items.length > 0 && (
        <ul class="items">
          {answer.items.map(({ text, cites }) => (
            <li>
              <WithRefs sentence={text} /> <Refs cites={cites} said={text} />
            </li>
          ))}
        </ul>
      )}
      {answer.notes.length > 0 && (
        <ul class="notes">
          {answer.notes.map(({ kind, text, cites }) => (
            <li class={kind}>
              {NOTES[kind] && <b>{NOTES[kind]}. </b>}
              <WithRefs sentence={text} /> <Refs cites={cites} said={text} />
            </li>
          ))}
        </ul>
      )}
      {quoted.map((citation) => (
        <Quote citation={citation} />
      ))}
      <Sources citations={answer.citations.filter(({ n }) => !answer.quotes.includes(n))} />
    </article>
  );
}

/** The figures, largest first in sight; the one answered with leads. */
function Figures({ facts }: Pick<Answer, 'facts'>): VNode | null {
  if (facts.length === 0) return null;
  return (
    <ul class="figures">
      {facts.map(({ fact, label, shown, cites }) => (
        <li class={fact.status}>
          <span class="shown">{shown}</span>
          <span class="label">{label}</span>
          <span class="quiet">
            {[fact.period && formatPeriod(fact.period), STATUS[fact.status]].filter(Boolean).join(', ')}{' '}
            <Refs cites={cites} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Quote({ citation }: { readonly citation: Citation }): VNode {
  return (
    <figure class="quote" id={`c${citation.n}`}>
      <blockquote dir="auto">
        <PlainText text={citation.quote} />
      </blockquote>
      <figcaption>
        <span class="quiet">[{citation.n}]</span> <Where citation={citation} />
      </figcaption>
    </figure>
  );
}

/** The citations that are not quoted. */
function Sources({ citations }: { readonly citations: readonly Citation[] }): VNode | null {
  if (citations.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">Also cited</h2>
      <ol>
        {citations.map((citation) => (
          <li id={`c${citation.n}`} value={citation.n}>
            <Where citation={citation} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who said it and where, leading to the sentence. */
function Where({ citation }: { readonly citation: Citation }): VNode {
  const [speaker = '', ...rest] = sourceLine(citation).split(', ');
  return (
    <>
      <a href={callPath(citation.call, citation)}>{speaker}</a>
      <span class="quiet">, {rest.join(', ')}</span>
    </>
  );
}
