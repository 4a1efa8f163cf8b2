import fc from 'fast-check';
import MiniSearch, { type Options } from 'minisearch';
import { expect, it } from 'vitest';
import { TermCounter } from '../../index/count-terms.ts';

const TERMS = ['copper', 'rope', 'sg&a', '59.5%', '"quoted"', '毛利'];
const FIELDS = ['text', 'around'];
const OPTIONS: Options = {
  fields: FIELDS,
  tokenize: (field) => field.split('\n'),
  processTerm: (term) => term || null,
};
const field = fc.array(fc.nat({ max: TERMS.length - 1 }), { maxLength: 8 });

it('scores passages exactly as an index that MiniSearch made itself', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 20 }), (passages) => {
      const counter = new TermCounter(FIELDS, TERMS.length);
      for (const fields of passages) counter.add(fields.map((terms) => ({ terms, hasGap: terms.length === 0 })));
      const counted = MiniSearch.loadJSON(counter.toJson(TERMS), OPTIONS);
      const plain = new MiniSearch(OPTIONS);
      const words = (terms: readonly number[]) => terms.map((term) => TERMS[term]).join('\n');
      plain.addAll(passages.map(([text, around], id) => ({ id, text: words(text), around: words(around) })));
      for (const term of TERMS) expect(counted.search(term)).toEqual(plain.search(term));
    }),
  );
});
