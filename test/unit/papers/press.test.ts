import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { chartOf } from '../../../server/domain/catalogue/chart/chart-of.ts';
import { CHART_WORDS_ZH } from '../../../server/domain/catalogue/chart/words.ts';
import { packageArchive } from '../../../server/papers/package/archive.ts';
import type { Manifest } from '../../../server/papers/package/manifest.ts';
import type { PaperOrder } from '../../../server/papers/press/job.ts';
import { openPress, PressBusy } from '../../../server/papers/press/press.ts';
import { filesOfZip } from '../../../server/papers/zip/read.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { TOBACCO } from '../../support/charts/tobacco.ts';

const about = { bureau: '烟草局', version: 1, since: null, complaintUrl: null };
const ORDER: PaperOrder = { kind: 'chart.svg', chart: chartOf(TOBACCO, CHART_WORDS_ZH, about)! };

const inside = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${code}`)}`,
  );
/** Answers with the job's number; the second job it never answers. */
const MOODY = inside(`let n = 0; parentPort.on('message', ({ id }) => {
  n += 1; if (n === 2) return;
  parentPort.postMessage({ id, bytes: new Uint8Array([n]) }); });`);
const DEAF = inside(`parentPort.on('message', () => undefined);`);
const DYING = inside(`parentPort.on('message', () => process.exit(1));`);
const FAILING = inside(
  `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, failure: 'no ink' }));`,
);

it('prints a chart in its own thread', async () => {
  const press = openPress();
  expect(Buffer.from(await press.print(ORDER)).toString()).toContain('烟草专卖零售许可证新办');
  await press.close();
}, 30_000);

it('puts a package together in its own thread, the same as in this one', async () => {
  const packed = [{ entry: soundEntry('i-1'), bureau: '税务局', version: 1, since: null }];
  const charts = [{ path: 'i-1/流程图.svg', bytes: new Uint8Array([60, 115, 118, 103, 47, 62]) }];
  const press = openPress();
  const archive = Buffer.from(await press.print({ kind: 'package.zip', packed, charts }));
  await press.close();
  expect(archive.equals(await packageArchive(packed, charts))).toBe(true);
  const files = await filesOfZip(archive, { files: 99, packed: 1e6, unpacked: 1e7 });
  const { files: hashes } = JSON.parse(
    files.find(({ path }) => path === 'manifest.json')!.bytes.toString(),
  ) as Manifest;
  expect(Object.keys(hashes).sort()).toEqual(
    files.flatMap(({ path }) => (path === 'manifest.json' ? [] : [path])).sort(),
  );
  expect(hashes['i-1/流程图.svg']).toBe(createHash('sha256').update(charts[0]!.bytes).digest('hex'));
}, 30_000);

it('takes no more than may wait, and goes on without the one that does not end', async () => {
  const press = openPress({ most: 2, patienceMs: 400, boot: DEAF });
  const asked = [1, 2, 3, 4].map(() => press.print(ORDER).catch((error: unknown) => error));
  const told = await Promise.all(asked);
  expect(told.every(error => error instanceof PressBusy)).toBe(true);
  expect(told.map(error => (error as Error).message)).toEqual([
    ...Array.from({ length: 3 }, () => 'a paper took too long'),
    'too many papers wait',
  ]);
  await press.close();
});

it('loses the one paper that a thread did not survive, and makes the next in another', async () => {
  const press = openPress({ most: 9, patienceMs: 5_000, boot: MOODY });
  const first = await press.print(ORDER);
  expect([...first]).toEqual([1]);
  const stuck = openPress({ most: 9, patienceMs: 2_500, boot: MOODY });
  const [one, two, three] = await Promise.all(
    [1, 2, 3].map(() => stuck.print(ORDER).catch((error: unknown) => error)),
  );
  expect([one, two, three]).toEqual([new Uint8Array([1]), expect.any(PressBusy), new Uint8Array([1])]);
  const dying = openPress({ most: 9, patienceMs: 5_000, boot: DYING });
  for (let n = 0; n < 2; n += 1) await expect(dying.print(ORDER)).rejects.toThrow('has ended');
  await Promise.all([press.close(), stuck.close(), dying.close()]);
});

it('says why a paper could not be made, and ends what waits when it closes', async () => {
  const failing = openPress({ most: 9, patienceMs: 5_000, boot: FAILING });
  await expect(failing.print(ORDER)).rejects.toThrow('no ink');
  await failing.close();
  const press = openPress({ most: 9, patienceMs: 5_000, boot: DEAF });
  const asked = [1, 2].map(() => press.print(ORDER).catch((error: unknown) => (error as Error).message));
  await press.close();
  expect(await Promise.all(asked)).toEqual(['no more papers are made', 'no more papers are made']);
});
