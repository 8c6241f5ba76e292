import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredFact } from '../../../server/app/ports.ts';
import type { StoredHall } from '../../../server/app/verify/verify-hall.ts';
import { blobFolder, blobPath } from '../../../server/store/blobs/folder.ts';
import { checkBlobs } from '../../../server/tools/blob-check.ts';
import { blobsBeside, copyBlobs } from '../../../server/tools/blob-copies.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('files of cases beside a backup', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'blobs-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const added = (text: string): object => ({
    ...{ kind: 'attachment.added', attachmentId: `c-${text}`, caseId: 'c', bureauId: 'b', on: '2026-11-26' },
    ...{ by: 's', material: 0, type: 'png', bytes: 1, blob: hash(text), sealed: hash(text) },
  });
  const stored = (facts: readonly object[]) =>
    ({
      async *facts() {
        yield facts.map((fact, at): StoredFact => {
          return { seq: at + 1, at: 0, claimedAt: null, by: 'clock', body: JSON.stringify(fact), hash: '' };
        });
      },
    }) as unknown as StoredHall;

  it('[G47] all come along once, what is half written does not, and what is there already stays', async () => {
    const [from, to] = [path.join(dir, 'blobs'), blobsBeside(path.join(dir, 'hall.sqlite'))];
    expect(await copyBlobs(from, to)).toBe(0);
    for (const text of ['one', 'two']) await blobFolder(from).write(hash(text), Buffer.from(text));
    writeFileSync(`${blobPath(from, hash('one'))}.coming`, 'half');
    expect(await copyBlobs(from, to)).toBe(2);
    await blobFolder(from).write(hash('three'), Buffer.from('three'));
    expect(await copyBlobs(from, to)).toBe(1);
    expect((await blobFolder(to).read(hash('two')))?.toString()).toBe('two');
  });

  it('[G47] a file that is missing or changed is found by the fact that tells of it', async () => {
    const files = blobFolder(dir);
    for (const text of ['one', 'two']) await files.write(hash(text), Buffer.from(text));
    const facts = ['one', 'two', 'three'].map(added);
    const other = [{ kind: 'day.opened' }];
    expect(await checkBlobs(stored([...other, ...facts.slice(0, 2)]), dir)).toEqual({ files: 2, faults: [] });
    writeFileSync(blobPath(dir, hash('two')), 'something else');
    expect((await checkBlobs(stored([...other, ...facts]), dir)).faults).toEqual([
      { seq: 3, id: 'c-two', kind: 'changed' },
      { seq: 4, id: 'c-three', kind: 'missing' },
    ]);
  });
});
