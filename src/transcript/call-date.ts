const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATE =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b/i;
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th)?[ -](jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[ -]((?:19|20)\d\d)\b/i;
const TODAY = /\b(?:today|recorded|live|is being held)\b[^.]{0,40}$/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $/i;

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The first date in some words, as ISO, or null. */
export function findDate(words: string): string | null {
  const us = DATE.exec(words);
  if (us) return isoDate(Number(us[3]), monthNumber(us[1]!), Number(us[2]));
  const iso = ISO.exec(words);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(words);
  return dayFirst && isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2]!), Number(dayFirst[1]));
}

/** The day a call was held: from its heading, else where somebody says it is today's. */
export function findCallDate(head: readonly string[], openings: readonly string[]): string | null {
  for (const line of head.slice(0, 60)) {
    const date = line.length <= 160 && !/\bended\b/i.test(line) ? findDate(line) : null;
    if (date) return date;
  }
  for (const opening of openings) {
    for (const match of opening.slice(0, 8000).matchAll(new RegExp(DATE, 'gi'))) {
      const before = opening.slice(Math.max(0, match.index - 60), match.index);
      if (TODAY.test(before) || WEEKDAY.test(before))
        return isoDate(Number(match[3]), monthNumber(match[1]!), Number(match[2]));
    }
  }
  return null;
}
