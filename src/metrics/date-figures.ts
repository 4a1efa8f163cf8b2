import type { FiscalPeriod } from '../transcript/call.ts';
import { parsePeriodId } from '../transcript/period.ts';
import type { Figure } from './attribute.ts';
import type { PeriodMention } from './period-mention.ts';
import { endsBy, resolvePeriod } from './resolve-period.ts';
import type { Sentence } from './sentence.ts';

/** A figure's period, and what a change compares it with. */
export interface DatedFigure {
  readonly period: FiscalPeriod | null;
  readonly against: FiscalPeriod | null;
  /** The period was named in this sentence, not carried over or taken from the call. */
  readonly stated: boolean;
}

export interface DatingContext {
  readonly call: FiscalPeriod | null;
  /** The period an outlook was announced for; null for the call's own. */
  readonly carried: FiscalPeriod | null;
  /** The year or half the paragraph turned to ("For the full year, ..."); null for the call's own period. */
  readonly about: FiscalPeriod | null;
  /** For each figure: an outlook. */
  readonly future: (index: number) => boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const LINKS = words(
  'in for of at during the on as our reported recorded a this its achieved was just back ( , an that to with by basis all',
);
const BREAKS = words(
  'and or but which contributed contributing while up down than vs against expect we driven due compared versus over from line',
);
const SET_AGAINST = words(
  'compared versus vs from over than against relative since until below above before discussed communicated communication communications provided mentioned announced issued comments shared acquired completed began started exited late early',
);
const SMALL = words('the to of our with in . a same that prior strong record on we back');
const CLAUSE_ENDS = words('; , and but while which');

/** Gives every figure its own period: named right after it, right before it, or by the sentence; else the one carried. */
export function dateFigures(
  sentence: Sentence,
  figures: readonly Figure[],
  context: DatingContext,
): readonly DatedFigure[] {
  const reading = new DateReading(sentence, figures, context);
  const dated: DatedFigure[] = [];
  for (let i = 0; i < figures.length; i += 1) dated.push(reading.date(i, dated));
  return dated;
}

/** The period an announced outlook is for: "Now moving to our outlook for fiscal Q2." */
export function announcedPeriod(sentence: Sentence, call: FiscalPeriod | null): FiscalPeriod | null {
  const mention = sentence.periods.findLast(
    (period) =>
      !period.relation &&
      !period.vague &&
      !isPast(period) &&
      (period.part !== null || period.year !== null) &&
      !isCompared(sentence, period),
  );
  if (!mention || mention.part === '9M' || mention.part === 'YTD') return null;
  const period = resolvePeriod(mention, { call, base: call, future: true, compares: false });
  return period === call ? null : period;
}

const LONGER = new Set(['FY', 'H1', '9M', 'YTD']);
/** How late in a sentence a period may stand and still open it. */
const OPENING = 7;

/**
 * What undated figures after this sentence are about: the year or half it opens with or, without figures, speaks of; null for
 * the call's own period; undefined where it says nothing of periods.
 */
export function periodAbout(
  sentence: Sentence,
  figures: readonly Figure[],
  call: FiscalPeriod | null,
): FiscalPeriod | null | undefined {
  const own = sentence.periods.filter((period) => !period.relation && !isCompared(sentence, period));
  if (own.length === 0) return undefined;
  const longer = own.find(
    (period) => period.yearShift === 0 && (period.part === null ? period.year !== null : LONGER.has(period.part)),
  );
  const others = own.some((period) => period !== longer && period.yearShift === 0 && period.year === null);
  if (!longer || others || (figures.length > 0 && longer.from >= OPENING)) return null;
  const period = resolvePeriod(longer, { call, base: call, future: false, compares: false });
  return period !== null && call !== null && endsBy(period, call) ? period : null;
}

class DateReading {
  readonly #sentence: Sentence;
  readonly #figures: readonly Figure[];
  readonly #context: DatingContext;
  readonly #own: readonly PeriodMention[];
  /** Right after each figure. */
  readonly #after: readonly (PeriodMention | null)[];
  /** Mentions that date one figure and so say nothing about the sentence. */
  readonly #taken = new Set<PeriodMention>();

  constructor(sentence: Sentence, figures: readonly Figure[], context: DatingContext) {
    this.#sentence = sentence;
    this.#figures = figures;
    this.#context = context;
    this.#own = sentence.periods.filter((period) => !period.relation);
    this.#after = figures.map((_, i) => this.#mentionAfter(i));
    for (const [i, figure] of figures.entries()) {
      const after = this.#after[i];
      if (after && figure.role !== 'change' && figure.role !== 'growth') this.#taken.add(after);
      if (figure.role === 'prior') for (const mention of this.#between(i)) this.#taken.add(mention);
    }
  }

  date(i: number, dated: readonly DatedFigure[]): DatedFigure {
    const figure = this.#figures[i]!;
    const future = this.#context.future(i);
    const level = figure.of === null ? null : (dated[figure.of] ?? null);
    if (figure.role === 'change' || figure.role === 'growth') return this.#dateChange(i, future, level);
    if (figure.role === 'prior') return this.#datePrior(i, level);
    const mention = this.#after[i];
    if (mention?.vague && !future) return { period: this.#context.call, against: null, stated: true };
    if (mention && !mention.vague) return this.#resolved(this.#completed(mention, figure), future);
    return { ...this.#main(figure, future), against: null };
  }

  #dateChange(i: number, future: boolean, level: DatedFigure | null): DatedFigure {
    const figure = this.#figures[i]!;
    const after = this.#after[i];
    const named = level === null && after && !after.vague && !isPast(after) && !isCompared(this.#sentence, after);
    const own = level ?? (named ? this.#resolved(this.#completed(after, figure), future) : this.#main(figure, future));
    const relation = this.#relationOf(i);
    const against =
      relation &&
      resolvePeriod(relation, {
        call: this.#context.call,
        base: own.period,
        future: future && relation.relation,
        compares: true,
      });
    return { period: own.period, against: against === own.period ? null : against, stated: own.stated };
  }

  #datePrior(i: number, level: DatedFigure | null): DatedFigure {
    const main = level ?? this.#main(this.#figures[i]!, false);
    const base = main.period;
    const mention = this.#after[i] ?? this.#between(i).at(-1) ?? null;
    const named = this.#relationAfter(i) ?? mention ?? this.#relationOf(i);
    const period = named && resolvePeriod(named, { call: this.#context.call, base, future: false, compares: true });
    return {
      period: period === base && !mention && !(level === null && main.stated) ? null : period,
      against: null,
      stated: mention !== null,
    };
  }

  /** The period the sentence is about at this figure. */
  #main(figure: Figure, future: boolean): DatedFigure {
    const free = this.#own.filter((period) => !this.#taken.has(period) && !isCompared(this.#sentence, period));
    const before = free.filter((period) => period.from < figure.amount.from);
    const mention =
      before.findLast((period) => !period.vague) ??
      before.at(-1) ??
      free.find(
        (period) =>
          period.from > figure.amount.from &&
          !period.vague &&
          (!isPast(period) || period.part !== null) &&
          !this.#crosses(figure, period),
      );
    const fallback =
      (future ? this.#context.carried : this.#saysQuarterly() ? null : this.#context.about) ?? this.#context.call;
    if (!mention) return { period: fallback, against: null, stated: false };
    if (mention.vague) return { period: future ? fallback : this.#context.call, against: null, stated: !future };
    return this.#resolved(mention, future);
  }

  /** "Our quarterly revenue": the call's quarter, whatever the paragraph was about. */
  #saysQuarterly(): boolean {
    return this.#sentence.tokens.some((token) => token.text === 'quarterly');
  }

  #resolved(mention: PeriodMention, future: boolean): DatedFigure {
    const { call } = this.#context;
    const period = resolvePeriod(mention, { call, base: call, future, compares: false });
    return { period: future ? period : this.#notYetOver(period), against: null, stated: true };
  }

  /** "2021 started strong, earning $0.32 a share": a year under way cannot be reported, so the words mean the call's quarter. */
  #notYetOver(period: FiscalPeriod | null): FiscalPeriod | null {
    const { call } = this.#context;
    const at = call === null ? null : parsePeriodId(call);
    return at && at.quarter !== null && at.quarter < 4 && period === `${at.year}-FY` ? call : period;
  }

  /** "First quarter sales ... $240 million in fiscal 2021": a bare year completes the quarter named before. */
  #completed(mention: PeriodMention, figure: Figure): PeriodMention {
    if (mention.year === null || mention.part !== null) return mention;
    const open = (period: PeriodMention) => period.part !== null && period.year === null && period.yearShift === 0;
    const quarter = this.#own.findLast((period) => period.to <= figure.amount.from && open(period));
    return quarter ? { ...mention, part: quarter.part } : mention;
  }

  /** The period named right after a figure: "$84.4 million in Q1 of '07". */
  #mentionAfter(i: number): PeriodMention | null {
    const { tokens, metrics } = this.#sentence;
    const from = this.#figures[i]!.amount.to;
    const next = this.#figures[i + 1]?.amount.from ?? tokens.length;
    const mention = this.#own.find((period) => period.from >= from);
    if (!mention || mention.from >= next || mention.from - from > 9) return null;
    for (let at = from; at < mention.from; at += 1) {
      const { text, kind } = tokens[at]!;
      const follows = tokens[at + 1]?.text;
      if (text === ',' && (at > from || (follows !== 'for' && follows !== 'in'))) return null;
      if (text === 'we' && this.#figures[i]!.role === 'prior') continue;
      if (BREAKS.has(text) && !(text === 'from' && at === from && this.#figures[i]!.role === 'prior')) return null;
      const inMetric = metrics.some((metric) => metric.from <= at && at < metric.to);
      if (!LINKS.has(text) && !inMetric && !(kind === 'word' && at - from < 4)) return null;
    }
    return mention;
  }

  /** Periods named between the last figure and this one. */
  #between(i: number): readonly PeriodMention[] {
    const start = this.#figures[i - 1]?.amount.to ?? 0;
    const to = this.#figures[i]!.amount.from;
    return this.#own.filter((period) => period.from >= start && period.to <= to && to - period.to < 9);
  }

  #crosses(figure: Figure, period: PeriodMention): boolean {
    for (let i = figure.amount.to; i < period.from; i += 1)
      if (CLAUSE_ENDS.has(this.#sentence.tokens[i]!.text)) return true;
    return false;
  }

  /** What a change is against: "sequentially", "from Q1", "compared to $11.1 million in Q1 of '07". */
  #relationOf(i: number): PeriodMention | null {
    const figure = this.#figures[i]!;
    const compares = this.#sentence.periods.filter(
      (period) =>
        period.relation || isPast(period) || isCompared(this.#sentence, period) || this.#datesNextPrior(i, period),
    );
    // Up to the next statement; the comparison that follows a change counts as its own.
    const or = this.#sentence.tokens[figure.amount.to]?.text === 'or';
    const next = this.#figures
      .slice(i + 1)
      .find(
        (other) =>
          other.role !== 'prior' && other.role !== 'ratio' && !(or && other.amount.from - figure.amount.to <= 3),
      );
    const end = next?.amount.from ?? Number.POSITIVE_INFINITY;
    const after = compares.find((period) => period.from >= figure.amount.to && period.from < end);
    if (after && (after.relation || after.from - figure.amount.to <= 24)) return after;
    const before = compares.filter((period) => period.to <= figure.amount.from);
    return before.findLast((period) => period.relation) ?? before.at(-1) ?? null;
  }

  /** "$116 million sequentially": a relation right after a comparison dates it. */
  #relationAfter(i: number): PeriodMention | null {
    const { to } = this.#figures[i]!.amount;
    return this.#sentence.periods.find((period) => period.relation && period.from === to) ?? null;
  }

  /** A period that dates the comparison right after this change. */
  #datesNextPrior(i: number, period: PeriodMention): boolean {
    const end = this.#figures[i]!.amount.to;
    const next = this.#figures.slice(i + 1).find((other) => other.role === 'prior' || other.amount.from - end > 3);
    return next?.role === 'prior' && period.from >= next.amount.to && period.from - next.amount.to < 5;
  }
}

function isPast(period: PeriodMention): boolean {
  return period.yearShift < 0 || period.quarterShift < 0;
}

/** "compared to the first quarter", "from last year", "over 2019": what a figure is set against, not its own period. */
function isCompared(sentence: Sentence, period: PeriodMention): boolean {
  if (opensAside(sentence, period)) return true;
  for (let i = period.from - 1; i >= Math.max(0, period.from - 5); i -= 1) {
    const { text } = sentence.tokens[i]!;
    if (SET_AGAINST.has(text)) return i > 0 || text !== 'over';
    if (!SMALL.has(text)) return false;
  }
  return false;
}

/** "Excluding sales in the prior-year quarter, ...": the period belongs to the aside. */
function opensAside({ tokens }: Sentence, period: PeriodMention): boolean {
  for (let i = period.from - 1; i >= 0 && period.from - i < 16; i -= 1) {
    const { text } = tokens[i]!;
    if (text === ',') return false;
    if (text === 'comparing' || text === 'relative' || text === 'versus') return true;
    if (isPast(period) && (text === 'excluding' || text === 'adjusting' || text === 'despite' || text === 'unlike'))
      return true;
  }
  return false;
}
