/**
 * What a person typed, without Slack's markup: the bot's mention and other mentions gone, a link by its label, a channel by
 * its name, entities as characters.
 */
export function readMessageText(raw: string, botUser: string | null): string {
  return raw
    .replace(/<@([UW][A-Z0-9]+)(?:\|([^>]*))?>/g, (_, id: string, name?: string) =>
      id === botUser ? ' ' : (name ?? ' '),
    )
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<!(?:subteam\^[A-Z0-9]+|[a-z]+)(?:\^[^|>]*)*(?:\|([^>]*))?>/g, ' $1 ')
    .replace(/<((?:https?:|mailto:)[^|>]*)(?:\|([^>]*))?>/g, (_, url: string, label?: string) => label ?? url)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

export function mentions(raw: string, user: string | null): boolean {
  return user !== null && (raw.includes(`<@${user}>`) || raw.includes(`<@${user}|`));
}
