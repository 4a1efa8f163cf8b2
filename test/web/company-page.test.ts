import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invented, inventedBefore } from './invented-calls.ts';
import { serve } from './loopback.ts';
import { memoryEarshot } from './memory-earshot.ts';

describe('the page of a company', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  let $: ReturnType<typeof load>;
  beforeAll(async () => {
    site = await serve({ earshot: await memoryEarshot([invented, inventedBefore]) });
    $ = load(await (await fetch(`${site.url}/companies/quillfern`)).text());
  });
  afterAll(() => site.close());
  const rowsOf = (heading: string) =>
    $(`section[aria-labelledby=${heading}] tbody tr`)
      .map((_, row) =>
        $(row)
          .children()
          .map((__, cell) => $(cell).text().trim())
          .get()
          .join(' | '),
      )
      .get();

  it('puts key figures by quarter in a table, newest first, each leading to the sentence that states it', async () => {
    expect(rowsOf('by-quarter')).toEqual(['Revenue | $84.2M | $80.1M', 'Gross margin | 51.3% | 50.2%']);
    const address = $('.quarters td a').first().attr('href') ?? '';
    const call = load(await (await fetch(site.url + address)).text());
    expect(call('mark.said').text()).toBe('Revenue was $84.2 million, up 6% from a year ago.');
  });

  it('says what changed since the quarter before, and that differences are its own arithmetic', () => {
    const changed = $('section[aria-labelledby=changed]').text();
    expect(changed).toContain('Q2 2024 against Q1 2024');
    expect(changed).toContain('from $80.1 million, +5.1%');
    expect(changed).toContain('from 50.2%, +1.1 points');
    expect(changed).toContain('computed, not said');
  });

  it('sets guidance beside what came of it', () => {
    expect(rowsOf('guidance')).toEqual([
      'Q2 2024 | Revenue | Q3 2024 | $86M to $90M |  | ',
      'Q1 2024 | Revenue | Q2 2024 | $82M to $85M | $84.2M | within',
    ]);
  });

  it('names a company that is not held', async () => {
    const response = await fetch(`${site.url}/companies/nobody`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('No company “nobody” is held.');
  });
});
