import type { CompanySummary } from '../../../src/service.ts';
import { clip } from '../render/escape.ts';
import { ACCENT } from './icons.ts';

/** What the app package is made from. */
export interface TeamsPackageOptions {
  /** The bot's registration, a GUID. */
  readonly appId: string;
  /** The id of the app in Teams, a GUID; default: the registration's. */
  readonly packageId?: string;
  /** Where readers reach the pages, over https; null while there is no such address: links are not unfurled then. */
  readonly publicUrl: string | null;
  readonly companies: readonly CompanySummary[];
  /** Who answers for the installation, as people see it before they install; default: the page itself. */
  readonly developer?: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

/** The newest schema that Teams clients of every kind have known for long. */
const VERSION = '1.25';
const SCHEMA = `https://developer.microsoft.com/json-schemas/teams/v${VERSION}/MicrosoftTeams.schema.json`;

/** Teams takes an upload for news only when this has grown. */
const APP_VERSION = '1.0.0';

/** Teams shows at most twelve commands of a list, older clients ten. */
const COMMANDS = 10;
const COMPANY_COMMANDS = 4;
const TITLE = 32;

/** Teams' app manifest. Commands fill the compose box: Teams has no slash commands of its own. */
export function teamsManifest(options: TeamsPackageOptions) {
  const { appId, packageId = appId, publicUrl, companies } = options;
  const domain = publicUrl?.startsWith('https:') ? new URL(publicUrl).host : null;
  return {
    $schema: SCHEMA,
    manifestVersion: VERSION,
    version: APP_VERSION,
    id: packageId,
    developer: options.developer ?? defaultDeveloper(publicUrl),
    name: { short: 'Earshot', full: 'Earshot: earnings calls, cited' },
    description: {
      short: 'Answers from earnings calls, each with the words that were spoken.',
      full: 'Ask about an earnings call and get the figure or the words that were really spoken, each with a citation that opens at the sentence. Nothing is generated: what was not said on a call is not answered.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands: commands(companies, PERSONAL) },
          { scopes: ['team', 'groupChat'], commands: commands(companies, SHARED) },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [SEARCH, CHECK_CLAIM],
        ...(domain === null ? {} : { messageHandlers: [{ type: 'link', value: { domains: [domain] } }] }),
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: domain === null ? [] : [domain],
  };
}

const SEARCH = {
  id: 'search',
  type: 'query',
  title: 'Search calls',
  description: 'Finds figures and quotes and puts them into your message',
  context: ['compose', 'commandBox'],
  parameters: [{ name: 'question', title: 'Question', inputType: 'text', description: 'Such as: adtran gross margin' }],
} as const;

const CHECK_CLAIM = {
  id: 'checkClaim',
  type: 'action',
  title: 'Check this claim',
  description: 'Looks for the statement of a message in the calls held',
  context: ['message'],
  fetchTask: true,
} as const;

interface Command {
  readonly title: string;
  readonly description: string;
}

const SHARED: readonly Command[] = [
  { title: 'digest daily 8:30', description: 'A post here each morning' },
  { title: 'digest status', description: 'When the digest comes, and about what' },
  { title: 'help', description: 'How to ask' },
];

const PERSONAL: readonly Command[] = [{ title: 'home', description: 'Companies held, watchlist, digest' }, ...SHARED];

/** Questions about the first companies held, then what is always there. */
function commands(companies: readonly CompanySummary[], always: readonly Command[]): readonly Command[] {
  const asked = companies.slice(0, COMPANY_COMMANDS).map(({ company, companyName }) => ({
    title: `/${clip(company, TITLE - 14)} gross margin`,
    description: `A figure of ${clip(companyName, 60)}, or any question`,
  }));
  return [...asked, ...always].slice(0, COMMANDS);
}

/** The pages stand for the developer's until the operator says otherwise. */
function defaultDeveloper(publicUrl: string | null) {
  const site = publicUrl?.startsWith('https:') ? publicUrl : 'https://localhost';
  return { name: 'Earshot', websiteUrl: site, privacyUrl: site, termsOfUseUrl: site };
}
