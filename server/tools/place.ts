import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../config.ts';
import type { Place } from '../store/open.ts';

/** What a tool cannot do, said to the one who called it; no trace of the program. */
export class ToolFault extends Error {
  override name = 'ToolFault';
}

/** The hall's SQLite file; whether it is there is another question. */
export const hallFile = (config: Config): string => path.join(config.dataDir, 'hall.sqlite');

/** Where the hall's data lives. A SQLite file must be there: a tool never founds a hall. */
export function placeOf(config: Config): Place {
  if (config.databaseUrl !== null) return { url: config.databaseUrl };
  const file = hallFile(config);
  if (!existsSync(file)) throw new ToolFault(`没有数据库文件 there is no database file: ${file}`);
  return { file };
}

/** A time for file names, in UTC: 20261123-081500. */
export function stamp(ms: number): string {
  return new Date(ms)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '')
    .replace('T', '-');
}
