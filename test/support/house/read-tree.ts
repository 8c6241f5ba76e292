import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tree } from './check.ts';
import { FOLDERS } from './zones.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Every .ts and .vue file of the house. */
export function readTree(): Tree {
  return new Map(
    FOLDERS.flatMap(folder => filesIn(folder)).map(file => [
      file,
      readFileSync(path.join(ROOT, file), 'utf8'),
    ]),
  );
}

function filesIn(folder: string): string[] {
  const full = path.join(ROOT, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true }).flatMap(entry => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(inside);
    return /\.(ts|vue|mts)$/.test(entry.name) ? [inside] : [];
  });
}
