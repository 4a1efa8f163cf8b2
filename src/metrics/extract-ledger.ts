import type { Call, FiscalPeriod, Turn } from '../transcript/call.ts';
import { findEndMonth } from '../transcript/find-periods.ts';
import { parsePeriodId } from '../transcript/period.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import { attributeFigures, type Figure, type Subject } from './attribute.ts';
import { announcedPeriod, dateFigures } from './date-figures.ts';
import { type CompanyWords, dimensionOf } from './dimension.ts';
import type { Fact, FactStatus, Ledger } from './fact.ts';
import { basisOf } from './judge-basis.ts';
import { announcesOutlook, isOutlook, isOver } from './judge-status.ts';
import { makeFact } from './make-fact.ts';
import { readSentence, type Sentence } from './sentence.ts';

/**
 * Extracts every figure of a call: what it measures, for which part and period, on which basis, who said it and as what.
 *
 * Pure and linear in the length of the text. The operator's words give no facts.
 */
export function extractLedger(call: Call): Ledger {
  const company = companyWords(call);
  const yearEnd = yearEndOf(call);
  const facts: Fact[] = [];
  let asked: Subject | null = null;
  for (const turn of call.turns) {
    if (turn.role === 'operator') continue;
    const reader = new TurnReader(call, turn, company, yearEnd, asked, facts);
    reader.read();
    if (turn.role === 'analyst') asked = reader.subject;
  }
  return { facts, findings: [], nonAnswers: [] };
}

/** Reads one turn, carrying over from sentence to sentence what "it", a heading or an outlook left open. */
class TurnReader {
  subject: Subject | null;
  readonly #call: Call;
  readonly #turn: Turn;
  readonly #company: CompanyWords;
  readonly #yearEnd: number;
  readonly #facts: Fact[];
  #outlook = false;
  #outlookPeriod: FiscalPeriod | null = null;

  constructor(call: Call, turn: Turn, company: CompanyWords, yearEnd: number, asked: Subject | null, facts: Fact[]) {
    this.#call = call;
    this.#turn = turn;
    this.#company = company;
    this.#yearEnd = yearEnd;
    this.subject = turn.role === 'analyst' ? null : asked;
    this.#facts = facts;
  }

  read(): void {
    for (const span of sentencesOf(this.#call.text, this.#turn)) {
      this.#readSentence(readSentence(this.#call.text, span, this.#yearEnd));
    }
  }

  #readSentence(sentence: Sentence): void {
    const figures = attributeFigures(sentence, this.subject);
    const outlooks = figures.map((figure) => this.#isOutlook(sentence, figure));
    const dates = dateFigures(sentence, figures, {
      call: this.#call.period,
      carried: outlooks.some(Boolean) ? (this.#outlookPeriod ?? outlookYear(this.#call.period)) : null,
      future: (i) => outlooks[i]!,
    });
    const dimensions = figures.map((figure) => dimensionOf(sentence, figure, this.#company));
    const made: Fact[] = [];
    for (const [i, figure] of figures.entries()) {
      const dated = dates[i]!;
      if (figure.amount.kind === 'verbal' && figure.row === null) continue;
      if (
        figure.amount.kind === 'number' &&
        figure.row === null &&
        figure.amount.noun === null &&
        !figure.amount.scaled
      )
        continue;
      const outlook = outlooks[i]! && !isOver(dated.period, dated.stated, this.#call.period);
      made.push(
        makeFact({
          call: this.#call,
          turn: this.#turn,
          sentence,
          figure,
          dated,
          dimension: figure.row === null || figure.metric === 'revenue_share' ? figure.words : (dimensions[i] ?? null),
          basis: figure.row === null ? null : basisOf(sentence, figure, i),
          status: this.#statusOf(outlook),
          id: `f${this.#facts.length + made.length + 1}`,
          changes: figures.flatMap((other, j) =>
            isChangeOf(figures, other, i) ? [{ figure: other, dated: dates[j]! }] : [],
          ),
        }),
      );
    }
    this.#facts.push(...made);
    this.#carry(sentence, figures, outlooks, dates);
  }

  #isOutlook(sentence: Sentence, figure: Figure): boolean {
    if (figure.role === 'prior') return false;
    return isOutlook(sentence, figure, this.#outlook);
  }

  #statusOf(outlook: boolean): FactStatus {
    const { role, section } = this.#turn;
    if (role === 'analyst' || (role === 'other' && section === 'qa')) return 'analyst';
    return outlook ? 'guidance' : 'reported';
  }

  #carry(
    sentence: Sentence,
    figures: readonly Figure[],
    outlooks: readonly boolean[],
    dates: readonly { period: FiscalPeriod | null; stated: boolean }[],
  ): void {
    const main = figures.findIndex((figure) => figure.row !== null && figure.role === 'level');
    const any = main >= 0 ? main : figures.findIndex((figure) => figure.row !== null);
    if (any >= 0) {
      const { row, sign } = figures[any]!;
      this.subject = { row: row!, sign: figures[any]!.mention?.sign ?? sign };
    } else if (sentence.metrics.length > 0) {
      const metric = sentence.metrics.findLast((named) => !named.shareOnly);
      if (metric) this.subject = { row: metric.row, sign: metric.sign };
    }
    const stated = dates.findLast(
      (dated, i) => dated.stated && dated.period !== null && figures[i]!.role !== 'prior' && outlooks[i],
    );
    if (stated) this.#outlookPeriod = stated.period;
    else if (!outlooks.some(Boolean) && announcesOutlook(sentence))
      this.#outlookPeriod = announcedPeriod(sentence, this.#call.period) ?? this.#outlookPeriod;
    this.#outlook = figures.length > 0 ? outlooks.some(Boolean) : this.#outlook;
  }
}

function isChangeOf(figures: readonly Figure[], other: Figure, level: number): boolean {
  if (other.role !== 'change' && other.role !== 'growth') return false;
  const figure = figures[level]!;
  if (other.of !== null) return other.of === level;
  if (figure.role !== 'level' || other.mention === null || other.mention !== figure.mention) return false;
  return figures.findIndex((candidate) => candidate.mention === other.mention && candidate.role === 'level') === level;
}

/** The year an outlook speaks of when nothing says: the one under way, after a fourth quarter the next. */
function outlookYear(call: FiscalPeriod | null): FiscalPeriod | null {
  const parts = call === null ? null : parsePeriodId(call);
  return parts && `${parts.year + (parts.quarter === 4 || parts.part === 'FY' ? 1 : 0)}-FY`;
}

function companyWords(call: Call): CompanyWords {
  return new Set(
    [
      ...call.companyName.toLowerCase().split(/[^a-z0-9&]+/),
      call.ticker?.toLowerCase() ?? '',
      'company',
      'corporation',
      'inc',
      'corp',
      'the',
    ].filter((word) => word !== ''),
  );
}

const MONTH_QUARTER =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december) quarter\b/gi;

/** The calendar month in which the fiscal year ends, from "quarter ended June 30" or the month quarter most spoken of; else December. */
function yearEndOf(call: Call): number {
  const quarter = call.period === null ? null : (parsePeriodId(call.period)?.quarter ?? 4);
  const month = findEndMonth(call.text.slice(0, 20_000)) ?? mostSpokenMonth(call.text);
  if (month === null || quarter === null) return 12;
  return ((month + (4 - quarter) * 3 - 1) % 12) + 1;
}

function mostSpokenMonth(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, month] of text.matchAll(MONTH_QUARTER))
    counts.set(month!.toLowerCase(), (counts.get(month!.toLowerCase()) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? MONTHS.indexOf(most[0]) + 1 : null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
