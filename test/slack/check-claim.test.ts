import { afterEach, describe, expect, it } from 'vitest';
import { statementsOf } from '../../src/check-claim.ts';
import { sharedPeers } from '../shared-data.ts';
import { fakeEarshot } from '../teams/fake-earshot.ts';
import { type Harness, startHarness, wordsOf } from './harness.ts';

describe('statementsOf', () => {
  it('takes the sentences with figures, whole', () => {
    const said = 'Morning all. Margin was 51.3% vs. 50.8% in Q1. Revenue hit $84.2 million! Nice quarter.';
    expect(statementsOf(said)).toEqual(['Margin was 51.3% vs. 50.8% in Q1.', 'Revenue hit $84.2 million!']);
  });

  it('takes the first sentences of a message without any', () => {
    expect(statementsOf('They raised guidance. I was surprised.')).toHaveLength(2);
  });
});

describe.skipIf(!sharedPeers)('Check this claim', () => {
  let harness: Harness;
  afterEach(async () => {
    expect(harness.slack.state.problems).toEqual([]);
    await harness.close();
  });

  it('says for each statement whether the calls support it, to whoever asked alone', async () => {
    harness = await startHarness({ parts: { earshot: fakeEarshot() } });
    const text = 'Quillfern gross margin was 51.3%. Their gross margin a year ago was 70%. The dividend is 4%.';
    await harness.slack.send({ kind: 'message_action', callback_id: 'check_claim', text });
    await harness.settled();
    expect(harness.slack.state.messages).toHaveLength(0);
    const said = wordsOf(harness.slack.state.ephemeral[0].blocks);
    expect(said).toMatch(/Supported : Gross margin 51\.3%, Q2 2024, Quillfern Instruments/);
    expect(said).toMatch(/Contradicted : the call gives Gross margin 51\.3%/);
    expect(said).toMatch(/Not found in the calls/);
    expect(said).toContain('Piet Halloran, CFO');
  });

  it('says so when a message has no words', async () => {
    harness = await startHarness({ parts: { earshot: fakeEarshot() } });
    await harness.slack.send({ kind: 'message_action', callback_id: 'check_claim', text: '' });
    await harness.settled();
    expect(wordsOf(harness.slack.state.ephemeral[0].blocks)).toContain('no words');
  });
});
