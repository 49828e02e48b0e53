import { join } from 'node:path';
import { writeChanged } from '../../authoring/write-changed.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { nodeIo } from '../../corpus/io.ts';
import { LEDGER_FILES } from '../../corpus/layout.ts';
import { load } from '../../corpus/load.ts';
import { type Address, addressesOf } from '../../links/addresses.ts';
import { entryAfter, isDue, ledgerText } from '../../links/ledger.ts';
import { aloneText, type Left } from '../../links/left.ts';
import { POLITE } from '../../links/limits.ts';
import { lookAt } from '../../links/look.ts';
import { network, type Outside } from '../../links/outside.ts';
import { reportText } from '../../links/report.ts';
import { steadily } from '../../links/steadily.ts';
import type { LinkEntry } from '../../model/link-ledger.ts';
import { asStarted } from '../as-started.ts';
import { type Command, type ExitCode, type Options, textOption } from '../command.ts';
import { makeProgress } from '../progress.ts';
import { SITE } from '../shared-options.ts';
import { foldersOf } from '../site-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** Milliseconds after which the ledger is written again while answers come: whatever ends the program, no more are lost. */
const WRITE_EVERY = 1_000;

/** `sourcebook links`: looks at the addresses of all sources and writes what they come to. The one command that goes online. */
export function linksCommand(outside: Outside): Command {
  return {
    name: 'links',
    summary:
      'Look at the addresses of all sources, online, and write into data/links.json what is left of them.',
    options: {
      site: SITE,
      all: { help: 'also those that were looked at in the last week' },
      only: { value: 'TEXT', help: 'only addresses with this in them, such as a host’s name' },
      limit: { value: 'N', help: 'at most so many, those that were not looked at for longest' },
    },
    run: (options, world) => lookAtLinks(options, world, outside),
  };
}

/** The command with the network. */
export const links: Command = linksCommand(network());

async function lookAtLinks(options: Options, world: World, outside: Outside): Promise<ExitCode> {
  const { root } = foldersOf(options, world);
  const limit = limitOf(options);
  const progress = makeProgress({ stream: world.stderr, clock: world.clock });
  progress.step('Reading the site');
  const { corpus } = await load(root, nodeIo());
  if (corpus.ledgers.damaged.includes('links')) {
    progress.end();
    const told = `The ledger ${LEDGER_FILES.links} is damaged; sourcebook check tells where. Nothing was asked.\n`;
    world.stderr.write(asStarted(told, world));
    return 1;
  }
  const ledger = new Map(corpus.ledgers.links);
  const all = addressesOf(corpus);
  const { wanted, due } = chosen(all, ledger, options, outside.now());
  const asked = due.slice(0, limit);
  const left: Left[] = due.slice(limit).map((address) => ({ address, why: `--limit ${limit}` }));
  const looked: { address: Address; entry: LinkEntry }[] = [];
  let answered = false;
  const write = () => {
    writeChanged(join(root, LEDGER_FILES.links), ledgerText(kept(ledger, all, corpus)));
  };
  const writing = steadily(write, WRITE_EVERY);
  progress.step('Looking at addresses', asked.length);
  try {
    await lookAt(asked, {
      outside,
      limits: POLITE,
      agent: `Sourcebook link check (+${new URL(corpus.site.url).href})`,
      signal: world.signal,
      found(address, answer) {
        const entry = entryAfter(address.url, answer, ledger.get(address.url), outside.now());
        ledger.set(address.url, entry);
        looked.push({ address, entry });
        answered ||= answer.status !== undefined;
        progress.at(looked.length);
        if (answered) writing.changed();
      },
      leftAlone: (address, host, wait) => left.push({ address, why: aloneText(host, wait) }),
    });
  } finally {
    writing.end();
    progress.end();
  }
  if (!answered && hostsOf(looked) > 1) {
    world.stderr.write(
      `None of ${looked.length} addresses gave an answer, so this machine seems to be offline; ${LEDGER_FILES.links} is as it was.\n`,
    );
    return 1;
  }
  write();
  const known = new Set([...looked, ...left].map(({ address }) => address));
  const unasked = asked.filter((one) => !known.has(one)).map((address) => ({ address, why: 'stopped' }));
  const fresh = wanted.length - due.length;
  world.stdout.write(reportText({ looked, left: [...left, ...unasked], fresh }));
  if (!world.signal.aborted) return 0;
  world.stderr.write(
    `Stopped. ${LEDGER_FILES.links} has what was found; the same command goes on with the rest.\n`,
  );
  return 130;
}

/** The addresses that are meant, and those of them that are to be asked: not looked at for longest first. */
function chosen(
  all: readonly Address[],
  ledger: ReadonlyMap<string, LinkEntry>,
  options: Options,
  now: number,
): { wanted: readonly Address[]; due: readonly Address[] } {
  const only = textOption(options, 'only');
  const wanted = only === undefined ? all : all.filter(({ url }) => url.includes(only));
  if (only !== undefined && wanted.length === 0)
    throw new UsageError(`No source has an address with “${only}” in it.`);
  const last = ({ url }: Address) => ledger.get(url)?.checked ?? '';
  const due = wanted
    .filter(({ url }) => options.all === true || isDue(ledger.get(url), now))
    .sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
  return { wanted, due };
}

/** Entries of addresses that sources still give; all of them while a source cannot be read. */
function kept(
  ledger: ReadonlyMap<string, LinkEntry>,
  all: readonly Address[],
  { broken, brokenDrafts }: Corpus,
): Iterable<LinkEntry> {
  if ([...broken.values(), ...brokenDrafts.values()].some((ids) => ids.size > 0)) return ledger.values();
  return all.flatMap(({ url }) => ledger.get(url) ?? []);
}

function hostsOf(looked: readonly { address: Address }[]): number {
  return new Set(looked.map(({ address }) => new URL(address.url).host)).size;
}

function limitOf(options: Options): number {
  const written = textOption(options, 'limit');
  if (written === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(written)) return Number(written);
  throw new UsageError(`“${written}” is no number of addresses; --limit takes a whole number from 1 on.`);
}
