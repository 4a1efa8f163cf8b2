import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDigestWords } from '../../src/digest/parse-digest-words.ts';

const every = [1, 2, 3, 4, 5, 6, 7];

describe('parseDigestWords', () => {
  test.for([
    ['daily 8:30', { minuteOfDay: 510, weekdays: every }, null, []],
    ['every day at 7', { minuteOfDay: 420, weekdays: every }, null, []],
    [
      'ADTRAN, CIENA weekdays at 7 in Europe/London',
      { minuteOfDay: 420, weekdays: [1, 2, 3, 4, 5] },
      'Europe/London',
      ['ADTRAN', 'CIENA'],
    ],
    ['mondays and thursdays at 6pm', { minuteOfDay: 1080, weekdays: [1, 4] }, null, []],
    ['weekdays 12am for Jack in the Box', { minuteOfDay: 0, weekdays: [1, 2, 3, 4, 5] }, null, ['Jack in the Box']],
    ['at noon', { minuteOfDay: 720, weekdays: every }, null, []],
    ['mon, wed, fri', { minuteOfDay: 480, weekdays: [1, 3, 5] }, null, []],
    ['3M daily 8.15', { minuteOfDay: 495, weekdays: every }, null, ['3M']],
  ] as const)('reads “%s”', ([words, schedule, timeZone, names]) => {
    expect(parseDigestWords(words)).toMatchObject({
      kind: 'subscribe',
      schedule,
      timeZone,
      names,
    });
  });

  it('keeps the settings that stand with a subscription', () => {
    expect(parseDigestWords('daily 9 quiet off announce on watch pricing, tier 2')).toMatchObject({
      kind: 'subscribe',
      options: { quietDay: 'silence', announce: true, watchTerms: ['pricing', 'tier 2'] },
    });
  });

  test.for([
    ['off', 'off'],
    ['stop', 'off'],
    ['now', 'now'],
    ['status', 'status'],
    ['', 'status'],
    ['HELP', 'help'],
    ['pause', 'pause'],
  ] as const)('takes “%s” as %s', ([words, kind]) => {
    expect(parseDigestWords(words).kind).toBe(kind);
  });

  it('takes company names alone as a change of companies', () => {
    expect(parseDigestWords('ADTRAN and Ciena')).toMatchObject({ kind: 'change', names: ['ADTRAN', 'Ciena'] });
  });

  test.for([
    ['daily 25:00', '25:00'],
    ['daily 13pm', '13pm'],
    ['daily 8:30 in Middle/Earth', 'Middle/Earth'],
  ] as const)('says what is wrong in “%s”', ([words, culprit]) => {
    const wish = parseDigestWords(words);
    expect(wish).toMatchObject({ kind: 'unclear' });
    expect(wish.kind === 'unclear' && wish.problem).toContain(culprit);
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (words) => void parseDigestWords(words)));
  });
});
