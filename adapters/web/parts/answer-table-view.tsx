import type { VNode } from 'preact';
import type { AnswerTable } from '../../../src/answer/answer.ts';
import { Chart } from '../chart/chart.tsx';
import { chartOf } from '../chart/chart-data.ts';
import { Refs } from './refs.tsx';

/** Figures in rows and columns, drawn above where that says more. */
export function AnswerTableView({ table }: { readonly table: AnswerTable }): VNode {
  const data = chartOf(table);
  return (
    <div class="tabled">
      {data && <Chart data={data} />}
      <div class="wide">
        <table>
          <caption>
            <span class={data ? 'unseen' : undefined}>{table.title}</span>
          </caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th scope="col" class={index > 0 ? 'number' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ label, cells }) => (
              <tr>
                <th scope="row">{label}</th>
                {cells.map(({ shown, cites }) => (
                  <td class="number">
                    {shown} <Refs cites={cites} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
