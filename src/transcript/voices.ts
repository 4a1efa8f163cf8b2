import type { Role } from './call.ts';

/** Labels that stand for a voice and name nobody, with the role they say. */
const VOICES: readonly { readonly pattern: RegExp; readonly role: Role; readonly name: string }[] = [
  {
    pattern:
      /^(?:the )?(?:conference |call |backup |event )?(?:operator|moderator|coordinator|co-ordinator|facilitator)$/i,
    role: 'operator',
    name: 'Operator',
  },
  {
    pattern: /^(?:un(?:identified|known)|male|female) ?(?:sell-side |research )?analyst$/i,
    role: 'analyst',
    name: 'Unidentified Analyst',
  },
  {
    pattern: /^un(?:identified|known) (?:company |corporate )?(?:executive|representative|officer|management)$/i,
    role: 'executive',
    name: 'Unidentified Executive',
  },
  {
    pattern: /^(?:company|corporate) (?:speaker|participant|representative)$/i,
    role: 'executive',
    name: 'Unidentified Executive',
  },
  {
    pattern:
      /^(?:un(?:identified|known) )?(?:male |female |audience )?(?:speaker|participant|attendee|caller|member|shareholder|questioner|voice)(?: \d{1,2})?$/i,
    role: 'other',
    name: '',
  },
  {
    pattern: /^(?:analyst|executive|management|host|editor|recording|audience)$/i,
    role: 'other',
    name: '',
  },
];

/** A voice without a name, or null when the words may be a person's name. */
export function findVoice(words: string): { readonly name: string; readonly role: Role } | null {
  if (words.length > 40) return null;
  for (const voice of VOICES) if (voice.pattern.test(words)) return { name: words, role: voice.role };
  return null;
}
