/** What a command, a mention or a direct message asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'ask'; readonly question: string }
  | { readonly kind: 'digest'; readonly words: string }
  | { readonly kind: 'follow' | 'unfollow'; readonly company: string | null }
  | { readonly kind: 'watchlist' }
  | { readonly kind: 'sticky'; readonly on: boolean | null };

/** Reads the words after the command. Everything that is no order is a question. */
export function parseCommand(words: string): Command {
  const said = words
    .trim()
    .replace(/^["“](.*)["”]$/s, '$1')
    .trim();
  const bare = said.toLowerCase().replace(/[?!.]+$/, '');
  if (bare === '' || bare === 'help') return { kind: 'help' };
  if (bare === 'watchlist') return { kind: 'watchlist' };
  const digest = /^digests?(?:\s+(.*))?$/is.exec(said);
  if (digest) return { kind: 'digest', words: digest[1]?.trim() ?? '' };
  const sticky = /^sticky(?:\s+(on|off))?$/.exec(bare);
  if (sticky) return { kind: 'sticky', on: sticky[1] === undefined ? null : sticky[1] === 'on' };
  const follow = /^(follow|unfollow)(?:\s+(?!up\b)(\S+(?:\s+\S+){0,3}))?$/i.exec(said);
  if (follow)
    return { kind: follow[1]?.toLowerCase() === 'follow' ? 'follow' : 'unfollow', company: follow[2] ?? null };
  return { kind: 'ask', question: said };
}
