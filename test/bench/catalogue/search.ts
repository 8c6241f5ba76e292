import { gzipSync } from 'node:zlib';
import { Chance } from '../../support/hall/chance.ts';
import type { Report } from '../report.ts';
import { quantile } from '../statistics.ts';
import { type LargeKiosk, openLargeKiosk, SLOWER } from './kiosk.ts';
import { manyItems } from './many-items.ts';
import { ownTimes } from './own-time.ts';
import type { Part } from './part.ts';
import { type Kind, KINDS, queriesFor } from './queries.ts';

const ITEMS = 20_000;
const QUERIES = 500;
const SHARES = { p50: 0.5, p95: 0.95, p99: 0.99, worst: 1 } as const;
const OWN = "the page's own processor time: what others on this machine took is not in it";
const NAIVE = 'names and pinyin filtered with includes';

/** A kiosk with a city's catalogue, on a processor four times slower, with no network in what is measured. */
export const search: Part = {
  name: `search over ${ITEMS} items in a kiosk's page, CPU ×${SLOWER}`,
  id: 'catalogue/search',
  async run(report) {
    const items = manyItems(ITEMS, new Chance(1));
    const queries = queriesFor(
      items.map(({ name }) => name),
      QUERIES,
      new Chance(2),
    );
    const kiosk = await openLargeKiosk(items);
    try {
      await weigh(kiosk, report);
      await kiosk.slow(true);
      await arriving(kiosk, report);
      await making(kiosk, report);
      for (const kind of KINDS) await answering(kiosk, report, kind, queries[kind]);
      await showing(
        kiosk,
        report,
        KINDS.flatMap(kind => queries[kind].slice(0, 100)),
      );
    } finally {
      await kiosk.close();
    }
  },
};

/** The page is measured by what is built of it; nothing goes over the wire meanwhile. */
const inPage = <T>({ page }: LargeKiosk, call: string, argument?: unknown): Promise<T> =>
  page.evaluate<T>(`bench.${call}(${argument === undefined ? '' : JSON.stringify(argument)})`);

async function weigh(kiosk: LargeKiosk, report: Report): Promise<void> {
  const text = await kiosk.payload();
  const raw = Buffer.byteLength(text);
  report.add({
    id: 'catalogue/search/payload-gzip',
    value: gzipSync(text).length / 1_000,
    unit: 'kB',
    against: 'the same as it is',
    ratio: gzipSync(text).length / raw,
    note: `${Math.round(raw / 1_000)} kB as it is, which is how the socket sends it`,
  });
  const heap = async (): Promise<number> => {
    await kiosk.wire.send('HeapProfiler.collectGarbage');
    const told = (await kiosk.wire.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
    return told['usedSize']! + (told['backingStorageSize'] ?? 0);
  };
  const before = await heap();
  await kiosk.page.evaluate('void (window.held = bench.makeRows())');
  const value = ((await heap()) - before) / 1e6;
  await kiosk.page.evaluate('void delete window.held');
  report.add({ id: 'catalogue/search/index-memory', value, unit: 'MB' });
}

async function arriving(kiosk: LargeKiosk, report: Report): Promise<void> {
  const tasks = await kiosk.reload();
  report.add({
    id: 'catalogue/search/arrival-task',
    value: Math.max(0, ...tasks),
    unit: 'ms',
    note: 'the longest of the page that is opened anew: the answer with all items read, folded, shown',
  });
}

async function making(kiosk: LargeKiosk, report: Report): Promise<void> {
  const { whole, longest, last } = await inPage<Record<'whole' | 'longest' | 'last', number>>(
    kiosk,
    'measureMaking',
  );
  report.add({ id: 'catalogue/search/index-whole', value: whole, unit: 'ms', note: 'in one piece' });
  report.add({
    id: 'catalogue/search/index-task',
    value: Math.max(longest, last),
    unit: 'ms',
    note: 'the longest piece of it, as the kiosk makes it when idle',
  });
}

async function answering(
  kiosk: LargeKiosk,
  report: Report,
  kind: Kind,
  queries: readonly string[],
): Promise<void> {
  await inPage(kiosk, 'measureQueries', queries.slice(0, 20));
  const { told, own } = await ownTimes(kiosk.page, () =>
    inPage<Record<'ours' | 'naive' | 'found', number[]>>(kiosk, 'measureQueries', queries),
  );
  const { ours, naive, found } = told;
  const none = found.filter(count => count === 0).length;
  for (const [name, share] of Object.entries(SHARES)) {
    const [value, baseline] = [quantile(ours, share), quantile(naive, share)];
    report.add({
      id: `catalogue/search/${kind}/${name}`,
      value,
      unit: 'ms',
      against: NAIVE,
      ratio: value / baseline,
      note: `${queries.length} queries; median ${quantile(found, 0.5)} found, ${none} found nothing`,
    });
  }
  const [value, baseline] = [quantile(own['ours']!, SHARES.p99), quantile(own['naive']!, SHARES.p99)];
  report.add({
    id: `catalogue/search/${kind}/p99-own`,
    value,
    unit: 'ms',
    against: NAIVE,
    ratio: value / baseline,
    note: OWN,
  });
}

async function showing(kiosk: LargeKiosk, report: Report, queries: readonly string[]): Promise<void> {
  await inPage(kiosk, 'measureKiosk', queries.slice(0, 20));
  const { told, own } = await ownTimes(kiosk.page, () => inPage<number[]>(kiosk, 'measureKiosk', queries));
  for (const [name, share] of Object.entries(SHARES))
    report.add({
      id: `catalogue/search/shown/${name}`,
      value: quantile(told, share),
      unit: 'ms',
      note: `${queries.length} queries of all kinds in the kiosk's own screen: found, drawn and laid out`,
    });
  report.add({
    id: 'catalogue/search/shown/p99-own',
    value: quantile(own['shown']!, SHARES.p99),
    unit: 'ms',
    note: OWN,
  });
}
