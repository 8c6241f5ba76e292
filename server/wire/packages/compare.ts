import { parse } from 'csv-parse/sync';
import type { Comparison } from '../../contract/packages.ts';
import { comparePeers } from '../../domain/catalogue/lists/compare.ts';
import { peerOf, readPeers } from '../../domain/catalogue/lists/peers.ts';
import { entryInForce, isPublished } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { unguardedText } from '../../papers/csv.ts';
import { rowsOfXlsx } from '../../papers/xlsx/read.ts';
import { differenceTable } from './difference-table.ts';

const ZIP = Buffer.from('PK');

/** The rows of a list in a file: a spreadsheet's first sheet, or CSV in UTF-8 or GB 18030; null where it is neither. */
async function rowsIn(bytes: Buffer): Promise<string[][] | null> {
  if (bytes.subarray(0, 2).equals(ZIP)) {
    const [sheet] = await rowsOfXlsx(bytes);
    return (sheet?.rows ?? []).map(row => row.map(cell => String(cell ?? '')));
  }
  const text = decoded(bytes);
  if (text === null) return null;
  try {
    const rows = parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][];
    return rows.map(row => row.map(unguardedText));
  } catch {
    return null;
  }
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return null;
}

/**
 * Takes another place's list as a file, and one of our bureaus or all; gives what differs, or why it is not read. What
 * is kept from the public has no part in it, as the answer is to be passed on (rule E6).
 */
export async function compareWith(hall: Hall, bytes: Buffer, bureauId: string | null) {
  const rows = await rowsIn(bytes);
  if (rows === null) return { ok: false as const, faults: ['not_a_list'] };
  const read = readPeers(rows);
  if (!read.ok) return read;
  const ours = [...hall.items.values()]
    .filter(item => isPublished(hall, item.code) && (bureauId === null || item.bureauId === bureauId))
    .map(item => peerOf(entryInForce(hall, item.code)!));
  const difference = comparePeers(ours, read.peers);
  const comparison: Comparison = { unread: read.unread, difference, csv: differenceTable(difference) };
  return { ok: true as const, comparison };
}
