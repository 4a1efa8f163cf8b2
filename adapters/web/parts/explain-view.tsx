import type { VNode } from 'preact';
import type { Hit } from '../../../src/search/passage.ts';
import type { Query } from '../../../src/search/query.ts';
import { callPath } from '../links.ts';

/** A hit with the words of its passage. */
export interface ExplainedHit {
  readonly hit: Hit;
  readonly words: string;
}

/** How a question was understood, and how the passages ranked that an answer was looked for in. */
export function ExplainView({ query, hits }: { readonly query: Query; readonly hits: readonly ExplainedHit[] }): VNode {
  const understood = Object.entries(query).filter(([name, value]) => name !== 'text' && !isEmpty(value));
  return (
    <section class="explain" aria-labelledby="explain">
      <h2 id="explain">How this was found</h2>
      <h3>The question, as understood</h3>
      <dl>
        {understood.map(([name, value]) => (
          <div>
            <dt>{name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</dt>
            <dd>{showValue(value)}</dd>
          </div>
        ))}
      </dl>
      {hits.length > 0 && (
        <>
          <h3>The passages that ranked first</h3>
          <ol>
            {hits.map(({ hit: { passage, score, signals }, words }) => (
              <li>
                <a href={callPath(passage.call, passage)}>{passage.speaker}</a>: {words}
                <p class="quiet small">
                  score {score.toFixed(2)}
                  {Object.entries(signals)
                    .filter(([, value]) => value !== 0)
                    .map(([name, value]) => `, ${name} ${Number(value.toFixed(3))}`)
                    .join('')}
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false || value === undefined || (Array.isArray(value) && value.length === 0);
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join('; ');
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .filter((each, index, all) => !isEmpty(each) && all.indexOf(each) === index)
      .map(showValue)
      .join(' ');
  }
  return typeof value === 'number' ? String(Number(value.toFixed(3))) : String(value);
}
