import { figureWords } from '../../../src/answer/name-figure.ts';
import type { MetricId } from '../../../src/metrics/fact.ts';
import type { HeldCall } from '../../../src/ports.ts';

const MOST = 6;

/** Questions that a call can answer, as one would type them, for a reader who has not asked anything yet. */
export function firstQuestions({ call, ledger }: HeldCall): readonly string[] {
  const own = ledger.facts.filter(({ dimension, metric }) => dimension === null && metric !== 'other');
  const metrics = (status: string): readonly MetricId[] => {
    const counts = new Map<MetricId, number>();
    for (const fact of own) if (fact.status === status) counts.set(fact.metric, (counts.get(fact.metric) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([metric]) => metric);
  };
  const words = (metric: MetricId) => figureWords({ metric, dimension: null });
  const [first, second, third] = metrics('reported');
  const [guided] = metrics('guidance');
  const questions = [
    first && words(first),
    second && words(second),
    guided && `${words(guided)} guidance`,
    ledger.facts.some(({ metric }) => metric === 'customer_concentration') && 'who are the largest customers',
    call.exchanges[0] && `what did ${call.exchanges[0].analyst} ask`,
    third && words(third),
  ];
  return questions.filter((question): question is string => typeof question === 'string').slice(0, MOST);
}
