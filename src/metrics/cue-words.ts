/** Word tables behind the reading of a sentence; folded as in `tokens.ts`. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs and adverbs of rising (+1) and falling (-1). */
export const RISES = set(
  'up increase increased increasing grow grew grown growing rise rose risen rising gain gained improve improved improving climb climbed jump jumped advance advanced accelerate accelerated expand expanded expanding widen widened higher more better surge surged ahead above ticked upside soared rebounded recovered doubled tripled surpassed',
);
export const FALLS = set(
  'down decrease decreased decreasing decline declined declining fall fell fallen falling drop dropped dropping contract contracted contracting compress compressed narrow narrowed lower less reduce reduced slip slipped dip dipped shrink shrank worse behind below deteriorated softened eased moderated',
);
export const GROWTH_NOUNS = set(
  'growth increase gain improvement rise expansion jump uptick acceleration upside surge advance accretion lift uplift step-up',
);
export const FALL_NOUNS = set(
  'decrease decline drop reduction contraction fall compression deterioration dip shortfall downtick erosion deleverage',
);

/** Words of one figure compared with another, right before it: "compared to", "versus", "than". */
export const COMPARE_HEADS = set('compare compared comparing compares comparison relative versus vs v against');

/** What follows gives a cause, a part or an exception, not the figure of the subject. */
export const CAUSES = set(
  'driven due offset including include included includes reflecting reflected reflects because attributable attributed primarily partially excluding thanks helped impacted aided benefited benefiting despite owing led contributed contributing contribution caused hurt affected related relating associated consisting comprised net-of inclusive exclusive assuming plus',
);

/** Nouns before "of" that hold a figure of something named elsewhere: "a range of", "a record of". */
export const CARRIER_NOUNS = set(
  'kind sort range guide total record midpoint high low average level rate result figure number target guidance outlook forecast estimate expectation run-rate pace quarter year period basis end point sum amount balance value print margin maximum minimum median mean top bottom area neighborhood order excess north consensus goal objective ratio percentage combination month upward day june september march december half date',
);

/** Words before a name of a metric that say nothing about a part of the company. */
export const GENERIC = set(
  `tune addition beginning april january february march may june july august september october november december firm team management performance today yesterday local dollar systemwide weekly monthly daily brand greater related levered leased-and line-item total consolidated net company companywide overall record strong solid reported report adjusted gaap non nongaap non-gaap quarterly annual annualized full year quarter fiscal organic higher lower healthy robust gross basic diluted fully operating pro forma proforma underlying
   corporate wide group significant first second third fourth half current ongoing core normalized comparable same combined aggregate actual expected anticipated projected estimated preliminary mid low high single double digit percent average trailing twelve month ltm ttm run rate
   additional incremental increased improved increasing decreased positive negative continued continuing great excellent good best outstanding impressive modest slight slightly flat new prior previous last next recent late early ex cash pretax pre tax after currency constant sequential sequentially reporting
   worldwide global type whole entire business-wide key only basis common attributable quarter-end period top-line bottom-line midpoint target targeted guidance outlook forecast long term short near expectation range latest final end ending ended ended total-company companys year-over-year yoy q1 q2 q3 q4 fy all-time respectable
   weighted impact benefit approximately about around nearly roughly almost exactly own respective similar usual normal typical excess maximum minimum strongest highest lowest largest better stronger weaker softer soft weak sustained accretive meaningful substantial considerable dramatic double-digit single-digit unit revised updated initial original prior-year previously year-ago linked million billion thousand dollar improvement increase decrease growth decline result reduction recurring nonrecurring resulting diluted-share profitable share per level rest remainder balance portion bit lot amount number figure line item percentage second-quarter first-quarter third-quarter fourth-quarter full-year year-to-date date robustly excluding including stated spot forward stable steady consistent third-party third quarters months years days weeks above-market above below expand expanding delivering grow growing generating generate improving impressive attractive best-in-class industry-leading superior record-setting historic historical historically seasonally seasonal fewer more less most least much many some any every each other same-period comparable-period corresponding achieve achieving deliver driving drive maintain maintaining produce producing reporting report provide providing post posting enable enabling reflect support supporting estimate our-total anticipated-full`,
);

/** Nouns that close the name of a part and are not part of it: "Industrial segment". */
export const PART_NOUNS = set(
  'segment division business product group unit category channel region operation portfolio line market end-market customer area franchise platform side company brand',
);

/** Adjusted and GAAP wording. */
export const ADJUSTED = set(
  'adjusted non-gaap nongaap core normalized ongoing underlying proforma excluding adj operational recurring',
);
export const GAAP = set('gaap unadjusted');

/** Outlook wording. `PAST` cancels it: a result was compared with an expectation. */
export const OUTLOOK = set(
  'expect expecting expected expects anticipate anticipating anticipated anticipates guidance guide guiding guided outlook forecast forecasting forecasted project projecting projected projection projections target targeting targeted targets estimate estimating estimated estimates will should would could going plan planning planned planned-for reaffirm reaffirming reaffirmed reiterate reiterating reiterated assume assumes assuming assumed assumption assumptions believe see seeing likely aim aiming goal goals objective ambition envision intend intends expectation expectations implies imply implying implied framework budget budgeted look looking foresee modeling model scenario track updating narrowing tightening path pathway aspire aspiration "d',
);
export const RESULT_VERBS = set(
  'was were came totaled totalled reported recorded delivered generated achieved posted grew increased decreased declined rose fell improved ended finished had did produced earned exceeded stood reached closed spent paid repurchased returned experienced saw expanded contracted represented averaged bought reduced invested booked announced completed gained lost dropped been remained went',
);
