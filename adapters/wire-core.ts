import { createHeldCompanies } from '../src/companies/held-companies.ts';
import type { CoreSettings } from '../src/core-settings.ts';
import type { DigestDesk, DigestDeskParts } from '../src/digest/digest-desk.ts';
import type { CallStore, CorpusSource, IndexStore, LinkMaker, Store } from '../src/ports.ts';
import { createEarshot, type Earshot } from '../src/service.ts';
import { openStore } from '../src/store/open-store.ts';
import { ownSecret } from '../src/store/own-secret.ts';
import { makeLinks } from './web/links.ts';

/** The core with the store under it, as commands and the server use it. */
export interface Core {
  readonly earshot: Earshot;
  readonly store: Store;
  readonly corpora: CorpusSource;
  /** @param allowed which companies a subscriber may be told of; absent: all */
  readonly digestDesk: (allowed?: DigestDeskParts['allowed']) => Promise<DigestDesk>;
  /** The secrets in use: those configured, or the installation's own. */
  readonly linkSecrets: readonly [string, ...string[]];
}

/**
 * Opens the store and wires the core. What reading files and asking need is loaded when it is first used.
 *
 * @throws {EarshotError} `store-broken`
 */
export async function wireCore(settings: CoreSettings): Promise<Core> {
  const [first = ownSecret(settings.folder), ...more] = settings.linkSecrets;
  const linkSecrets = [first, ...more] as const;
  const store = await openStore({
    at: settings.at,
    passphrases: linkSecrets,
    cutPassages: async (held) => (await import('../src/search/call-reading.ts')).passagesOf(held),
  });
  const corpora = lazyCorpora(store);
  const link = makeLinks({ publicUrl: settings.publicUrl, linkSecrets });
  const digestDesk = lazyDigestDesk(store, corpora, link);
  return {
    earshot: createEarshot({
      store,
      corpora,
      link,
      digest: async (companies) => (await digestDesk()).preview(companies, [], here()),
    }),
    store,
    corpora,
    digestDesk,
    linkSecrets: [...linkSecrets],
  };
}

/** The zone of this machine, for what is asked for at its terminal or page. */
const here = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function lazyDigestDesk(store: Store, corpora: CorpusSource, link: LinkMaker): Core['digestDesk'] {
  const companies = createHeldCompanies(store);
  return async (allowed) => {
    const { openDigestDesk } = await import('../src/digest/digest-desk.ts');
    return openDigestDesk({ store, corpora, companies, link, clock: Date.now, ...(allowed && { allowed }) });
  };
}

function lazyCorpora(store: CallStore & IndexStore): CorpusSource {
  let opened: Promise<CorpusSource> | null = null;
  const open = () => {
    opened ??= import('../index/load-corpus.ts').then(({ createCorpusSource }) =>
      createCorpusSource({ calls: store, indexes: store }),
    );
    return opened;
  };
  return {
    load: async (company) => (await open()).load(company),
    // What was never loaded has nothing to forget.
    invalidate: (company) => void opened?.then((source) => source.invalidate(company)),
  };
}
