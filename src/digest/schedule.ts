import { Cron } from 'croner';
import type { Subscription, Weekday } from '../ports/subscriptions.ts';

/** A wall-clock time on certain weekdays in a named zone. */
export type Schedule = Pick<Subscription, 'weekdays' | 'minuteOfDay' | 'timeZone'>;

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * The first instant after `afterMs` at which the wall clock of the zone shows the promised time on a promised day.
 *
 * A time that a clock change skips is taken at the first moment after the gap; a time that occurs twice is taken the first time.
 *
 * @returns milliseconds since 1970
 */
export function nextOccurrence(schedule: Schedule, afterMs: number): number {
  const days = schedule.weekdays.map((day) => day % 7).join(',');
  const cron = new Cron(`${schedule.minuteOfDay % 60} ${Math.floor(schedule.minuteOfDay / 60)} * * ${days}`, {
    timezone: schedule.timeZone,
    paused: true,
  });
  const next = cron.nextRun(new Date(afterMs));
  cron.stop();
  if (!next) throw new RangeError(`a schedule with a day always has a next time; got ${days} in ${schedule.timeZone}`);
  return next.getTime();
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant promised for one local day.
 *
 * @returns null on a day the schedule leaves out
 */
export function dueOn(schedule: Schedule, day: string): number | null {
  // No zone is more than a day from UTC, so the day has not begun anywhere 26 hours before its UTC midnight.
  let at = nextOccurrence(schedule, Date.parse(`${day}T00:00:00Z`) - 26 * 3_600_000);
  while (localDay(at, schedule.timeZone) < day) at = nextOccurrence(schedule, at);
  return localDay(at, schedule.timeZone) === day ? at : null;
}

/** The calendar day an instant falls on in a zone, as `2026-11-23`. */
export function localDay(ms: number, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dayFormats.set(timeZone, format);
  }
  return format.format(ms);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** "8:30" on the 24-hour clock, so that nobody wonders about noon. */
export const clockTime = (schedule: Schedule): string =>
  `${Math.floor(schedule.minuteOfDay / 60)}:${String(schedule.minuteOfDay % 60).padStart(2, '0')}`;

/** In plain words: "on weekdays at 8:30 (Europe/London)". */
export function describeSchedule(schedule: Schedule): string {
  return `${describeDays(schedule.weekdays)} at ${clockTime(schedule)} (${schedule.timeZone})`;
}

function describeDays(days: readonly Weekday[]): string {
  const key = days.join('');
  if (key === '1234567') return 'every day';
  if (key === '12345') return 'on weekdays';
  if (key === '67') return 'at weekends';
  const names = days.map((day) => `${DAY_NAMES[day - 1]}s`);
  return `on ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}`;
}

/** An instant as its reader's clock shows it: "Tue 24 Nov, 8:30". */
export function describeInstant(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(ms);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${Number(part('hour'))}:${part('minute')}`;
}
