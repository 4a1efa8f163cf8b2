import { LIMITS } from './limits.ts';

/** The command that is there for every company, whatever the manifest holds. */
export const GENERAL_COMMAND = '/earnings';

/** Names Slack keeps for itself; a company of that name is asked through `/earnings`. */
const TAKEN = new Set(
  'apps archive call collapse dm dnd expand feed feedback help invite join kick leave me msg mute open people prefs remind remove rename search shortcuts shrug star status topic who'
    .split(' ')
    .map((word) => `/${word}`),
);

/** `/adtran` for the company `adtran`; null where Slack would not take it. Names as long as the rest are not cut: they would be guesses. */
export function commandName(company: string): string | null {
  const name = `/${company.toLowerCase()}`;
  const fits = name.length <= LIMITS.commandChars && /^\/[a-z0-9][a-z0-9_-]*$/.test(name);
  return fits && name !== GENERAL_COMMAND && !TAKEN.has(name) ? name : null;
}
