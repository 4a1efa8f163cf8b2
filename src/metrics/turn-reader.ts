import type { Call, FiscalPeriod, Turn } from '../transcript/call.ts';
import { parsePeriodId } from '../transcript/period.ts';
import { sentencesOf } from '../transcript/sentences.ts';
import { allocateToLines } from './allocate-to-lines.ts';
import { attributeFigures, type Figure, type Subject } from './attribute.ts';
import type { CallParts, NamedPart } from './call-parts.ts';
import { RESULT_VERBS } from './cue-words.ts';
import { announcedPeriod, type DatedFigure, dateFigures, periodAbout } from './date-figures.ts';
import {
  COMPANY_ONLY,
  type CompanyWords,
  dimensionOf,
  headedPart,
  leadingPart,
  namedPart,
  namesWhole,
  openedPart,
  opensWith,
  turnsAway,
} from './dimension.ts';
import type { Fact, FactStatus } from './fact.ts';
import { basisOf } from './judge-basis.ts';
import { announcesOutlook, isEarlierOutlook, isOutlook, isOver } from './judge-status.ts';
import { OTHER } from './lexicon.ts';
import { makeFact } from './make-fact.ts';
import { partInClause } from './part-in-clause.ts';
import { type NamedMetric, readSentence, type Sentence } from './sentence.ts';

/** What holds for a whole call. */
export interface CallReading {
  readonly call: Call;
  readonly company: CompanyWords;
  /** The names its speakers give to segments, products and regions. */
  readonly parts: CallParts;
  /** The calendar month in which the fiscal year ends. */
  readonly yearEnd: number;
  /** Lines are broken by width, so that only a blank line ends a paragraph. */
  readonly wrapped: boolean;
}

/** How many sentences into an answer "it" may still mean what was asked. */
const ASKED_REACH = 4;

/** A sentence with all that was found out about its figures, index by index. */
interface Judged {
  readonly sentence: Sentence;
  readonly figures: readonly Figure[];
  readonly outlooks: readonly boolean[];
  readonly dates: readonly DatedFigure[];
  readonly dimensions: readonly (string | null)[];
}

/** Reads one turn, carrying over from sentence to sentence what "it", a heading, a segment or an outlook left open. */
export class TurnReader {
  /** The metric spoken of last. */
  subject: Subject | null;
  readonly facts: Fact[] = [];
  readonly #reading: CallReading;
  readonly #turn: Turn;
  readonly #firstId: number;
  #outlook = false;
  /** Sentences since the subject was last spoken of. */
  #silence = 0;
  #outlookPeriod: FiscalPeriod | null = null;
  /** The segment this paragraph is about. */
  #part: string | null = null;
  /** The year or half this paragraph is about. */
  #about: FiscalPeriod | null = null;
  /** The sentence before turned to a segment and gave no figure of it. */
  #heading = false;
  /** No sentence of this paragraph was read yet. */
  #opening = true;

  constructor(reading: CallReading, turn: Turn, before: Subject | null, firstId: number) {
    this.#reading = reading;
    this.#turn = turn;
    this.subject = before;
    this.#firstId = firstId;
  }

  read(): void {
    const { call, yearEnd, wrapped } = this.#reading;
    let last = this.#turn.start;
    for (const span of sentencesOf(call.text, this.#turn)) {
      const gap = call.text.slice(last, span.start);
      if (wrapped ? /\n\s*\n/.test(gap) : gap.includes('\n')) this.#openParagraph();
      last = span.end;
      const judged = this.#judge(readSentence(call.text, span, yearEnd));
      this.#writeDown(judged);
      this.#carry(judged);
      this.#opening = false;
    }
  }

  /** A heading that ends a paragraph is about the next one. */
  #openParagraph(): void {
    if (!this.#heading) {
      this.#part = null;
      this.#about = null;
    }
    this.#opening = true;
  }

  #judge(sentence: Sentence): Judged {
    const { call, company } = this.#reading;
    const figures = allocateToLines(sentence, attributeFigures(sentence, this.#standing()), this.subject);
    const earlier = figures.map((figure) => isEarlierOutlook(sentence, figure));
    const outlooks: boolean[] = [];
    for (const [i, figure] of figures.entries()) {
      // A change is an outlook where the figure it changes is one.
      const level = figure.of === null ? undefined : outlooks[figure.of];
      // A range it is compared with is an earlier outlook.
      const own =
        figure.role === 'prior' ? isMoneyRange(figure) : !earlier[i] && isOutlook(sentence, figure, this.#outlook);
      outlooks.push(figure.role === 'change' || figure.role === 'growth' ? (level ?? own) : own);
    }
    const carried = outlooks.includes(true) ? (this.#outlookPeriod ?? outlookYear(call.period)) : null;
    const dates = dateFigures(sentence, figures, {
      call: call.period,
      carried,
      about: this.#about,
      future: (i) => outlooks[i]!,
    });
    const parts = this.#reading.parts.find(sentence.tokens);
    this.#follow(sentence, figures, parts);
    const dimensions: (string | null)[] = [];
    for (const figure of figures)
      dimensions.push(
        dimensionOf(sentence, figure, company) ??
          (isCompanyOnly(figure) ? null : partInClause(sentence, figure, parts)?.name) ??
          this.#partFor(sentence, figure, figures[dimensions.length - 1]?.row ? dimensions.at(-1) : null),
      );
    // A part of something larger that names no part of the company is no figure of the company.
    const judged = figures.map((figure, i) =>
      earlier[i] || (figure.part && dimensions[i] === null && !isCompanyOnly(figure)) ? withoutName(figure) : figure,
    );
    return { sentence, figures: judged, outlooks, dates, dimensions };
  }

  /** Notes the segment the sentence turns to, or that it turns back to the whole company. */
  #follow(sentence: Sentence, figures: readonly Figure[], parts: readonly NamedPart[]): void {
    const opened =
      openedPart(sentence, this.#reading.company) ??
      headedPart(sentence, parts, this.#opening) ??
      leadingPart(sentence, this.#reading.company);
    if (opened !== null) this.#part = opened;
    else if (namesWhole(sentence) || turnsAway(sentence) || announcesOutlook(sentence) || figures.some(isOfTheWhole))
      this.#part = null;
    const share = figures.find((figure) => figure.metric === 'revenue_share' && figure.words !== null);
    if (share && opensWith(sentence, share.words!)) this.#part = share.words;
    this.#heading = opened !== null && figures.every((figure) => figure.row === null);
  }

  /** The subject "it" may still stand for: the sentence before spoke of it, or the question just answered. */
  #standing(): Subject | null {
    return this.subject && this.#silence <= (this.subject.asked ? ASKED_REACH : 0) ? this.subject : null;
  }

  /** The part named earlier in the sentence ("domestic revenue was $551 million, with EBITDA of"), else the paragraph's. */
  #partFor(sentence: Sentence, figure: Figure, before: string | null | undefined): string | null {
    if (figure.row === null || isCompanyOnly(figure)) return null;
    const { mention } = figure;
    if (mention !== null && saysSegment(sentence, mention)) return this.#part ?? 'segment';
    const whole = mention !== null && WHOLE_MARKS.has(sentence.tokens[mention.from - 1]?.text ?? '');
    const verb = mention === null ? '' : (sentence.tokens[mention.to]?.text ?? '');
    const joined =
      mention !== null &&
      sentence.tokens.slice(Math.max(0, mention.from - 3), mention.from).some((token) => token.text === 'and');
    const own = !joined && (RESULT_VERBS.has(verb) || verb === 'is' || verb === 'are');
    return whole ? null : ((own ? null : before) ?? this.#part);
  }

  #writeDown({ sentence, figures, outlooks, dates, dimensions }: Judged): void {
    const { call } = this.#reading;
    for (const [i, figure] of figures.entries()) {
      if (!isWorthKeeping(figure)) continue;
      const dated = dates[i]!;
      const outlook = outlooks[i]! && !this.#isOver(sentence, figure, dated);
      const changes = figures.flatMap((other, j) =>
        isChangeOf(figures, other, i) ? [{ figure: other, dated: dates[j]! }] : [],
      );
      this.facts.push(
        makeFact({
          call,
          turn: this.#turn,
          sentence,
          figure,
          dated,
          dimension: dimensions[i]!,
          basis: figure.row === null ? null : basisOf(sentence, figure, i),
          status: this.#statusOf(outlook),
          id: `f${this.#firstId + this.facts.length}`,
          changes,
        }),
      );
    }
  }

  /** The period is over, or it is the call's own and only the sentence before was an outlook. */
  #isOver(sentence: Sentence, figure: Figure, { period, stated }: DatedFigure): boolean {
    const call = this.#reading.call.period;
    return isOver(period, stated, call) || (stated && period === call && !isOutlook(sentence, figure, false));
  }

  #statusOf(outlook: boolean): FactStatus {
    const { role, section } = this.#turn;
    if (role === 'analyst' || (role === 'other' && section === 'qa')) return 'analyst';
    return outlook ? 'guidance' : 'reported';
  }

  #carry({ sentence, figures, outlooks, dates, dimensions }: Judged): void {
    const level = figures.findIndex((figure) => figure.row !== null && figure.role === 'level');
    const main = level >= 0 ? level : figures.findIndex((figure) => figure.row !== null);
    const bare = sentence.metrics.findLast((named) => !named.shareOnly);
    if (main >= 0) {
      const { row, mention, sign } = figures[main]!;
      const asked = this.subject?.asked === true && (mention === null || figures[main]!.words !== null);
      this.subject = { row: row!, sign: mention?.sign ?? sign, dimension: dimensions[main] ?? null, asked };
      if (COMPANY_ONLY.has(row!.id)) this.#part = null;
    } else if (bare) {
      const dimension = namedPart(sentence, bare, this.#reading.company);
      this.subject = { row: bare.row, sign: bare.sign, dimension, asked: false };
    }
    this.#silence = main >= 0 || bare ? 0 : this.#silence + 1;
    const call = this.#reading.call.period;
    const stated = dates.findLast(
      (dated, i) => dated.stated && dated.period !== null && outlooks[i] && !isOver(dated.period, true, call),
    );
    if (stated) this.#outlookPeriod = stated.period;
    else if (!outlooks.includes(true) && announcesOutlook(sentence)) {
      this.#outlookPeriod = announcedPeriod(sentence, this.#reading.call.period) ?? this.#outlookPeriod;
    }
    const about = periodAbout(sentence, figures, call);
    if (about !== undefined) this.#about = about;
    if (figures.length > 0) this.#outlook = outlooks.includes(true);
  }
}

const WHOLE_MARKS = new Set(['total', 'consolidated', 'company', 'overall', "company's"]);

/** A sentence that states earnings per share or the tax rate speaks of the company again, whatever segment came before. */
function isOfTheWhole({ row }: Figure): boolean {
  return row !== null && COMPANY_ONLY.has(row.id);
}

/** "Segment margin", "sales in this market": of a part of the company, whichever it is. */
function saysSegment({ tokens }: Sentence, mention: NamedMetric): boolean {
  if (tokens.slice(mention.from, mention.to).some((token) => token.fold === 'segment')) return true;
  return tokens.some(
    (token, i) =>
      ['in', 'for', 'from', 'of', 'within', 'to'].includes(token.text) &&
      (['this', 'that', 'these', 'those'].includes(tokens[i + 1]?.text ?? '') ||
        (tokens[i + 1]?.text === 'the' && i === mention.to)) &&
      [
        'segment',
        'division',
        'market',
        'channel',
        'category',
        'region',
        'vertical',
        'country',
        'countries',
        'geography',
        'geographies',
      ].includes(tokens[i + 2]?.fold ?? ''),
  );
}

function isMoneyRange({ amount, row }: Figure): boolean {
  return amount.bound === 'range' && amount.kind === 'money' && row !== null;
}

function isCompanyOnly(figure: Figure): boolean {
  return figure.row === null || COMPANY_ONLY.has(figure.row.id);
}

function withoutName(figure: Figure): Figure {
  return { ...figure, row: null, metric: OTHER, role: 'level', mention: null, of: null };
}

/** A count of nothing and a "flat" of nothing say nothing. */
function isWorthKeeping({ row, amount }: Figure): boolean {
  if (row !== null) return true;
  return amount.kind !== 'verbal' && (amount.kind !== 'number' || amount.noun !== null || amount.scaled);
}

function isChangeOf(figures: readonly Figure[], other: Figure, level: number): boolean {
  if (other.role !== 'change' && other.role !== 'growth') return false;
  const figure = figures[level]!;
  if (other.of !== null) return other.of === level;
  if (figure.role !== 'level' || other.mention === null || other.mention !== figure.mention) return false;
  return figures.findIndex((one) => one.mention === other.mention && one.role === 'level') === level;
}

/** The year an outlook speaks of when nothing says: the one under way, after a fourth quarter the next. */
function outlookYear(call: FiscalPeriod | null): FiscalPeriod | null {
  const parts = call === null ? null : parsePeriodId(call);
  return parts && `${parts.year + (parts.quarter === 4 || parts.part === 'FY' ? 1 : 0)}-FY`;
}
