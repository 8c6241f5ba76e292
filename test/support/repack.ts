import { createHash } from 'node:crypto';
import type { Entry } from '../../server/domain/catalogue/entry/entry.ts';
import { filesOfZip } from '../../server/papers/zip/read.ts';
import { zipOf } from '../../server/papers/zip/write.ts';

const LIMITS = { files: 20_000, packed: 64_000_000, unpacked: 256_000_000 };

/**
 * A package with the record of one item written anew, as a bureau's own program would: `hashed` also mends the
 * manifest, so that the package is sound; without it the manifest no longer fits.
 */
export async function repacked(
  archive: Buffer,
  code: string,
  change: (entry: Entry) => object,
  { hashed }: { readonly hashed: boolean },
): Promise<Buffer> {
  const files = await filesOfZip(archive, LIMITS);
  const record = `${code}/事项.json`;
  const textOf = (path: string): string => files.find(file => file.path === path)!.bytes.toString();
  const bytes = Buffer.from(JSON.stringify(change(JSON.parse(textOf(record)) as Entry)));
  const manifest = JSON.parse(textOf('manifest.json')) as { files: Record<string, string> };
  if (hashed) manifest.files[record] = createHash('sha256').update(bytes).digest('hex');
  const anew = new Map([
    [record, bytes],
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
  ]);
  return zipOf(files.map(({ path, bytes: old }) => ({ path, bytes: anew.get(path) ?? old })));
}
