import type { Line } from './lines.ts';
import { shortCompanyName } from './slug.ts';

export interface CompanyIdentity {
  readonly name: string | null;
  readonly ticker: string | null;
}

const WITH_TICKER =
  /^(.{2,60}?) ?\((?:(?:nyse|nasdaq|nasdaqgs|amex|otc|tse|tsx|lse|twse|six|asx|hkex|sehk)(?: ?: ?| ))?(\$?[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?|\d{4}(?:\.[A-Z]{2,3})?)\)/i;
const LISTED_AT = /^(.{2,60}?),? (?:NYSE|NASDAQ|Nasdaq(?:GS|GM|CM)?|AMEX|OTC|TSX|LSE|TWSE|ASX): ?([A-Z]{1,6})\b/;
const PERIOD = String.raw`(?:(?:fiscal|fy) ?)?(?:q[1-4]|[1-4]q|first|second|third|fourth|full|half|mid|year)[ -]?(?:quarter|year)?`;
const BEFORE_PERIOD = new RegExp(
  String.raw`^(.{2,60}?)(?:'s)?[,:]? (?:[-–|] )?${PERIOD}\b.{0,60}\b(?:earnings|results|conference call|call|transcript)\b`,
  'i',
);
const AFTER_PERIOD =
  /^(?:q[1-4]|[1-4]q|(?:first|second|third|fourth) quarter|full year)(?: of)?(?: fy| fiscal(?: year)?)? ?(?:\d{4}|['’]?\d\d)? (.{2,60}?) (?:earnings|results|conference) /i;
const RIC = /^([A-Z]{1,6})\.(?:N|O|OQ|K|A|L|TO|PK|NYS)$/;

const LEGAL_LINE =
  /^((?:\p{Lu}[\p{L}\p{N}&'’.-]*,? |(?:of|and|&|the) ){1,6}(?:Inc|Corp|Corporation|Company|plc|PLC|Ltd|Limited|LLC|AG|SE|N\.V|S\.A|Holdings|Group)\.?)$/u;

/** The name and ticker from the lines above the first turn. */
export function companyFromHead(head: readonly Line[]): CompanyIdentity {
  let name: string | null = null;
  let ticker: string | null = null;
  for (const line of head.slice(0, 40)) {
    if (line.text.length > 160) continue;
    const text = line.text.replace(/[#*_]/g, '').replace(/ {2,}/g, ' ').trim();
    const listed = WITH_TICKER.exec(text) ?? LISTED_AT.exec(text);
    if (listed && /[A-Z0-9]/.test(listed[2]!) && listed[2] === listed[2]!.toUpperCase()) {
      name ??= tidy(listed[1]!);
      ticker ??= listed[2]!.replace('$', '');
    }
    const ric = RIC.exec(text);
    if (ric) ticker ??= ric[1]!;
    if (name === null && !/^(?:event|edited)\b/i.test(text)) {
      const titled = AFTER_PERIOD.exec(text) ?? BEFORE_PERIOD.exec(text);
      const legal = titled ? null : LEGAL_LINE.exec(text);
      if (titled && /\p{Lu}/u.test(titled[1]!)) name = tidy(titled[1]!);
      else if (legal) name = tidy(legal[1]!);
    }
  }
  return { name, ticker };
}

/** "Notes on the ADTRAN", "Transcript of Harbor Lamps": what the document is stands before whose it is. */
const WHAT_IT_IS = /^(?:\w+ )?(?:notes|transcript|summary) (?:on|of|from) (?:the )?/i;

const tidy = (name: string) =>
  name
    .replace(/[*_#]/g, '')
    .replace(/[,\s]+$/, '')
    .trim()
    .replace(WHAT_IT_IS, '');

const NAME = String.raw`(\p{Lu}[\p{L}\p{N}&'’.-]*(?: (?:of|and|the|&|in|for|de|\p{Lu}[\p{L}\p{N}&'’.-]*|\d{1,4}[A-Z]?)){0,8})`;
const SPOKEN: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:CEO|CFO|COO|President|Chairman|Officer|Relations|Treasurer|Finance|Director|Communications|Controller|host|VP) (?:of|at|for|with|from) (?:the )?${NAME}`,
      'gu',
    ),
    weight: 3,
  },
  {
    pattern: new RegExp(
      String.raw`\b[Ww]elcome(?: everyone| you| all| everybody)?(?: once again)? to (?:the |today's )?${NAME}`,
      'gu',
    ),
    weight: 3,
  },
  { pattern: new RegExp(String.raw`${NAME} (?:representatives|management|executives)\b`, 'gu'), weight: 2 },
  {
    pattern: new RegExp(
      String.raw`\b(?:joining|joined|to|for|in|on|discuss|review|of) (?:the |us for )?${NAME}(?:'s|’s) (?:\p{L}+ )?(?:first|second|third|fourth|quarterly|fiscal|full|earnings|conference)\b`,
      'gu',
    ),
    weight: 2,
  },
];
const TAIL =
  /(?: (?:First|Second|Third|Fourth|Full|Fiscal|Year|Quarter|Q[1-4]|20\d\d|Earnings|Analysts?|Conference|Call|Results|Webcast|Release|Teleconference|Financial|Investor|Investors|Annual|Quarterly|Mid-?[Yy]ear|Year-[Ee]nd|and|the|of|for|in|&|Please|Thank|You|Sir|Your|Today|Now|With|I|[1-4]Q\d*)\.?)+$/u;
const LEAD =
  /^(?:(?:Q[1-4]|[1-4]Q\d*|(?:First|Second|Third|Fourth)(?= (?:Quarter|Half|Fiscal|20))|Full|Fiscal|Year|Year-[Ee]nd|Quarter|Half|20\d\d|Earnings|Conference|Call|Results|Webcast|Financial|Today|for|of|the|and|in) )+/u;
/** Words that name a job, a department or a part of a call; a candidate of nothing else names no company. */
const COMMON = new Set(
  (
    'the this our your i a an and or of for in to q1 q2 q3 q4 first second third fourth full fiscal quarter year half investor investors finance operations operating ' +
    'mr ms mrs dr corporate strategy strategic today good we global chief vice senior north south international communications securities form gaap sec accounting ' +
    'relations relation ir capital markets market asset management business development planning company companies corporation bank property properties revenue sales ' +
    'marketing executive officer president director treasurer treasury technology digital public affairs legal human resources administration analysis reporting ' +
    "earnings conference call results webcast i'd i'll sir president american america financial fp&a esg sustainability research product products services supply chain"
  ).split(' '),
);
const saysNothing = (name: string) =>
  name
    .toLowerCase()
    .split(' ')
    .every((word) => COMMON.has(word.replace(/[.,]+$/, '')));

/**
 * The company as the operator and the speakers name it, where no heading does: "CEO of ADTRAN", "welcome to the Acme Corp
 * third quarter call". Of several the one said most.
 */
export function companyFromSpeech(openings: readonly string[]): string | null {
  const votes = new Map<string, { name: string; weight: number }>();
  const text = openings.map((opening) => opening.slice(0, 4000)).join('\n');
  for (const { pattern, weight } of SPOKEN) {
    for (const match of text.matchAll(pattern)) {
      const name = trimName(match[1]!);
      if (name === null) continue;
      const key = shortCompanyName(name).toLowerCase();
      const vote = votes.get(key) ?? { name: shortCompanyName(name), weight: 0 };
      vote.weight += weight;
      votes.set(key, vote);
    }
  }
  for (const vote of votes.values()) vote.weight += Math.min(6, text.split(vote.name).length - 1);
  const best = [...votes.values()].sort((a, b) => b.weight - a.weight || b.name.length - a.name.length)[0];
  return best?.name ?? null;
}

function trimName(words: string): string | null {
  let name = words.replace(/\. .*$/u, (rest) => (/^\. (?:Inc|Co|Corp)\b/.test(rest) ? rest : ''));
  for (let last = ''; last !== name; ) {
    last = name;
    name = name
      .replace(LEAD, '')
      .replace(/(?:'s|’s|['’.,-])+$/u, '')
      .replace(TAIL, '');
  }
  return name.length < 2 || !/\p{L}/u.test(name) || saysNothing(name) ? null : name;
}

/** What a file's name says: `ACME_q2_2021.txt` names a ticker, `acme-2007-q2.txt` a company. */
export function companyFromFileName(source: string): CompanyIdentity {
  const base = source.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const match =
    /^([a-z][a-z0-9.&]*(?:[-_ ](?!(?:q[1-4]|[1-4]q|fy|(?:19|20)\d\d|h[12])(?![a-z]))[a-z][a-z0-9.&]*){0,5})[-_ ](?=(?:fy)?(?:q[1-4]|[1-4]q|(?:19|20)\d\d|h[12]))/i.exec(
      base,
    );
  if (!match) return { name: null, ticker: null };
  const words = match[1]!;
  if (/^[A-Z]{1,5}(?:\.[A-Z])?$/.test(words)) return { name: null, ticker: words };
  return { name: words.replace(/[-_]+/g, ' '), ticker: null };
}
