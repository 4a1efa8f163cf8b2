import type { VNode } from 'preact';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import { formatFact } from '../../../src/answer/format-value.ts';
import type { Fact, FactStatus } from '../../../src/metrics/fact.ts';
import { OTHER } from '../../../src/metrics/lexicon.ts';
import { shortValue } from '../chart/axis-value.ts';
import type { Asked, ParagraphView, TurnView } from '../reading/call-view.ts';
import { metricName } from '../reading/fact-words.ts';
import type { Figure } from '../reading/layers.ts';
import { SpokenText } from './spoken-text.tsx';

export interface TurnArticleProps {
  readonly view: TurnView;
  readonly text: string;
  /** The period of the call, which figures need not repeat. */
  readonly period: string | null;
  readonly saidAt: number | null;
  /** The heading level that fits where the turn stands. */
  readonly level: 3 | 4;
}

/** What one speaker says, with what was read from it in the margin. */
export function TurnArticle({ view, text, period, saidAt, level }: TurnArticleProps): VNode {
  const { turn, paragraphs, answers } = view;
  const Heading = `h${level}` as const;
  return (
    <article class={`turn ${turn.role}`} id={`t${turn.index}`}>
      <Heading>
        <bdi>{turn.speaker}</bdi>{' '}
        <span class="quiet">{turn.role === 'analyst' ? (turn.firm ?? turn.title) : turn.title}</span>
        <a class="anchor" href={`#t${turn.index}`} aria-label={`Link to turn ${turn.index}`}>
          {turn.index}
        </a>
      </Heading>
      {answers && <AskedAside asked={answers} text={text} />}
      {paragraphs.map((paragraph) => (
        <Paragraph view={paragraph} text={text} period={period} saidAt={saidAt} />
      ))}
    </article>
  );
}

function Paragraph({
  view,
  text,
  period,
  saidAt,
}: Omit<TurnArticleProps, 'view' | 'level'> & { readonly view: ParagraphView }): VNode {
  return (
    <div class="para">
      <p dir="auto">
        <SpokenText text={text} pieces={view.pieces} saidAt={saidAt} />
      </p>
      {(view.doubts.length > 0 || view.figures.length > 0) && (
        <div class="margin">
          {view.doubts.map(({ n, finding }) => (
            <aside class="finding" aria-label="Does not add up">
              <a href={`#finding-${n}`}>
                {finding.said}
                {finding.likely && `; likely ${finding.likely}`}
              </a>
              : {finding.why}
            </aside>
          ))}
          {view.figures.length > 0 && (
            <ul aria-hidden="true" class={isLong(view) ? 'long' : undefined}>
              {byName(view.figures).map(([name, facts]) => (
                <li>
                  {name}
                  {facts.map((fact, index) => (
                    <>
                      {' '}
                      <span>
                        <b>{shortValue(formatFact(fact))}</b>
                        {fact.period && fact.period !== period && ` ${formatPeriod(fact.period)}`}
                        {ASIDE[fact.status] && <i> {ASIDE[fact.status]}</i>}
                        {index < facts.length - 1 && ','}
                      </span>
                    </>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

const ASIDE: Partial<Record<FactStatus, string>> = {
  guidance: 'guidance',
  analyst: 'analyst’s',
  corrected: 'corrected',
};

/** Whether the list beside a paragraph would be taller than the paragraph: then its end fades out, and the table has it all. */
function isLong({ pieces, figures }: ParagraphView): boolean {
  const characters = (pieces.at(-1)?.end ?? 0) - (pieces[0]?.start ?? 0);
  return figures.length > 6 && figures.length * 1.4 > characters / 48;
}

/** Figures of one name together, in spoken order. */
function byName(figures: readonly Figure[]): readonly (readonly [name: string, facts: readonly Fact[]])[] {
  const named = new Map<string, Fact[]>();
  for (const { facts } of figures) {
    const [fact] = facts;
    if (!fact || (fact.metric === OTHER && fact.dimension === null)) continue;
    const name = metricName(fact);
    named.set(name, [...(named.get(name) ?? []), fact]);
  }
  return [...named];
}

/** The question that the cited words answer, kept in view above them. */
function AskedAside({ asked, text }: { readonly asked: Asked; readonly text: string }): VNode {
  const { exchange, asks } = asked;
  return (
    <aside class="asked" aria-label="The question answered here">
      <span class="quiet">
        Answering {exchange.analyst}
        {exchange.firm && `, ${exchange.firm}`}:
      </span>{' '}
      {asks.map((ask) => (
        <q>{text.slice(ask.start, ask.end).replace(/\s+/g, ' ')}</q>
      ))}
    </aside>
  );
}
