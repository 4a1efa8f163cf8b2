import type { VNode } from 'preact';
import type { ContentsEntry, Outcome } from '../reading/contents.ts';

export interface CallContentsProps {
  readonly entries: readonly ContentsEntry[];
  readonly hasFindings: boolean;
}

/** The table of contents beside the text, on wide screens. */
export function SideContents(props: CallContentsProps): VNode {
  return (
    <nav class="contents side" aria-label="Contents">
      <ContentsList {...props} />
    </nav>
  );
}

/** The table of contents folded above the text, on narrow screens. Only one of the two is ever displayed. */
export function FoldedContents(props: CallContentsProps): VNode {
  return (
    <nav class="contents folded" aria-label="Contents" id="contents">
      <details>
        <summary>Contents</summary>
        <ContentsList {...props} />
      </details>
    </nav>
  );
}

/** Who opened, then who asked about what, and how it was answered. */
function ContentsList({ entries, hasFindings }: CallContentsProps): VNode {
  const remarks = entries.filter((entry) => entry.kind === 'remarks');
  const exchanges = entries.filter((entry) => entry.kind === 'exchange');
  return (
    <>
      <p>
        <a href="#prepared">Prepared remarks</a>
      </p>
      <ul>
        {remarks.map(({ turn }) => (
          <li>
            <a href={`#t${turn.index}`}>{turn.speaker}</a>
            {turn.title && <span class="quiet"> {turn.title}</span>}
          </li>
        ))}
      </ul>
      {exchanges.length > 0 && (
        <>
          <p>
            <a href="#qa">Questions and answers</a>
          </p>
          <ol>
            {exchanges.map(({ exchange, topic, outcome }) => (
              <li>
                <a href={`#x${exchange.index}`}>{exchange.analyst}</a>
                {exchange.firm && <span class="quiet"> {exchange.firm}</span>}
                <span class="topic">{topic}</span>
                <OutcomeTag outcome={outcome} />
              </li>
            ))}
          </ol>
        </>
      )}
      {hasFindings && (
        <p>
          <a href="#findings">What does not add up</a>
        </p>
      )}
      <p>
        <a href="#figures">Figures as read</a>
      </p>
    </>
  );
}

/** Says how an exchange went where it did not simply go well. */
export function OutcomeTag({ outcome }: { readonly outcome: Outcome }): VNode | null {
  if (outcome !== 'partly' && outcome !== 'not answered') return null;
  return <span class="outcome">{outcome === 'partly' ? 'answered in part' : 'not answered'}</span>;
}
