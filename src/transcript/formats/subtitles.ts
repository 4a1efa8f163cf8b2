import { parse } from '@plussub/srt-vtt-parser';
import { EarshotError } from '../../errors.ts';
import { isPersonName } from '../person-name.ts';
import { findVoice } from '../voices.ts';

const VOICE = /^<v(?:\.[^\s>]{1,40})?\s+([^>]{1,80})>/;
const PREFIX = /^(?:>>\s*|-\s*)?(?:\[([^\]]{2,60})\]:?|([^:[\]]{2,60}):)\s+/;
const TAG = /<[^<>]{0,100}>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  '#39': "'",
};

/**
 * The speech of a webcast's subtitles, one turn under `Name: (mm:ss)` for each change of speaker. Speakers come from `<v Name>`
 * tags or from prefixes; cues without either go on with the speaker before.
 *
 * @throws {EarshotError} `format-broken` for cues that cannot be read
 */
export function subtitlesToText(text: string, file: string): string {
  const cues = readCues(text, file);
  const turns: { speaker: string; from: number; words: string[] }[] = [];
  for (const { from, text: raw } of cues) {
    for (const part of splitVoices(raw)) {
      const last = turns.at(-1);
      if (last && (part.speaker === null || part.speaker === last.speaker)) last.words.push(part.words);
      else turns.push({ speaker: part.speaker ?? 'Unidentified Speaker', from, words: [part.words] });
    }
  }
  return turns.map((turn) => `${turn.speaker}: (${clock(turn.from)})\n${joinCues(turn.words)}\n`).join('\n');
}

function readCues(text: string, file: string): readonly { readonly from: number; readonly text: string }[] {
  try {
    return parse(
      `${text
        .replace(/\r\n?/g, '\n')
        .replace(/\u2028|\u2029/g, ' ')
        .trim()}\n`,
    ).entries;
  } catch (cause) {
    throw new EarshotError('format-broken', `${file} has cues that cannot be read`, { file }, cause);
  }
}

/** The parts of a cue by speaker; a cue may change speakers on a new line. */
function splitVoices(cue: string): readonly { readonly speaker: string | null; readonly words: string }[] {
  const parts: { speaker: string | null; words: string }[] = [];
  for (const line of cue.split('\n')) {
    const trimmed = line.trim();
    const voice = VOICE.exec(trimmed);
    const prefix = voice ? null : PREFIX.exec(trimmed);
    const named = voice?.[1] ?? prefix?.[1] ?? prefix?.[2] ?? null;
    const speaker = named === null ? null : readName(named, voice !== null);
    const rest = speaker === null ? trimmed : trimmed.slice((voice ?? prefix)![0].length);
    const words = rest
      .replace(TAG, '')
      .replace(/&([a-z]+|#39);/g, (whole, name) => ENTITIES[name] ?? whole)
      .trim();
    if (words === '' && speaker === null) continue;
    const last = parts.at(-1);
    if (last && speaker === null) last.words = `${last.words} ${words}`.trim();
    else parts.push({ speaker, words });
  }
  return parts.filter((part) => part.words !== '');
}

/** A speaker's name in the usual case; null for a prefix that is no name. */
function readName(words: string, certain: boolean): string | null {
  const name = words.trim().replace(/\s+/g, ' ');
  const shouted = name === name.toUpperCase();
  const usual = shouted ? name.toLowerCase().replace(/(^|[\s.'-])\p{Ll}/gu, (letter) => letter.toUpperCase()) : name;
  return certain || findVoice(usual) || isPersonName(usual) ? usual : null;
}

const joinCues = (cues: readonly string[]): string => cues.join(' ').replace(/\s+/g, ' ').trim();

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${two(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
}
