import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ZipFile } from '../../papers/zip/write.ts';

export const FORMAT = 'one-door-hall/powers';

const words = z.array(z.string().max(500)).max(500).readonly();
const manifest = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  items: z
    .array(
      z.strictObject({
        code: z.string().max(64),
        name: z.string().max(300),
        lacks: z.strictObject({ table: words, chart: words, basis: words }).readonly(),
      }),
    )
    .min(1)
    .max(2_000),
  files: z.record(z.string().max(300), z.string().regex(/^[0-9a-f]{64}$/)),
});

/** What a package holds, as it says itself. */
export type Manifest = z.infer<typeof manifest>;

/** Why a package is not read: what, and of which file. */
export type PackageFault = `${'no_manifest' | 'bad_manifest' | 'missing' | 'changed' | 'not_json'}:${string}`;

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/** Takes the files of an archive; gives the entries in it as they stand there, or every reason why it is not read. */
export function entriesIn(files: readonly ZipFile[]): { entries: unknown[]; faults: PackageFault[] } {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const bytes = byPath.get('manifest.json');
  if (!bytes) return { entries: [], faults: ['no_manifest:manifest.json'] };
  const read = manifest.safeParse(parsed(bytes));
  if (!read.success) return { entries: [], faults: ['bad_manifest:manifest.json'] };
  const faults: PackageFault[] = [];
  for (const [path, hash] of Object.entries(read.data.files)) {
    const held = byPath.get(path);
    if (!held) faults.push(`missing:${path}`);
    else if (createHash('sha256').update(held).digest('hex') !== hash) faults.push(`changed:${path}`);
  }
  const entries = read.data.items.map(({ code }) => {
    const path = `${code}/事项.json`;
    const held = byPath.get(path);
    if (!held || !Object.hasOwn(read.data.files, path)) faults.push(`missing:${path}`);
    const entry = held && parsed(held);
    if (held && entry === undefined) faults.push(`not_json:${path}`);
    return entry;
  });
  return { entries, faults: [...new Set(faults)] };
}
