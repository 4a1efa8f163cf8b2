import type { VNode } from 'preact';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { formatFact } from '../../../src/answer/format-value.ts';
import { metricName, STATUS_WORDS } from '../reading/fact-words.ts';
import type { Figure } from '../reading/layers.ts';

/** Every figure of the call with what it was read as; each row leads to the words, and the words lead to the row. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }): VNode | null {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Figures as read</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">Said</th>
              <th scope="col">Read as</th>
              <th scope="col" class="number">
                Value
              </th>
              <th scope="col">Period</th>
              <th scope="col">Status</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ facts }) =>
              facts.map((fact, index) => (
                <tr id={index === 0 ? `r-${fact.id}` : undefined}>
                  <td>
                    <a href={`#${facts[0]?.id}`}>{fact.spoken}</a>
                  </td>
                  <td>{metricName(fact)}</td>
                  <td class="number">{formatFact(fact)}</td>
                  <td>{fact.period && formatPeriod(fact.period)}</td>
                  <td>{STATUS_WORDS[fact.status]}</td>
                  <td>{fact.speaker}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
