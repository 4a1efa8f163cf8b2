import { strToU8, zipSync } from 'fflate';
import { EarshotError } from '../../../src/errors.ts';
import { colorIcon, outlineIcon } from './icons.ts';
import { type TeamsPackageOptions, teamsManifest } from './manifest.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Zip files count from 1980 and in local time; a fixed day gives the same bytes for the same options. */
const DAY = new Date(1980, 0, 2);

/**
 * The app package to upload to Teams: manifest and icons in a zip file.
 *
 * @throws {EarshotError} `config-wrong` when the registration is not one
 */
export function renderTeamsPackage(options: TeamsPackageOptions): Uint8Array {
  for (const [name, id] of [
    ['MicrosoftAppId', options.appId],
    ['the app id', options.packageId ?? options.appId],
  ] as const) {
    if (!GUID.test(id)) throw new EarshotError('config-wrong', `${name}: expected a GUID, got ${id || 'nothing'}`);
  }
  const files = {
    'manifest.json': strToU8(`${JSON.stringify(teamsManifest(options), null, 2)}\n`),
    'color.png': colorIcon(),
    'outline.png': outlineIcon(),
  };
  return zipSync(files, { level: 9, mtime: DAY });
}
