import type { VNode } from 'preact';
import type { Answer, Citation } from '../../../src/answer/answer.ts';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { callPath } from '../links.ts';

/** An answer as the ask page shows it. Citations lead to this server's own pages. */
export function AnswerView({ answer }: { readonly answer: Answer }): VNode {
  const byNumber = new Map(answer.citations.map((citation) => [citation.n, citation]));
  return (
    <article class={`answer ${answer.grade}`}>
      <h1 class="headline">{withRefs(answer.headline)}</h1>
      {answer.facts.length > 0 && (
        <ul class="figures">
          {answer.facts.map(({ fact, label, shown, cites }) => (
            <li class={fact.status}>
              <span class="shown">{shown}</span> <span class="label">{label}</span>{' '}
              <span class="quiet">
                {[fact.period && formatPeriod(fact.period), STATUS[fact.status]].filter(Boolean).join(', ')}{' '}
                <Refs cites={cites} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {answer.items.length > 0 && (
        <ul class="items">
          {answer.items.map(({ text, cites }) => (
            <li>
              {withRefs(text)} <Refs cites={cites} />
            </li>
          ))}
        </ul>
      )}
      {answer.notes.length > 0 && (
        <ul class="notes">
          {answer.notes.map(({ kind, text, cites }) => (
            <li class={kind}>
              {withRefs(text)} <Refs cites={cites} />
            </li>
          ))}
        </ul>
      )}
      {answer.quotes.map((n) => {
        const citation = byNumber.get(n);
        return citation && <Quote citation={citation} />;
      })}
      <Sources citations={answer.citations} />
    </article>
  );
}

const STATUS = {
  reported: null,
  guidance: 'guidance',
  analyst: 'said by an analyst',
  corrected: 'corrected on the call',
  computed: 'computed, not said',
} as const;

function Quote({ citation }: { readonly citation: Citation }): VNode {
  return (
    <figure class="quote">
      <blockquote dir="auto">{citation.quote}</blockquote>
      <figcaption>
        <Where citation={citation} />
      </figcaption>
    </figure>
  );
}

function Sources({ citations }: { readonly citations: readonly Citation[] }): VNode | null {
  if (citations.length === 0) return null;
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">Where it was said</h2>
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
  const { speaker, title, firm, section, companyName, period, kind } = citation;
  const who = [speaker, firm ?? title].filter(Boolean).join(', ');
  const call = [companyName, period && formatPeriod(period)].filter(Boolean).join(' ');
  return (
    <>
      <a href={callPath(citation.call, citation)}>{who}</a>{' '}
      <span class="quiet">
        {section === 'qa' ? 'Q&A' : 'prepared remarks'}, {call}
        {kind === 'notes' && ' (notes)'}
      </span>
    </>
  );
}

function Refs({ cites }: { readonly cites: readonly number[] }): VNode {
  return (
    <>
      {cites.map((n) => (
        <a class="ref" href={`#c${n}`} aria-label={`Citation ${n}`}>
          [{n}]
        </a>
      ))}
    </>
  );
}

/** Turns `[2]` inside a sentence into a link to the citation. */
function withRefs(sentence: string): readonly (string | VNode)[] {
  return sentence.split(/\[(\d+)\]/).map((part, index) => (index % 2 === 0 ? part : <Refs cites={[Number(part)]} />));
}
