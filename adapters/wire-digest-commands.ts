import type { Config } from '../src/config.ts';
import { createDigestCommands } from '../src/digest/digest-commands.ts';
import type { DigestCommands } from '../src/digest/ports.ts';
import type { Core } from './wire-core.ts';

/** What is said about digests, at a platform or at the terminal, with the defaults of this installation. */
export async function wireDigestCommands(
  { earshot, store, digestDesk }: Core,
  { timeZone, digestSchedule }: Pick<Config, 'timeZone' | 'digestSchedule'>,
): Promise<DigestCommands> {
  const { preview } = await digestDesk();
  const { companies, findCompany } = earshot;
  return createDigestCommands({
    ...{ store, companies, findCompany, preview, clock: Date.now },
    defaultTimeZone: timeZone,
    defaultSchedule: digestSchedule,
  });
}
