import { figureRows } from '../../../src/answer/company-figures.ts';
import { figureWords } from '../../../src/answer/name-figure.ts';
import type { HeldCall } from '../../../src/ports.ts';

/** Questions that a call can answer, as one would type them, for a reader who has not asked anything yet. */
export function firstQuestions(held: HeldCall): readonly string[] {
  const { call, ledger } = held;
  const words = (metric: string) => figureWords({ metric, dimension: null });
  const metrics = figureRows([held]).filter(({ byPeriod }) => byPeriod.has(call.period ?? ''));
  const [first, second, third] = [...new Set(metrics.map(({ metric }) => words(metric)))];
  const guided = ledger.facts.find(
    ({ status, dimension, metric }) => status === 'guidance' && !dimension && metric !== 'other',
  );
  const names = ledger.facts.some(({ metric, dimension }) => metric === 'customer_concentration' && dimension !== null);
  const questions = [
    first,
    second,
    guided && `${words(guided.metric)} guidance`,
    names && 'who are the largest customers',
    call.exchanges[0] && `what did ${call.exchanges[0].analyst} ask`,
    third,
  ];
  return questions.filter((question): question is string => typeof question === 'string');
}
