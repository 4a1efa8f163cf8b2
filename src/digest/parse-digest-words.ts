import type { Weekday } from '../ports/subscriptions.ts';
import { isTimeZone, type Schedule } from './schedule.ts';

/** What a person wants of the digest. Company names are as typed; whoever handles it knows which are held. */
export type DigestWish =
  | {
      readonly kind: 'subscribe';
      readonly schedule: Omit<Schedule, 'timeZone'>;
      readonly timeZone: string | null;
      readonly names: readonly string[];
      readonly options: DigestOptions;
    }
  | { readonly kind: 'change'; readonly names: readonly string[]; readonly options: DigestOptions }
  | { readonly kind: 'off' | 'pause' | 'resume' | 'now' | 'status' | 'help'; readonly names: readonly string[] }
  /** `problem` is one plain line: what was not understood and what was expected. */
  | { readonly kind: 'unclear'; readonly problem: string };

/** Settings that may stand with a subscription or change one; absent means as it was. */
export interface DigestOptions {
  readonly watchTerms?: readonly string[];
  readonly quietDay?: 'spotlight' | 'silence';
  readonly announce?: boolean;
}

const EVERY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const DAY_WORDS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
]);
const ONE_WORD: ReadonlyMap<string, 'off' | 'pause' | 'resume' | 'now' | 'status' | 'help'> = new Map([
  ['off', 'off'],
  ['stop', 'off'],
  ['unsubscribe', 'off'],
  ['cancel', 'off'],
  ['pause', 'pause'],
  ['resume', 'resume'],
  ['on', 'resume'],
  ['now', 'now'],
  ['today', 'now'],
  ['preview', 'now'],
  ['status', 'status'],
  ['when', 'status'],
  ['', 'status'],
  ['help', 'help'],
]);
/** Words that only join a day or a time to the rest. */
const LINKING: ReadonlySet<string> = new Set([
  'at',
  'every',
  'each',
  'on',
  'morning',
  'mornings',
  'and',
  'for',
  "o'clock",
  'o’clock',
]);
/** The time of day nobody objects to, when only days are named. */
const EIGHT = 8 * 60;
const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?(am|pm|a\.m\.|p\.m\.)?$/;
const EXPECTED = 'expected something like "daily 8:30", "weekdays at 7 in Europe/London", "off", "now" or "status"';

/**
 * Reads what a person typed after "digest".
 *
 * Grammar, in any order: days (`daily`, `weekdays`, `mondays`, `mon, wed`), a time (`8:30`, `at 7`, `7am`, `noon`), `in ZONE`,
 * `watch WORDS, WORDS`, `quiet off|on`, `announce on|off`; what is left over are company names, separated by commas or "and".
 */
export function parseDigestWords(words: string): DigestWish {
  const { text, options, zone } = takeOptions(words.trim().replace(/\s+/g, ' '));
  const lower = text.toLowerCase();
  const command = ONE_WORD.get(lower.split(' ')[0] ?? '');
  const isName = lower.startsWith('on ') || (lower === '' && Object.keys(options).length > 0);
  if (command !== undefined && !isName) {
    return { kind: command, names: splitNames(text.split(' ').slice(1).join(' ')) };
  }
  if (zone !== null && !isTimeZone(zone)) {
    return {
      kind: 'unclear',
      problem: `“${zone}” is not a time zone I know; expected a name like Europe/London or America/New_York`,
    };
  }
  const days = new Set<Weekday>();
  let minuteOfDay: number | null = null;
  const rest: string[] = [];
  const tokens = text.split(' ').filter((token) => token !== '');
  for (const [i, token] of tokens.entries()) {
    const word = token.toLowerCase().replace(/,$/, '');
    const daysNamed = daysOf(word);
    const clock: ReturnType<typeof readTime> = minuteOfDay === null ? readTime(word) : null;
    if (daysNamed !== null) addAll(days, daysNamed);
    else if (clock === 'wrong') return { kind: 'unclear', problem: `“${token}” is no time of day; ${EXPECTED}` };
    else if (clock !== null) minuteOfDay = clock;
    else if (!(LINKING.has(word) && leadsToSchedule(tokens[i + 1]))) rest.push(token);
  }
  const names = splitNames(rest.join(' '));
  if (minuteOfDay === null && days.size === 0) return { kind: 'change', names, options };
  return {
    kind: 'subscribe',
    schedule: { minuteOfDay: minuteOfDay ?? EIGHT, weekdays: days.size > 0 ? [...days].sort() : EVERY },
    timeZone: zone,
    names,
    options,
  };
}

function daysOf(word: string): readonly Weekday[] | null {
  if (word === 'daily' || word === 'everyday' || word === 'day') return EVERY;
  if (word === 'weekdays' || word === 'weekday' || word === 'workdays') return WEEKDAYS;
  const day = DAY_WORDS.get(word) ?? DAY_WORDS.get(word.replace(/s$/, ''));
  return day === undefined ? null : [day];
}

function leadsToSchedule(next: string | undefined): boolean {
  if (next === undefined) return true;
  const word = next.toLowerCase().replace(/,$/, '');
  return daysOf(word) !== null || readTime(word) !== null || LINKING.has(word);
}

function takeOptions(input: string): { text: string; options: DigestOptions; zone: string | null } {
  let text = input;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(text);
    if (!match) return null;
    text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.replace(/\s+/g, ' ').trim();
    return match[1]?.trim() ?? '';
  };
  const quiet = take(/\bquiet(?: days)? (on|off|spotlight|silence|silent)\b/i)?.toLowerCase();
  const announce = take(/\bannounce(?: new calls)? (on|off)\b/i)?.toLowerCase();
  const watch = take(/\bwatch(?:ing)?(?: for)? (.+)$/i);
  // "in Europe/London" and "in UTC" are zones; the "in" of "Jack in the Box" is not.
  const zone = take(/\b(?:in|tz|zone) ([A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)+|UTC|GMT)(?=$|[ ,])/i);
  const options: DigestOptions = {
    ...(quiet ? { quietDay: quiet === 'on' || quiet === 'spotlight' ? 'spotlight' : 'silence' } : {}),
    ...(announce ? { announce: announce === 'on' } : {}),
    ...(watch ? { watchTerms: watch.toLowerCase() === 'nothing' ? [] : splitNames(watch) } : {}),
  };
  return { text, options, zone };
}

/** @returns minutes after midnight; `wrong` for what looks like a time and is none */
function readTime(word: string): number | 'wrong' | null {
  if (word === 'noon') return 12 * 60;
  if (word === 'midnight') return 0;
  const match = TIME.exec(word);
  if (!match) return null;
  const half = match[3]?.charAt(0);
  const minute = Number(match[2] ?? 0);
  let hour = Number(match[1]);
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return 'wrong';
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour * 60 + minute;
}

function addAll(days: Set<Weekday>, more: readonly Weekday[]): void {
  for (const day of more) days.add(day);
}

const splitNames = (text: string): readonly string[] =>
  text
    .split(/,|\band\b|&(?= )/i)
    .map((name) =>
      name
        .trim()
        .replace(/^for (?=\S)/i, '')
        .replace(/^[“"']|[”"']$/g, ''),
    )
    .filter((name) => name !== '');
