import { EarshotError } from '../../../src/errors.ts';
import type { CompanySummary } from '../../../src/service.ts';
import type { Bot } from '../bot.ts';
import type { HomeFigure } from '../render/render-home.ts';

const METRICS = ['revenue', 'gross_margin', 'eps_diluted'] as const;
const LABELS: Readonly<Record<(typeof METRICS)[number], string>> = {
  revenue: 'Revenue',
  gross_margin: 'Gross margin',
  eps_diluted: 'EPS',
};

/** Revenue, gross margin and EPS of the newest call, as the core answers them; a figure it does not have is left out. */
export async function keyFigures(
  bot: Pick<Bot, 'answers'>,
  { company, calls: [newest] }: CompanySummary,
  allowed: (company: string) => boolean,
): Promise<HomeFigure[]> {
  if (!newest) return [];
  const figures: HomeFigure[] = [];
  for (const metric of METRICS) {
    const asked = { question: LABELS[metric], company, context: null };
    const answer = await bot.answers.ask(asked, allowed).catch((error: unknown) => {
      if (error instanceof EarshotError) return null;
      throw error;
    });
    const fact = answer?.facts.find(
      (one) =>
        one.fact.metric === metric &&
        one.fact.dimension === null &&
        one.fact.status === 'reported' &&
        one.fact.period === newest.period,
    );
    if (!fact || !answer) continue;
    figures.push({
      label: LABELS[metric],
      shown: fact.shown,
      url: answer.citations.find(({ n }) => n === fact.cites[0])?.url ?? null,
    });
  }
  return figures;
}
