import type { VNode } from 'preact';
import type { ContentsEntry } from '../reading/contents.ts';

export interface CallContentsProps {
  readonly entries: readonly ContentsEntry[];
  readonly hasFindings: boolean;
}

/** The table of contents of a call: who opened, then who asked about what, and how it was answered. */
export function CallContents({ entries, hasFindings }: CallContentsProps): VNode {
  const remarks = entries.filter((entry) => entry.kind === 'remarks');
  const exchanges = entries.filter((entry) => entry.kind === 'exchange');
  return (
    <nav class="contents" aria-label="Contents">
      <details open>
        <summary>Contents</summary>
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
                  {(outcome === 'partly' || outcome === 'not answered') && (
                    <span class="outcome">{outcome === 'partly' ? 'answered in part' : 'not answered'}</span>
                  )}
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
      </details>
    </nav>
  );
}
