import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensurePrivateDir, readPrivate, syncDir, writeNewPrivate } from './private-file.ts';

/** Small secrets of this process in a folder of their own, as files that nobody else may read. */
export function privateFolder(folder: string) {
  const pathOf = (name: string): string => path.join(folder, name);
  return {
    pathOf,
    read(name: string): string | null {
      ensurePrivateDir(pathOf(name));
      return readPrivate(pathOf(name));
    },
    /** In place of what was there. */
    write(name: string, text: string): void {
      ensurePrivateDir(pathOf(name));
      rmSync(pathOf(name), { force: true });
      writeNewPrivate(pathOf(name), () => text);
      syncDir(pathOf(name));
    },
  };
}
