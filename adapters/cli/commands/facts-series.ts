import { formatPeriod } from '../../../src/answer/format-period.ts';
import { formatFact } from '../../../src/answer/format-value.ts';
import { EarshotError } from '../../../src/errors.ts';
import { unknownCompany } from '../../../src/held-or-not.ts';
import type { Fact } from '../../../src/metrics/fact.ts';
import { findMetrics, metricLabel, metricRow } from '../../../src/metrics/lexicon.ts';
import type { Earshot } from '../../../src/service.ts';
import type { Call } from '../../../src/transcript/call.ts';
import { columns } from '../columns.ts';
import { factJson } from '../json-rows.ts';
import type { Terminal } from '../terminal.ts';

interface Told {
  readonly fact: Fact;
  readonly call: Call;
}

/** One metric of a company over all calls held, in order of period; where a period was told twice, the call on it wins. */
export async function showSeries(
  earshot: Earshot,
  words: string,
  metricWords: string,
  options: { readonly json?: boolean; readonly csv?: boolean },
  terminal: Terminal,
): Promise<void> {
  const company = await earshot.findCompany(words);
  if (!company) throw unknownCompany(words, await earshot.companies());
  const metric = metricRow(metricWords) ? metricWords : findMetrics(metricWords)[0]?.metric;
  if (!metric)
    throw new EarshotError('usage', `“${metricWords}” is no metric; expected one like gross_margin or "gross margin".`);

  const held = await Promise.all(company.calls.map(({ id }) => earshot.held(id)));
  const told = held
    .flatMap(({ call, ledger }) => ledger.facts.map((fact): Told => ({ fact, call })))
    .filter(({ fact }) => fact.metric === metric && (fact.status === 'reported' || fact.status === 'guidance'))
    .sort(
      (a, b) => compare(a.fact.period ?? '', b.fact.period ?? '') || compare(a.call.period ?? '', b.call.period ?? ''),
    );
  if (options.json) {
    const rows = told.map(({ fact, call }) => ({
      call: call.id,
      ...factJson(fact, call.text.slice(fact.start, fact.end)),
    }));
    return terminal.out(JSON.stringify(rows, null, 2));
  }
  if (options.csv) {
    const { factsCsv } = await import('./facts-csv.ts');
    const ledgers = held.map(({ call, ledger }) => ({
      call,
      ledger: { ...ledger, facts: ledger.facts.filter((fact) => told.some((one) => one.fact === fact)) },
    }));
    return terminal.out(factsCsv(ledgers));
  }
  if (told.length === 0) return terminal.out(`No call of ${company.companyName} gives ${metricLabel(metric)}.`);
  terminal.out(terminal.style('bold', `${company.companyName}, ${metricLabel(metric)}`));
  terminal.out(
    columns(
      [{ title: '' }, { title: '', align: 'right' }, { title: '' }, { title: '' }, { title: '' }, { title: '' }],
      best(told).map(({ fact, call }) => [
        fact.period ? formatPeriod(fact.period) : 'no period',
        terminal.style('bold', formatFact(fact)),
        fact.dimension ?? '',
        [fact.basis, fact.status === 'guidance' ? 'guidance' : ''].filter(Boolean).join(' '),
        fact.speaker,
        terminal.style('dim', `${call.id}, turn ${fact.turn}`),
      ]),
    ),
  );
}

/** One row for each period, dimension, basis and status: from the call on that period, else from the first that tells. */
function best(told: readonly Told[]): readonly Told[] {
  const rows = new Map<string, Told>();
  for (const one of told) {
    const key = JSON.stringify([one.fact.period, one.fact.dimension, one.fact.basis, one.fact.status]);
    const before = rows.get(key);
    const own = ({ fact, call }: Told) => fact.period === call.period;
    if (!before || (own(one) && !own(before))) rows.set(key, one);
  }
  return [...rows.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
