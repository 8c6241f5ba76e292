import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOfZip, type ZipLimits } from '../../../server/papers/zip/read.ts';
import { zipOf, type ZipFile } from '../../../server/papers/zip/write.ts';

const LIMITS: ZipLimits = { files: 20, packed: 100_000, unpacked: 1_000_000 };
const file = (path: string, text = path): ZipFile => ({ path, bytes: Buffer.from(text) });
const read = (archive: Buffer, limits: Partial<ZipLimits> = {}) =>
  filesOfZip(archive, { ...LIMITS, ...limits });
const refused = (archive: Buffer, code: string, limits: Partial<ZipLimits> = {}) =>
  expect(read(archive, limits)).rejects.toMatchObject({ name: 'FileFault', code });

/** An archive with the bytes at a place of its first directory entry changed. */
async function changed(
  act: (archive: Buffer, central: number) => void,
  files = [file('a.txt', 'a'.repeat(500))],
) {
  const archive = await zipOf(files);
  act(archive, archive.readUInt32LE(archive.length - 6));
  return archive;
}

describe('an archive', () => {
  const path = fc.stringMatching(/^[a-z号证]{1,8}(\/[a-z件]{1,8}\.txt)?$/);

  it('gives back what was put in, sorted, and is the same in whatever order it was put', async () => {
    const files = fc.uniqueArray(fc.record({ path, bytes: fc.uint8Array({ maxLength: 300 }) }), {
      selector: ({ path }) => path.split('/')[0]!,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(files, async made => {
        const put = made.map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }));
        const archive = await zipOf(put);
        expect((await zipOf(put.toReversed())).equals(archive)).toBe(true);
        const sorted = put.toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
        expect(await read(archive)).toEqual(sorted);
      }),
      { numRuns: 60 },
    );
  });

  it('packs what can be packed', async () => {
    expect((await zipOf([file('a', 'x'.repeat(50_000))])).length).toBeLessThan(300);
  });

  it('refuses to be written with an unsafe or a double path', async () => {
    await expect(zipOf([file('../a')])).rejects.toMatchObject({ code: 'file.unsafe_path' });
    await expect(zipOf([file('a.txt'), file('A.TXT')])).rejects.toMatchObject({
      code: 'file.duplicate_path',
    });
    await expect(zipOf([file('a'), file('a/b')])).rejects.toMatchObject({ code: 'file.duplicate_path' });
  });
});

describe('an archive that is not to be trusted', () => {
  it('is refused when it is none, or cut', async () => {
    await refused(Buffer.from(''), 'file.not_zip');
    await refused(Buffer.from('号'.repeat(100)), 'file.not_zip');
    const archive = await zipOf([file('a', 'x'.repeat(200))]);
    await refused(archive.subarray(0, -3), 'file.not_zip');
    await refused(archive.subarray(20), 'file.broken');
  });

  it('is refused when it is too large, before anything is unpacked', async () => {
    const archive = await zipOf([file('a', 'x'.repeat(50_000)), file('b')]);
    await refused(archive, 'file.too_large', { unpacked: 50_000 });
    await refused(archive, 'file.too_large', { packed: archive.length - 1 });
    await refused(archive, 'file.too_many_files', { files: 1 });
  });

  it('is refused when it unpacks to more than it says', async () => {
    await refused(await changed((archive, at) => archive.writeUInt32LE(10, at + 24)), 'file.broken');
  });

  it('is refused when its content is not what was packed', async () => {
    await refused(await changed((archive, at) => archive.writeUInt32LE(1, at + 16)), 'file.broken');
  });

  it('is refused when entries share their data', async () => {
    const both = [file('a', 'a'.repeat(90)), file('b', 'c1')];
    await refused(
      await changed((archive, at) => {
        archive.writeUInt32LE(5_000, at + 20);
      }, both),
      'file.broken',
    );
  });

  it('is refused when it is encrypted or holds a link', async () => {
    await refused(await changed((archive, at) => archive.writeUInt16LE(1, at + 8)), 'file.encrypted');
    const link = await changed((archive, at) => archive.writeUInt32LE((0o120777 << 16) >>> 0, at + 38));
    await refused(link, 'file.unsafe_path');
  });

  it.each([
    '/etc/pwd',
    '../a.txt',
    'a/../b.c',
    'C:/a.txt',
    'a\\..\\b.',
    'a//b.txt',
    'a\u0000b.txt',
    'a/con.txt',
  ])('is refused for the path %j', async path => {
    const plain = 'x'.repeat(Buffer.byteLength(path));
    const archive = await zipOf([file(plain)]);
    const swapped = Buffer.from(archive.toString('latin1').replaceAll(plain, path), 'latin1');
    await refused(swapped, 'file.unsafe_path');
  });

  it('is refused for two files of one name', async () => {
    const archive = await zipOf([file('a.txt', '1'), file('b.txt', '2')]);
    await refused(
      Buffer.from(archive.toString('latin1').replaceAll('b.txt', 'A.txt'), 'latin1'),
      'file.duplicate_path',
    );
  });

  it('never ends in anything but files or a coded fault, however it is damaged', async () => {
    const archive = await zipOf([file('a.txt', 'x'.repeat(300)), file('b/c.txt', '收件')]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async places => {
          const damaged = Buffer.from(archive);
          for (const [at, value] of places) damaged[at] = value;
          const outcome = await read(damaged).catch((error: unknown) => error);
          expect(Array.isArray(outcome) || (outcome as Error).name === 'FileFault').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads names as Chinese Windows writes them', async () => {
    // 收件 in GB 18030, without the UTF-8 mark.
    const name = Buffer.from('cad5bcfe', 'hex');
    const archive = await zipOf([file('abcd', 'x')]);
    const swapped = Buffer.from(
      archive.toString('latin1').replaceAll('abcd', name.toString('latin1')),
      'latin1',
    );
    swapped.writeUInt16LE(0, swapped.readUInt32LE(swapped.length - 6) + 8);
    expect((await read(swapped)).map(({ path }) => path)).toEqual(['收件']);
  });
});
