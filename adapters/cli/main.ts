#!/usr/bin/env node
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EarshotError } from '../../src/errors.ts';
import type { Core } from '../wire-core.ts';
import type { Terminal } from './terminal.ts';
import { openTerminal } from './terminal.ts';

/** Every command loads what it needs when it runs, so that a short one starts at once. */
const program = new Command('earshot')
  .description('Answers questions about earnings calls, each with a citation that opens at the sentence.')
  .option('--data <dir>', 'where calls are kept (default: EARSHOT_DATA, or ./data)')
  .configureHelp({ sortSubcommands: false, showGlobalOptions: true })
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(oneLine(text.replace(/^error: /, 'earshot: '))) })
  .addHelpText('after', '\nStart with: earshot ingest samples && earshot ask "gross margin"');

program
  .command('ingest')
  .description('read transcripts: files and folders')
  .argument('<path...>', 'text, Markdown, HTML, PDF, Word, VTT, SRT or JSON; folders are walked')
  .option('--company <name>', 'whose call it is, where the file does not say or says it wrong')
  .option('--ticker <symbol>', 'its ticker')
  .option('--period <period>', 'its fiscal period, like 2007-Q2 or 2007-FY', period)
  .option('--watch', 'keep reading what is put into the folder')
  .option('--quiet', 'say nothing but errors')
  .addHelpText(
    'after',
    example('earshot ingest calls/ --quiet', 'earshot ingest adtran.txt --company ADTRAN --period 2007-Q2'),
  )
  .action(async (paths: string[], options) => {
    await withCore(async (core, terminal) => {
      const { ingestPaths, watchFolder } = await import('./commands/ingest.ts');
      const parts = { earshot: core.earshot, corpora: core.corpora, terminal };
      if (!options.watch) {
        if (!(await ingestPaths(paths, options, parts))) process.exitCode = 1;
        return;
      }
      const [folder] = paths;
      if (paths.length !== 1 || !folder) throw new EarshotError('usage', '--watch takes one folder');
      await watchFolder(folder, options, parts, interrupted());
    }, options);
  });

program
  .command('calls')
  .description('list the calls held')
  .option('--json', 'as JSON')
  .addHelpText('after', example('earshot calls --json'))
  .action(async (options) => {
    await withCore(async ({ earshot }, terminal) => {
      const { listCalls } = await import('./commands/calls.ts');
      await listCalls(earshot, options, terminal);
    });
  });

program
  .command('turns')
  .description('print who said what on a call')
  .argument('<call>', 'a call id, as "earshot calls" lists them')
  .option('--json', 'as JSON')
  .addHelpText('after', example('earshot turns adtran-2007-q2'))
  .action(async (call: string, options) => {
    await withCore(async ({ earshot }, terminal) => {
      const { listTurns } = await import('./commands/turns.ts');
      await listTurns(earshot, call, options, terminal);
    });
  });

program
  .command('facts')
  .description('list the figures of a call, or one figure over all calls of a company')
  .argument('[call]', 'a call id, as "earshot calls" lists them')
  .addOption(new Option('--json', 'as JSON').conflicts('csv'))
  .option('--csv', 'for a spreadsheet')
  .option('--audit', 'what does not add up on the call')
  .option('--company <name>', 'with --metric: the company of the series')
  .option('--metric <metric>', 'with --company: gross_margin, "gross margin", GM …')
  .addHelpText(
    'after',
    example('earshot facts adtran-2007-q2', 'earshot facts --company adtran --metric "gross margin"'),
  )
  .action(async (call: string | undefined, options) => {
    await withCore(async ({ earshot }, terminal) => {
      const { listFacts } = await import('./commands/facts.ts');
      await listFacts(earshot, call, options, terminal);
    });
  });

program
  .command('ask')
  .description('answer a question, with citations')
  .argument('[question...]', 'as one would type it in a chat')
  .option('--company <name>', 'name, ticker or slug')
  .option('--call <id>', 'this call alone')
  .addOption(new Option('--json', 'as JSON').conflicts('batch'))
  .option('--batch <file>', 'JSON lines {"id", "q", "company"?, "call"?}; "-" reads from standard input')
  .option('--explain', 'show the question as understood, what was found and how it was ranked')
  .option('--quiet', 'no progress')
  .addHelpText(
    'after',
    example(
      'earshot ask "why did inventory fall" --company adtran',
      'earshot ask --batch questions.jsonl > answers.jsonl',
    ),
  )
  .action(async (words: string[], options) => {
    const question = words.join(' ');
    if (!options.batch && question === '')
      throw new EarshotError('usage', 'what is the question? Try: earshot ask "gross margin"');
    await withCore(async ({ earshot }, terminal) => {
      if (options.batch) {
        const { askBatch } = await import('./commands/ask-batch.ts');
        return await askBatch(earshot, options.batch, options, terminal);
      }
      const { askQuestion } = await import('./commands/ask.ts');
      return await askQuestion(earshot, question, options, terminal);
    }, options);
  });

const digest = program
  .command('digest')
  .description('print the digest as it would be posted now, or set up who gets it')
  .option('--company <name...>', 'these companies alone')
  .option('--more', 'with what a post keeps behind "More"')
  .option('--json', 'as JSON')
  .addHelpText('after', example('earshot digest --company adtran'))
  .action(async (options) => {
    await withCore(async ({ earshot }, terminal) => {
      const { showDigest } = await import('./commands/digest.ts');
      await showDigest(earshot, options.company ?? [], options, terminal);
    });
  });

digest
  .command('subscribe')
  .description('set up, change or end the digest of a channel or person')
  .argument('<target>', 'slack:TEAM:CHANNEL, or a place shown by "digest list"')
  .argument('[words...]', 'as one would say it there: "ADTRAN weekdays 7:30 in Europe/London", "off"')
  .option('--owner <person>', 'who is told when it stops, and whose rights count: slack:TEAM:USER')
  .addHelpText('after', example('earshot digest subscribe slack:T0123:C0456 ADTRAN weekdays 7:30 in Europe/London'))
  .action(async (target: string, words: string[], options) => {
    const [{ openDigests }, { subscribeDigest }] = await Promise.all([
      import('../start.ts'),
      import('./commands/digest-subscribe.ts'),
    ]);
    const { core, commands } = await openDigests({ data: program.opts().data });
    try {
      await subscribeDigest(commands, { target, words: words.join(' '), ...options }, openTerminal());
    } finally {
      await core.earshot.close();
    }
  });

digest
  .command('list')
  .description('list who gets a digest, where and when')
  .option('--json', 'as JSON')
  .action(async (options) => {
    await withCore(async ({ store }, terminal) => {
      const { listDigests } = await import('./commands/digest-subscribe.ts');
      await listDigests(store, options.json === true, terminal);
    });
  });

program
  .command('feedback')
  .description('list what people thought of answers')
  .option('--down', 'only what was marked wrong or useless')
  .option('--json', 'as JSON')
  .addHelpText('after', example('earshot feedback --down'))
  .action(async (options) => {
    await withCore(async ({ store }, terminal) => {
      const { listFeedback } = await import('./commands/feedback.ts');
      await listFeedback(store, options, terminal);
    });
  });

program
  .command('manifest')
  .description('write what Slack or Teams wants to know of the app')
  .addArgument(new Argument('<platform>', 'which platform').choices(['slack', 'teams']))
  .option('--out <file>', 'where to (default: manifest.json, earshot-teams.zip)')
  .addHelpText('after', example('earshot manifest slack', 'earshot manifest teams --out earshot.zip'))
  .action(async (platform: 'slack' | 'teams', options) => {
    await withCore(async ({ earshot }, terminal) => {
      const [{ manifestSettings }, { writeSlackManifest, writeTeamsPackage }] = await Promise.all([
        import('../start.ts'),
        import('./commands/manifest.ts'),
      ]);
      const parts = [await earshot.companies(), await manifestSettings()] as const;
      if (platform === 'slack') await writeSlackManifest(...parts, options.out ?? 'manifest.json', terminal);
      else await writeTeamsPackage(...parts, options.out ?? 'earshot-teams.zip', terminal);
    });
  });

program
  .command('serve')
  .description('run everything that is configured: the page, Slack, Teams, digests')
  .addHelpText('after', example('earshot serve'))
  .action(async () => {
    const { serve } = await import('../start.ts');
    await serve({ data: program.opts().data, terminal: openTerminal(), until: interrupted() });
  });

await run();

async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the output has had enough: `earshot facts X | head`.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** One plain line; 2 for a command line that can't be read, 1 for everything else. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(oneLine(`earshot: ${message}`));
  return error instanceof EarshotError && error.code === 'usage' ? 2 : 1;
}

function oneLine(text: string): string {
  return `${text.trim().replace(/\s*\n\s*/g, ' ')}\n`;
}

async function withCore(
  work: (core: Core, terminal: Terminal) => Promise<void>,
  options: { quiet?: boolean } = {},
): Promise<void> {
  const { openCore } = await import('../start.ts');
  const core = await openCore({ data: program.opts().data });
  try {
    await work(core, openTerminal(options));
  } finally {
    await core.earshot.close();
  }
}

function period(text: string): string {
  const written = text.toUpperCase();
  if (/^\d{4}-(Q[1-4]|FY|H[12]|9M)$/.test(written)) return written;
  throw new InvalidArgumentError('Expected a fiscal period like 2007-Q2 or 2007-FY.');
}

function example(...lines: readonly string[]): string {
  return `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** Aborted by the first Ctrl-C or TERM; a second one ends the process at once. */
function interrupted(): AbortSignal {
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());
  return end.signal;
}
