import { type Bot, targetOf, whoOf } from '../bot.ts';
import { fitBlocks, MESSAGE_ROOM } from '../render/fit-blocks.ts';
import type { Rendered } from '../render/render-answer.ts';
import { renderDigest } from '../render/render-digest.ts';
import { words } from '../render/render-words.ts';
import type { Request } from './reply.ts';

/** Hands words about the digest to whoever knows digests, for this channel, or for the person in a direct message. */
export async function replyAboutDigest(
  bot: Bot,
  request: Request,
  said: string,
  allowed: (company: string) => boolean,
): Promise<Rendered> {
  if (!bot.digests) return words('Digests are not switched on here.');
  const { asker, company } = request;
  const here = asker.channel === null || asker.channel.startsWith('D') ? asker.user : asker.channel;
  const reply = await bot.digests.handle({
    words: said,
    target: targetOf(asker.team, here),
    owner: whoOf(asker),
    timeZone: await request.timeZone(),
    company: company?.company ?? null,
    allowed,
  });
  const spoken = words(reply.text);
  if (!reply.digest) return spoken;
  const digest = renderDigest(reply.digest);
  const blocks = fitBlocks(
    [{ rank: 0, blocks: spoken.blocks }, ...digest.blocks.map((block, i) => ({ rank: i + 1, blocks: [block] }))],
    MESSAGE_ROOM,
  );
  return { blocks, text: `${spoken.text}\n\n${digest.text}`.slice(0, 3_900) };
}
