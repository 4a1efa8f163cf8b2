import { z } from 'zod';

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id: z.string() }),
  text: z.string().nullish(),
});

const TAG = /<\/?at(?:\s[^<>]{0,200})?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
};

/** Takes the bot's mention out of a message; other people's mentions leave their names. */
export function stripMention(
  text: string,
  entities: readonly unknown[],
  botId: string,
): { readonly text: string; readonly mentioned: boolean } {
  const mentions = entities.flatMap((entity) => {
    const parsed = mentionSchema.safeParse(entity);
    return parsed.success && parsed.data.mentioned.id === botId ? [parsed.data] : [];
  });
  let rest = text;
  for (const { text: written } of mentions) if (written) rest = rest.replace(written, ' ');
  const plain = rest.replace(TAG, '').replace(/&(?:nbsp|lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
  return { text: plain.replace(/[\s\u00a0]+/g, ' ').trim(), mentioned: mentions.length > 0 };
}
