import type { VNode } from 'preact';
import type { AnswerTable } from '../../../src/answer/answer.ts';
import { Chart } from '../chart/chart.tsx';
import { chartOf } from '../chart/chart-data.ts';
import { Refs } from './refs.tsx';

export interface AnswerTableViewProps {
  readonly table: AnswerTable;
  /** Where the chart is to be had as a picture. */
  readonly picture: string;
}

/** Figures in rows and columns, drawn above where that says more. */
export function AnswerTableView({ table, picture }: AnswerTableViewProps): VNode {
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
      {data && (
        <p class="small controls">
          <a href={picture}>Chart as a picture</a>
        </p>
      )}
    </div>
  );
}
