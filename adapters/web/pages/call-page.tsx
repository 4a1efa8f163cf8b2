import type { VNode } from 'preact';
import { formatPeriod } from '../../../src/answer/format-period.ts';
import type { CallSummary } from '../../../src/ports.ts';
import type { Call } from '../../../src/transcript/call.ts';
import { FoldedContents, OutcomeTag, SideContents } from '../parts/call-contents.tsx';
import { FigureTable } from '../parts/figure-table.tsx';
import { FindBox } from '../parts/find-box.tsx';
import { Findings } from '../parts/findings.tsx';
import { Speakers } from '../parts/speakers.tsx';
import { TurnArticle } from '../parts/turn-article.tsx';
import type { CallView, TurnView } from '../reading/call-view.ts';
import { type ContentsEntry, contentsOf } from '../reading/contents.ts';
import { Page } from './page.tsx';

export interface CallPageProps {
  readonly view: CallView;
  readonly roam: boolean;
  /** The words looked for; empty where none are. */
  readonly find: string;
  /** Query parameters that the find form passes on: the citation that the page was opened at. */
  readonly carried: Readonly<Record<string, string>>;
  /** For a link into a text that was replaced since: whether that text is shown, or the present one because it is gone. */
  readonly corrected: 'shown-as-cited' | 'shown-as-held' | null;
  readonly earlier: CallSummary | null;
  readonly later: CallSummary | null;
}

/** A call to be read from beginning to end, or entered at the very words an answer cites. */
export function CallPage(props: CallPageProps): VNode {
  const { view, roam, find, carried, corrected, earlier, later } = props;
  const { held, turns, found, saidAt } = view;
  const { call } = held;
  const contents = { entries: contentsOf(held), hasFindings: held.ledger.findings.length > 0 };
  const prepared = turns.filter(({ turn }) => turn.section === 'prepared');
  const entryOf = (index: number) =>
    contents.entries.find((entry) => entry.kind === 'exchange' && entry.exchange.index === index);
  const qa = turns.filter(({ turn }) => turn.section === 'qa');
  return (
    <Page title={`${nameOf(call)} · Earshot`} kind="call" roam={roam}>
      <div class="spread">
        <SideContents {...contents} />
        <main id="main">
          <Heading call={call} roam={roam} earlier={earlier} later={later} />
          <FoldedContents {...contents} />
          {corrected && (
            <p class="problem" role="alert">
              {corrected === 'shown-as-cited'
                ? 'This transcript was corrected since. Below is the text as it was when the words were cited.'
                : 'This transcript was corrected after the link was made, so the words it pointed at may have moved. Below is the call as it is held now.'}
            </p>
          )}
          <FindBox call={call.id} words={find} found={found} carried={carried} />
          <Speakers participants={call.participants} />
          {prepared.length > 0 && (
            <section aria-labelledby="prepared">
              <h2 id="prepared">Prepared remarks</h2>
              {prepared.map((turn) => (
                <TurnArticle view={turn} text={call.text} period={call.period} saidAt={saidAt} level={3} />
              ))}
            </section>
          )}
          {qa.length > 0 && (
            <section aria-labelledby="qa">
              <h2 id="qa">Questions and answers</h2>
              {byExchange(qa).map(([exchange, turnsOfIt]) =>
                exchange === null ? (
                  turnsOfIt.map((turn) => (
                    <TurnArticle view={turn} text={call.text} period={call.period} saidAt={saidAt} level={3} />
                  ))
                ) : (
                  <section class="exchange" id={`x${exchange}`} aria-labelledby={`x${exchange}-who`}>
                    <ExchangeHeading id={`x${exchange}-who`} entry={entryOf(exchange)} />
                    {turnsOfIt.map((turn) => (
                      <TurnArticle view={turn} text={call.text} period={call.period} saidAt={saidAt} level={4} />
                    ))}
                  </section>
                ),
              )}
            </section>
          )}
          <Findings held={held} />
          <FigureTable figures={view.figures} />
        </main>
      </div>
    </Page>
  );
}

function ExchangeHeading({
  id,
  entry,
}: {
  readonly id: string;
  readonly entry: ContentsEntry | undefined;
}): VNode | null {
  if (entry?.kind !== 'exchange') return null;
  const { exchange, topic, outcome } = entry;
  return (
    <h3 id={id}>
      <span class="quiet">{exchange.index + 1}.</span> <span class="quiet">{exchange.analyst}:</span> {topic}
      <OutcomeTag outcome={outcome} />
    </h3>
  );
}

function nameOf({ companyName, period }: Pick<Call, 'companyName' | 'period'>): string {
  return [companyName, period && formatPeriod(period)].filter(Boolean).join(' ');
}

function Heading(props: Pick<CallPageProps, 'roam' | 'earlier' | 'later'> & { readonly call: Call }): VNode {
  const { call, roam, earlier, later } = props;
  const { companyName, company, ticker, period, date, kind, source, sha256 } = call;
  return (
    <header class="heading">
      <h1>
        {roam ? <a href={`/companies/${company}`}>{companyName}</a> : companyName}{' '}
        <span class="period">{period ? formatPeriod(period) : 'earnings call'}</span>
      </h1>
      <p class="quiet facts">
        {ticker && <span>{ticker}</span>}
        {date && <time dateTime={date}>{longDate(date)}</time>}
        <span class="kind">{kind === 'notes' ? 'Notes in somebody’s own words, not a transcript' : 'Transcript'}</span>
        <span>
          from <cite>{source}</cite>
        </span>
        <span title={`SHA-256 of the text: ${sha256}`}>
          text <code>{sha256.slice(0, 12)}</code>
        </span>
      </p>
      {(earlier || later) && (
        <nav class="neighbours" aria-label="Other calls of the company">
          {earlier && (
            <a href={`/calls/${earlier.id}`} rel="prev">
              ← {earlier.period ? formatPeriod(earlier.period) : earlier.id}
            </a>
          )}
          {later && (
            <a href={`/calls/${later.id}`} rel="next">
              {later.period ? formatPeriod(later.period) : later.id} →
            </a>
          )}
        </nav>
      )}
    </header>
  );
}

function longDate(date: string): string {
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return date;
  return parsed.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
}

/** Runs of turns with the same exchange, in order. */
function byExchange(turns: readonly TurnView[]): readonly (readonly [number | null, readonly TurnView[]])[] {
  const runs: [number | null, TurnView[]][] = [];
  for (const view of turns) {
    const last = runs.at(-1);
    if (last && last[0] === view.turn.exchange) last[1].push(view);
    else runs.push([view.turn.exchange, [view]]);
  }
  return runs;
}
