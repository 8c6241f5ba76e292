import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { blobPath } from '../store/blobs/folder.ts';

/** Where the files of cases lie that belong to a backup. */
export const blobsBeside = (backup: string): string => `${backup}.blobs`;

/** The blobs in a folder, by name; what is being written has another name. */
async function namesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return all.map(one => path.basename(one)).filter(name => /^[0-9a-f]{64}$/.test(name));
}

/** Copies files of cases from folder to folder. A name means one content, so what is there already stays. Gives how many came. */
export async function copyBlobs(from: string, to: string): Promise<number> {
  const there = new Set(await namesIn(to));
  const wanted = (await namesIn(from)).filter(name => !there.has(name));
  for (const name of wanted) {
    const target = blobPath(to, name);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const coming = `${target}.${randomUUID()}`;
    await copyFile(blobPath(from, name), coming, constants.COPYFILE_EXCL);
    await rename(coming, target);
  }
  return wanted.length;
}
