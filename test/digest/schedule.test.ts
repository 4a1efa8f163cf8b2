import { describe, expect, it, test } from 'vitest';
import {
  describeInstant,
  describeSchedule,
  dueOn,
  localDay,
  nextOccurrence,
  type Schedule,
} from '../../src/digest/schedule.ts';

const ZONES = [
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Taipei',
];
const start = Date.UTC(2025, 0, 1);
const end = Date.UTC(2027, 0, 1);

const wallClock = (ms: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);

function occurrences(schedule: Schedule): number[] {
  const found: number[] = [];
  for (let at = nextOccurrence(schedule, start); at < end; at = nextOccurrence(schedule, at)) found.push(at);
  return found;
}

describe('nextOccurrence', () => {
  test.for(ZONES)('comes once per local day over two years in %s, clock changes included', (timeZone) => {
    for (const [hour, minute] of [
      [0, 10],
      [2, 15],
      [23, 30],
    ] as const) {
      const schedule: Schedule = { minuteOfDay: hour * 60 + minute, weekdays: [1, 2, 3, 4, 5, 6, 7], timeZone };
      const found = occurrences(schedule);
      const days = found.map((at) => localDay(at, timeZone));
      expect(new Set(days).size).toBe(days.length);
      expect(Math.abs(days.length - 730)).toBeLessThanOrEqual(1);
      const promised = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const moved = found.filter((at) => wallClock(at, timeZone) !== promised);
      expect(moved.length).toBeLessThanOrEqual(2);
      // A time that does not exist is taken right after the gap, never before the promise.
      for (const at of moved) expect(wallClock(at, timeZone) > promised).toBe(true);
    }
  });

  it('knows the instant promised for a day, and the days without one', () => {
    const weekdays: Schedule = { minuteOfDay: 420, weekdays: [1, 2, 3, 4, 5], timeZone: 'Pacific/Kiritimati' };
    expect(new Date(dueOn(weekdays, '2026-11-23') ?? 0).toISOString()).toBe('2026-11-22T17:00:00.000Z');
    expect(dueOn(weekdays, '2026-11-22')).toBeNull();
  });

  it('keeps to the days asked for', () => {
    const schedule: Schedule = { minuteOfDay: 420, weekdays: [1, 2, 3, 4, 5], timeZone: 'Europe/London' };
    expect(new Date(nextOccurrence(schedule, Date.UTC(2026, 10, 20, 12))).toISOString()).toBe(
      '2026-11-23T07:00:00.000Z',
    );
  });
});

describe('describeSchedule', () => {
  it('says the days, the time and the zone in plain words', () => {
    expect(describeSchedule({ minuteOfDay: 425, weekdays: [1, 2, 3, 4, 5], timeZone: 'Europe/London' })).toBe(
      'on weekdays at 7:05 (Europe/London)',
    );
    expect(describeSchedule({ minuteOfDay: 1080, weekdays: [1, 4], timeZone: 'Asia/Taipei' })).toBe(
      'on Mondays and Thursdays at 18:00 (Asia/Taipei)',
    );
  });

  it('shows an instant on its reader’s clock', () => {
    expect(describeInstant(Date.UTC(2026, 10, 24, 13, 30), 'America/New_York')).toBe('Tue 24 Nov, 8:30');
  });
});
