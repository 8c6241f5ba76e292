import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BlobFiles } from '../../app/blobs.ts';

/** Where a blob of a name lies below a folder: 256 folders, so that none grows without end. */
export const blobPath = (folder: string, name: string): string => path.join(folder, name.slice(0, 2), name);

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Sealed files in a folder, for the owner alone. A file is whole or not there: it gets its name once the disk has it. */
export function blobFolder(folder: string): BlobFiles {
  return {
    async write(name, bytes) {
      const file = blobPath(folder, name);
      if (await isThere(file)) return;
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      const coming = `${file}.${randomUUID()}`;
      try {
        const handle = await open(coming, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(coming, file);
      } catch (error) {
        await rm(coming, { force: true });
        throw error;
      }
    },
    async read(name) {
      return readFile(blobPath(folder, name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
  };
}
