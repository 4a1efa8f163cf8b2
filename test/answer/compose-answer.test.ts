import { describe, expect, it } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import { renderText } from '../../src/answer/render-text.ts';
import type { Corpus } from '../../src/ports.ts';
import type { Query } from '../../src/search/query.ts';
import { corpusOf, hitsFor, LARKFIELD, LARKFIELD_BEFORE, MARROW, queryOf } from './larkfield.ts';

const link = () => null;
const corpus = corpusOf(LARKFIELD);

function ask(text: string, wanted: Partial<Query> = {}, over: Corpus = corpus) {
  return composeAnswer(queryOf(text, wanted), hitsFor(text, ...over.calls), over, { link });
}

describe('composeAnswer on a misheard name', () => {
  it('says beside the words as transcribed what was meant', () => {
    const { call } = LARKFIELD;
    const text = call.text.replace('Harbor Rail', 'Embark     ');
    const held = { ...LARKFIELD, call: { ...call, company: 'adtran', text } };
    const answer = ask('customers', { intent: 'list', metrics: ['customer_concentration'] }, corpusOf(held));
    expect(answer.citations[0]?.quote).toContain('Embark');
    expect(answer.notes).toContainEqual({ kind: 'repair', text: 'Embark, meant: Embarq.', cites: [1] });
    expect(renderText(answer)).toContain('As heard: Embark, meant: Embarq. [1]');
  });
});

describe('composeAnswer on a figure', () => {
  it('quotes no sentence that has nothing to do with the figure', () => {
    const answer = ask('gross margin', { intent: 'figure', metrics: ['gross_margin'] });
    expect(answer.citations[0]?.quote).toMatch(/^Gross margin was 41\.5%/);
    expect(answer.citations[0]?.quote).not.toMatch(/Revenue|SG&A/);
  });

  it('says in one line what is held instead', () => {
    const answer = ask('crane revenue', { intent: 'figure', metrics: ['revenue'], dimension: 'crane' });
    expect(answer.notes.filter((n) => n.kind === 'held').length).toBeLessThanOrEqual(1);
  });

  it('states the figure with what it was compared with, and cites its sentence first', () => {
    const answer = ask('gross margin', { intent: 'figure', metrics: ['gross_margin'] });
    expect(answer.grade).toBe('figure');
    expect(answer.headline).toBe("Larkfield Instruments' gross margin was 41.5% in Q2 2021 (40.2% in Q1 2021). [1]");
    expect(answer.citations[0]?.quote).toContain('41.5% compared with 40.2%');
  });

  it('shows a misspoken period as said, with the flag', () => {
    const periods = [{ period: '2020-Q2', words: 'a year ago' }];
    const answer = ask('SG&A a year ago', { intent: 'figure', metrics: ['selling_general_administrative'], periods });
    expect(answer.headline).toContain('$12.4 million in Q4 2020 as said, likely Q2 2020');
    expect(answer.notes.find((n) => n.kind === 'flag')?.text).toContain('fourth quarter of 2020');
  });

  it('names an analyst as the source of a figure the company did not give', () => {
    const answer = ask('wireless revenue', { intent: 'figure', metrics: ['revenue'], dimension: 'wireless' });
    expect(answer.notes.map((n) => n.text)).toContainEqual(
      "Bram Vos (Kestrel Capital) put it at $9 million; that is the analyst's figure, not the company's.",
    );
  });

  it('gives guidance to a question about the outlook, not the figure reported', () => {
    const answer = ask('revenue guidance', { intent: 'guidance', metrics: ['revenue'] });
    expect(answer.headline).toContain('guidance for Q3 2021 is $86 million to $88 million');
  });

  it('never answers a segment that is not broken out with the whole company', () => {
    const answer = ask('wireless revenue', { intent: 'figure', metrics: ['revenue'], dimension: 'wireless' });
    expect(answer.grade).toBe('none');
    expect(answer.headline).toBe('Larkfield Instruments gave no wireless revenue on its Q2 2021 call.');
  });

  it('takes the figure of another quarter from the call that reported it', () => {
    const both = corpusOf(LARKFIELD, LARKFIELD_BEFORE);
    const periods = [{ period: '2021-Q1', words: 'last quarter' }];
    const answer = ask('revenue last quarter', { intent: 'figure', metrics: ['revenue'], periods }, both);
    expect(answer.headline).toContain('$81 million in Q1 2021');
    expect(answer.citations[0]?.call).toBe('larkfield-2021-q1');
  });

  it('states every figure asked for, however many', () => {
    const metrics = ['revenue', 'gross_margin', 'selling_general_administrative', 'inventory'];
    const answer = ask('revenue, gross margin, SG&A and inventory', { intent: 'figure', metrics });
    for (const shown of ['$84.2 million', '41.5%', '$12.1 million']) expect(answer.headline).toContain(shown);
    expect(answer.notes.map((n) => n.text)).toContain(
      "No clear figure for inventory on Larkfield Instruments' Q2 2021 call.",
    );
  });

  it('lists customers with their shares', () => {
    const answer = ask('10% customers', { intent: 'list', metrics: ['customer_concentration'] });
    expect(answer.items.map((i) => i.text)).toEqual(['Harbor Rail: 22%', 'Delmar Foods: 11%']);
  });
});

describe('composeAnswer on a claim', () => {
  const claim = { intent: 'check', metrics: ['revenue'], dimension: 'sensor' } as const;

  it('corrects a wrong figure and keeps it out of the headline', () => {
    const claimed = [{ value: 50_000_000, unit: 'USD', words: '$50 million' }];
    const answer = ask('sensor revenue was $50 million?', { ...claim, claimed });
    expect(answer.headline).toMatch(/^No: .*\$47\.3 million/);
    expect(answer.headline).not.toContain('$50 million');
  });

  it('confirms a right one', () => {
    const claimed = [{ value: 47_000_000, unit: 'USD', words: '$47 million' }];
    expect(ask('sensor revenue ~$47 million?', { ...claim, claimed }).headline).toMatch(/^Yes: /);
  });
});

describe('composeAnswer on people and reasons', () => {
  it('lists what an analyst asked and who answered', () => {
    const answer = ask('what did Priya Oduya ask', { intent: 'said', speakers: ['Priya Oduya'] });
    expect(answer.headline).toBe('Priya Oduya (Northgate Research) asked 2 questions. [1]');
    expect(answer.items[0]?.text).toContain('Answered by Tomas Rehn');
  });

  it('leads with the sentence that gives the reason, without its opening filler', () => {
    const answer = ask('why did inventory fall because', { intent: 'why' });
    expect(answer.citations[0]?.quote).toMatch(/^inventory fell because/);
  });

  it('lists what was not answered, question and reply', () => {
    const answer = ask('which questions were not answered', { intent: 'list' });
    expect(answer.items.map((i) => i.text)).toEqual([
      expect.stringMatching(/^Bram Vos: ".*hospitals\?" Ines Calder \(CEO\): "That's hard to say/),
    ]);
  });

  it('names the holder of a title, cited to where somebody names the person', () => {
    const answer = ask('who is the cfo', { intent: 'who', title: 'CFO', terms: [] });
    expect(answer.headline).toBe("Tomas Rehn is Larkfield Instruments' Chief Financial Officer. [1]");
  });

  it('shows a refusal to answer as one', () => {
    const answer = ask('when will the wireless gauge ship', { intent: 'topic' });
    expect(answer.notes.some((n) => n.kind === 'non-answer')).toBe(true);
    expect(renderText(answer)).toContain('Not answered: ');
  });
});

describe('composeAnswer across quarters', () => {
  it('puts a series in a table, each figure cited to its own call', () => {
    const both = corpusOf(LARKFIELD, LARKFIELD_BEFORE);
    const answer = ask('gross margin trend', { intent: 'trend', metrics: ['gross_margin'] }, both);
    expect(answer.table?.rows.map((r) => [r.label, r.cells[0]?.shown])).toEqual([
      ['Q1 2021', '40.2%'],
      ['Q2 2021', '41.5%'],
    ]);
    expect(answer.citations.map((c) => c.call)).toEqual(['larkfield-2021-q1', 'larkfield-2021-q2']);
  });
});

describe('composeAnswer over several companies', () => {
  const two = corpusOf(LARKFIELD, MARROW);
  const wanted = { intent: 'compare', otherCompanies: ['marrow'] } as const;

  it('sets them side by side', () => {
    const answer = ask('revenue vs Marrow', { ...wanted, metrics: ['revenue'] }, two);
    expect(answer.table?.rows.map((r) => [r.label, r.cells[0]?.shown])).toEqual([
      ['Larkfield Instruments Q2 2021', '$84.2 million'],
      ['Marrow Tools Q2 2021', '$45 million'],
    ]);
    expect(answer.notes).toEqual([]);
  });

  it('says which of them gave no figure, beside the one that did', () => {
    const answer = ask('gross margin vs Marrow', { ...wanted, metrics: ['gross_margin'] }, two);
    expect(answer.headline).toMatch(
      /gross margin was 41\.5%.*\[1\] No clear figure for gross margin on Marrow Tools' Q2 2021 call\.$/,
    );
    expect(answer.facts[0]?.shown).toBe('41.5%');
  });

  it('says so also when it is the company asked about first', () => {
    const answer = ask('EPS vs Marrow', { ...wanted, metrics: ['eps_diluted'] }, two);
    expect(answer.headline).toBe(
      "Marrow Tools' adjusted diluted EPS was $0.61 in Q2 2021. [1] No clear figure for diluted EPS on Larkfield Instruments' Q2 2021 call.",
    );
  });

  it('says where nothing is quoted of one of them', () => {
    const answer = ask('why did inventory fall, and at Marrow', { ...wanted, intent: 'why' }, two);
    expect(answer.notes.map((n) => n.text)).toContain("Nothing on that from Marrow Tools' Q2 2021 call.");
  });

  it('says which of two periods gave no figure', () => {
    const periods = [{ period: '2019-Q2', words: 'Q2 2019' }];
    const answer = ask('gross margin vs Q2 2019', { intent: 'compare', metrics: ['gross_margin'], periods });
    expect(answer.notes.map((n) => n.text)).toContain(
      "No clear figure for gross margin in Q2 2019 on Larkfield Instruments' calls held.",
    );
  });
});

describe('composeAnswer on a figure that is not by the books', () => {
  it('says so in the sentence and in the label', () => {
    const answer = ask('EPS', { intent: 'figure', metrics: ['eps_diluted'] }, corpusOf(MARROW));
    expect(answer.headline).toBe("Marrow Tools' adjusted diluted EPS was $0.61 in Q2 2021. [1]");
    expect(answer.facts.map((f) => f.label)).toEqual(['Diluted EPS (adjusted)']);
  });
});

describe('composeAnswer with nothing found', () => {
  it('says so, and names the periods held', () => {
    const answer = ask('tariffs');
    expect(answer.grade).toBe('none');
    expect(answer.headline).toBe("Not discussed on Larkfield Instruments' Q2 2021 call: tariffs.");
    expect(renderText(answer)).toContain('Q2 2021');
  });
});
