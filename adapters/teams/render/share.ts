import { type Asked, button } from '../card-data.ts';
import type { SavedPlace } from '../references.ts';
import type { CardElement } from './card.ts';
import { richText } from './cited-text.ts';
import { clip, plain } from './escape.ts';

const CHOICES = 100;

/** The choice of a channel to share an answer to, or what to do when there is none. */
export function shareElements(
  asked: Asked,
  channels: readonly (Pick<SavedPlace, 'name'> & { readonly key: string })[],
): readonly CardElement[] {
  if (channels.length === 0) {
    const text = 'Earshot is in no channel yet: add it to a team, mention it there once, then share.';
    return [richText([{ type: 'TextRun', text, isSubtle: true }])];
  }
  const choices = channels.slice(0, CHOICES).map(({ key, name }) => ({
    title: plain(clip(name ?? 'A channel', 100)),
    value: key,
  }));
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'place',
      label: 'Share to',
      style: 'compact',
      isRequired: true,
      errorMessage: 'Choose a channel.',
      ...(choices.length === 1 && choices[0] ? { value: choices[0].value } : {}),
      choices,
      separator: true,
    },
    { type: 'ActionSet', actions: [button('Share', { do: 'share', asked, place: '' })] },
  ];
}
