import type { FiscalPeriod } from '../transcript/call.ts';
import { cite, growthRange, isExactResult, partOf, sameLine } from './audit/figure-math.ts';
import type { Fact } from './fact.ts';
import { metricLabel, metricRow } from './lexicon.ts';
import { clean } from './read-amount.ts';

const RATIOS: readonly (readonly [of: string, by: string, result: string])[] = [
  ['gross_profit', 'revenue', 'gross_margin'],
  ['operating_income', 'revenue', 'operating_margin'],
  ['pretax_income', 'revenue', 'pretax_margin'],
  ['net_income', 'revenue', 'net_margin'],
  ['ebitda', 'revenue', 'ebitda_margin'],
];
const PERCENT = 100;
const GROWTH_UNITS = /^[A-Z]{3}(?:\/share)?$/;

/**
 * Earshot's own arithmetic, labelled as such: margins of what is given in money, growth between two figures of one sentence
 * where the speaker left it out, the average price of shares bought. Inputs share period, part and basis and are all exact.
 */
export function computeFacts(facts: readonly Fact[], call: FiscalPeriod | null): readonly Fact[] {
  const results = facts.filter(
    (fact) => isExactResult(fact) && fact.notes.every((note) => note.kind !== 'misspoken-period'),
  );
  const computed = [
    ...margins(
      results.filter((fact) => fact.period === call),
      facts,
    ),
    ...growths(results),
    ...averagePrices(results, facts),
  ];
  return computed.map((fact, i) => ({ ...fact, id: `c${i + 1}` }));
}

function margins(results: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  return RATIOS.flatMap(([of, by, result]) => {
    const done = new Set<string>();
    return results.flatMap((top) => {
      if (top.metric !== of || top.unit.length !== 3) return [];
      const bases = results.filter(
        (fact) =>
          fact.metric === by &&
          fact.unit === top.unit &&
          fact.period === top.period &&
          partOf(fact) === partOf(top) &&
          (fact.basis === top.basis || fact.basis === null) &&
          fact.value! > 0,
      );
      const base = bases.sort((a, b) => b.value! - a.value!)[0];
      const key = `${top.period} ${partOf(top)} ${top.basis}`;
      const said = facts.some(
        (fact) =>
          fact.metric === result &&
          fact.period === top.period &&
          partOf(fact) === partOf(top) &&
          fact.status !== 'analyst',
      );
      if (!base || said || done.has(key) || Math.abs(top.value!) > base.value!) return [];
      done.add(key);
      return [
        make(
          top,
          [top, base],
          result,
          'percent',
          (top.value! / base.value!) * PERCENT,
          `${metricLabel(of)} ${top.spoken} ÷ ${metricLabel(by).toLowerCase()} ${base.spoken}`,
        ),
      ];
    });
  });
}

function growths(results: readonly Fact[]): readonly Fact[] {
  return results.flatMap((now, i) => {
    const first = !results.slice(Math.max(0, i - 4), i).some((fact) => fact.start === now.start && sameLine(fact, now));
    if (!first || !GROWTH_UNITS.test(now.unit) || !metricRow(now.metric) || now.value! <= 0) return [];
    return results.slice(i + 1, i + 12).flatMap((before) => {
      if (
        before.start !== now.start ||
        !sameLine(now, before) ||
        before.value! <= 0 ||
        before.period === null ||
        before.period === now.period
      )
        return [];
      if (
        now.period === null ||
        before.period > now.period ||
        now.changes.some((change) => change.against === before.period && change.percent !== null)
      )
        return [];
      const [least, most] = growthRange(now, before);
      if (most - least > 5) return [];
      const percent = (now.value! / before.value! - 1) * PERCENT;
      const fact = make(
        now,
        [now, before],
        `${now.metric}_growth`,
        'percent',
        percent,
        `${now.spoken} ÷ ${before.spoken} - 1`,
      );
      return [{ ...fact, changes: [{ against: before.period, percent: fact.value, amount: null }] }];
    });
  });
}

function averagePrices(results: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  return results.flatMap((spent) => {
    if (
      spent.metric !== 'share_repurchases' ||
      facts.some((fact) => fact.metric === 'average_repurchase_price' && fact.period === spent.period)
    )
      return [];
    const shares = results.find(
      (fact) =>
        fact.metric === 'shares_repurchased' &&
        fact.start === spent.start &&
        fact.period === spent.period &&
        fact.value! > 0,
    );
    if (!shares || spent.value! / shares.value! < 1) return [];
    return [
      make(
        spent,
        [spent, shares],
        'average_repurchase_price',
        `${spent.unit}/share`,
        spent.value! / shares.value!,
        `${spent.spoken} ÷ ${shares.spoken} shares`,
      ),
    ];
  });
}

function make(from: Fact, inputs: readonly Fact[], metric: string, unit: string, exact: number, formula: string): Fact {
  const precision = unit === 'percent' ? 0.1 : 0.01;
  const value = clean(Math.round(exact / precision) * precision);
  return {
    ...from,
    metric,
    unit,
    value,
    low: value,
    high: value,
    bound: 'about',
    spoken: '',
    precision,
    status: 'computed',
    changes: [],
    notes: [{ kind: 'formula', text: formula, cites: inputs.map(cite) }],
    inputs: inputs.map((fact) => fact.id),
  };
}
