import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderChecks } from '../../adapters/slack/render/render-checks.ts';
import { claimWords } from '../../adapters/teams/incoming/claim-words.ts';
import { checkClaim } from '../../src/check-claim.ts';
import { claimReason, decidingCitation, VERDICT_WORDS } from '../../src/claim-words.ts';
import { invented } from '../web/invented-calls.ts';
import { cardProblems } from './card-schema.ts';
import { type Channel, openChannel } from './channel.ts';
import { cite } from './sample-answers.ts';

let channel: Channel;
const { start, end } = cite(1, 'Gross margin came in');
const readLink = (url: string) =>
  url.startsWith('https://earshot.example.com/')
    ? { call: invented.call.id, start, end, version: invented.call.sha256.slice(0, 12) }
    : null;

beforeEach(async () => {
  channel = await openChannel({ readLink });
});

afterEach(() => channel.close());

function invoke(name: string, value: object, fields: object = {}) {
  return channel.post({ type: 'invoke', name, value, ...fields });
}

describe('search from the compose box', () => {
  it('gives the answer and its quotes as cards to insert', async () => {
    const parameters = [{ name: 'question', value: 'why were sensors soft' }];
    const { body } = await invoke('composeExtension/query', { commandId: 'search', parameters });
    const { attachments, type } = body.composeExtension;
    expect(type).toBe('result');
    expect(
      attachments.map(({ preview }: { preview: { content: { title: string } } }) => preview.content.title),
    ).toEqual([
      'Two distributors worked down their stock of bench sensors.',
      '“Demand for bench sensors stayed soft, mainly because two distributors worked down their stock.”',
      '“We think most of it is behind us.”',
      '“How long will the destocking of bench sensors last?”',
      '“Our lab balances sold well in every region.”',
    ]);
  });

  it('says what to type when nothing was', async () => {
    const { body } = await invoke('composeExtension/query', { parameters: [{ name: 'initialRun', value: 'true' }] });
    expect(body.composeExtension).toMatchObject({ type: 'message' });
  });
});

describe('“Check this claim”', () => {
  const messagePayload = {
    body: { contentType: 'html', content: '<div>I hear <b>gross margin</b> was 55%&nbsp;</div>' },
  };

  it('says whether the calls support the words of a message, and shows what was said', async () => {
    const { body } = await invoke('composeExtension/fetchTask', { commandId: 'checkClaim', messagePayload });
    expect(channel.earshot.asked[0]?.question).toBe('I hear gross margin was 55%');
    const { card, title } = body.task.value;
    expect(title).toBe('Check this claim');
    const shown = JSON.stringify(card);
    expect(shown).toContain('"Contradicted"');
    expect(shown).toContain(': the call gives Gross margin 51.3%, Q2 2024, Quillfern Instruments');
    expect(shown).toContain('Claimed: “I hear gross margin was 55%”');
    expect(shown).toContain('Gross margin came in at 51.3% for the quarter.');
    expect(cardProblems(card.content)).toEqual([]);
    expect(card.content.actions[0].data.asked.question).toBe('I hear gross margin was 55%');
  });

  it('puts the finding into the compose box', async () => {
    const data = { v: 1, do: 'ask', asked: { question: 'gross margin was 55%' } };
    const { body } = await invoke('composeExtension/submitAction', { commandId: 'checkClaim', data });
    expect(body.composeExtension).toMatchObject({ type: 'result' });
    expect(JSON.stringify(body.composeExtension)).toContain('Contradicted');
  });

  it('says the same as a check in Slack does', async () => {
    const content =
      '<p>Quillfern gross margin was 51.3%. Their gross margin a year ago was 70%. The dividend is 4%.</p>';
    const { body } = await invoke('composeExtension/fetchTask', { messagePayload: { body: { content } } });
    const checks = await checkClaim(channel.earshot, claimWords(content));
    const slack = words(renderChecks(checks).blocks);
    const teams = words(body.task.value.card.content.body);
    expect(checks.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted', 'not-found']);
    for (const check of checks) {
      const quote = decidingCitation(check)?.quote ?? '';
      for (const shown of [slack, teams])
        for (const part of [VERDICT_WORDS[check.verdict], claimReason(check), quote]) expect(shown).toContain(part);
    }
  });
});

/** Every text that is shown. */
function words(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const own = 'text' in node && typeof node.text === 'string' ? node.text : '';
  return `${own} ${Object.values(node).map(words).join(' ')}`;
}

describe('a link to a reading page', () => {
  it('unfolds into the exact quote', async () => {
    const { body } = await invoke('composeExtension/queryLink', { url: 'https://earshot.example.com/calls/x?k=1' });
    expect(JSON.stringify(body)).toContain('“Gross margin came in at 51.3% for the quarter.”');
  });

  it('unfolds into nothing when it is not ours', async () => {
    expect(await invoke('composeExtension/queryLink', { url: 'https://example.org/' })).toEqual({
      status: 200,
      body: {},
    });
  });

  it('unfolds into nothing for somebody who may not ask', async () => {
    await channel.close();
    channel = await openChannel({ readLink }, { permissions: { rules: [{ users: ['oid-bo'], companies: ['*'] }] } });
    const url = 'https://earshot.example.com/calls/x?k=1';
    expect(await invoke('composeExtension/queryLink', { url })).toEqual({ status: 200, body: {} });
  });
});

describe('feedback', () => {
  it('is filed with the question it is about; a second thumb replaces the first', async () => {
    await channel.post({ text: 'quillfern gross margin' });
    await channel.settled();
    for (const [reaction, feedback] of [
      ['dislike', '{}'],
      ['like', '{"feedbackText":"right on"}'],
    ]) {
      const value = { actionName: 'feedback', actionValue: { reaction, feedback } };
      const reply = await invoke('message/submitAction', value, { replyToId: 'act1' });
      expect(reply).toEqual({ status: 200, body: {} });
    }
    expect(channel.store.feedbackGiven).toMatchObject([
      {
        verdict: 'up',
        comment: 'right on',
        question: 'quillfern gross margin',
        who: 'teams:t1:oid-ana',
        grade: 'figure',
      },
    ]);
  });

  it('is answered also when the message is not known, or the form is broken', async () => {
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: 'not json' } };
    expect(await invoke('message/submitAction', value)).toEqual({ status: 200, body: {} });
    expect(await invoke('message/submitAction', {})).toEqual({ status: 200, body: {} });
  });
});

describe('anything else', () => {
  it('is answered as not implemented', async () => {
    expect((await invoke('tab/fetch', {})).status).toBe(501);
  });
});
