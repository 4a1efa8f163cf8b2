import { describe, expect, it, test, vi } from 'vitest';
import { claimWords } from '../../adapters/teams/incoming/claim-words.ts';
import { parseWords } from '../../adapters/teams/incoming/parse-words.ts';
import { stripMention } from '../../adapters/teams/incoming/strip-mention.ts';
import { RETRY, withRetry } from '../../adapters/teams/sdk/retry.ts';
import { withTyping } from '../../adapters/teams/with-typing.ts';

describe('parseWords', () => {
  test.for([
    ['', { kind: 'help' }],
    ['Hello!', { kind: 'help' }],
    ['/help', { kind: 'help' }],
    ['home', { kind: 'home' }],
    ['/adtran gross margin', { kind: 'ask', question: 'gross margin', command: 'adtran' }],
    ['/adtran', { kind: 'ask', question: '', command: 'adtran' }],
    ['/adtran help', { kind: 'ask', question: '', command: 'adtran' }],
    ['/earnings adtran gross margin', { kind: 'ask', question: 'adtran gross margin', command: null }],
    ['/adtran digest daily 8:30', { kind: 'digest', words: 'daily 8:30', company: 'adtran' }],
    ['digest off', { kind: 'digest', words: 'off', company: null }],
    ['follow ADTRAN', { kind: 'follow', company: 'ADTRAN', on: true }],
    ['unwatch adtran', { kind: 'follow', company: 'adtran', on: false }],
    ['why did inventory fall', { kind: 'ask', question: 'why did inventory fall', command: null }],
    ['follow up on capex', { kind: 'ask', question: 'follow up on capex', command: null }],
    ['and/or capex', { kind: 'ask', question: 'and/or capex', command: null }],
  ] as const)('reads “%s”', ([text, words]) => {
    expect(parseWords(text)).toEqual(words);
  });
});

describe('stripMention', () => {
  const bot = { type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Earshot</at>' };

  it('takes the bot’s mention out and leaves other people’s names', () => {
    const bo = { type: 'mention', mentioned: { id: '29:bo' }, text: '<at>Bo</at>' };
    const text = '<at>Earshot</at>&nbsp;what did <at>Bo</at> ask on R&amp;D?\n';
    expect(stripMention(text, [bot, bo], '28:bot')).toEqual({ text: 'what did Bo ask on R&D?', mentioned: true });
  });

  it('knows when only others are mentioned', () => {
    expect(stripMention('<at>Bo</at> hi', [{ ...bot, mentioned: { id: '29:bo' } }], '28:bot').mentioned).toBe(false);
  });
});

describe('claimWords', () => {
  it('reads the words of a message and leaves quoted messages out', () => {
    const content = '<blockquote>old</blockquote><p>Margin&nbsp;was <b>59%</b></p><div>up &amp; away</div>';
    expect(claimWords(content)).toBe('Margin was 59% up & away');
  });
});

describe('withRetry', () => {
  it('waits as long as the service asks, else half to all of a doubling delay', async () => {
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    const headers = new Map([['retry-after', '3']]);
    const faults = [{ statusCode: 502 }, { statusCode: 429, response: { headers } }, { statusCode: 412 }];
    const send = async () => {
      const fault = faults.shift();
      if (fault) throw fault;
      return 'sent';
    };
    expect(await withRetry(send, { ...RETRY, random: () => 1, wait })).toBe('sent');
    expect(waits).toEqual([1000, 3150, 4000]);
  });

  it.each([400, 401, 403, 404, 413, 500])('gives up at once on %i', async (statusCode) => {
    const send = vi.fn(() => Promise.reject({ statusCode }));
    await expect(withRetry(send, { ...RETRY, wait: async () => {} })).rejects.toEqual({ statusCode });
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('withTyping', () => {
  it('shows typing only while work takes its time, and none after it', async () => {
    vi.useFakeTimers();
    try {
      const show = vi.fn(async () => {});
      await withTyping(async () => 'at once', show);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(show).not.toHaveBeenCalled();
      const slow = withTyping(() => new Promise((resolve) => setTimeout(resolve, 9000)), show);
      await vi.advanceTimersByTimeAsync(9000);
      await slow;
      expect(show).toHaveBeenCalledTimes(3);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(show).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
