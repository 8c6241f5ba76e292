import type { Entry, Limit } from '../entry/entry.ts';
import { ITEM_TYPES } from '../read-items.ts';
import type { OwnPeer, Peer } from './compare.ts';

/** What the columns of a list may be called: our own register's, and the importer's. Others are not read. */
const COLUMNS = {
  name: ['名称', '事项名称', '职权名称', 'item_name'],
  type: ['类型', '事项类型', '职权类型', 'item_type'],
  statutory: ['法定时限', '法定办结时限'],
  promised: ['承诺时限', '承诺办结时限'],
} as const;

const TYPE_CODES: ReadonlyMap<string, string> = new Map([...ITEM_TYPES].map(([code, name]) => [name, code]));

/** A limit as lists write it: 当场, 20 个工作日, 30日. Null where nothing is said, `unread` where it is not understood. */
export function readLimit(text: string): Limit | null | 'unread' {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain === '') return null;
  if (/^(?:当场|即时|即办)/u.test(plain)) return { n: 0, unit: 'G' };
  const found = /^(\d{1,3})个?(工作日|自然日|日|天)/u.exec(plain);
  if (!found) return 'unread';
  return { n: Number(found[1]), unit: found[2] === '工作日' ? 'G' : 'Z' };
}

/** A list that was read: its items, or what is wrong with it by line (1 is the head). */
export type ReadPeers =
  | { readonly ok: true; readonly peers: readonly Peer[]; readonly unread: readonly number[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Takes the rows of another place's list, the head first; gives its items (DOMAIN A19). Refuses one without names, and a
 * name that is empty. A limit that is not understood is no limit, and its line is told.
 */
export function readPeers(rows: readonly (readonly string[])[]): ReadPeers {
  const [head = [], ...body] = rows;
  const at = (column: keyof typeof COLUMNS): number =>
    head.findIndex(title => (COLUMNS[column] as readonly string[]).includes(title.trim()));
  if (at('name') < 0) return { ok: false, faults: ['no_names:1'] };
  if (body.length === 0) return { ok: false, faults: ['no_rows:2'] };
  const cell = (row: readonly string[], column: keyof typeof COLUMNS): string =>
    (row[at(column)] ?? '').trim();
  const faults = body.flatMap((row, index) => (cell(row, 'name') === '' ? [`empty_name:${index + 2}`] : []));
  if (faults.length > 0) return { ok: false, faults };
  const unread: number[] = [];
  const limit = (row: readonly string[], column: 'statutory' | 'promised', line: number): Limit | null => {
    const read = readLimit(cell(row, column));
    if (read !== 'unread') return read;
    unread.push(line);
    return null;
  };
  const peers = body.map((row, index) => ({
    name: cell(row, 'name'),
    typeCode: TYPE_CODES.get(cell(row, 'type')) ?? null,
    statutory: limit(row, 'statutory', index + 2),
    promised: limit(row, 'promised', index + 2),
  }));
  return { ok: true, peers, unread: [...new Set(unread)] };
}

/** What a comparison looks at of our own entry. */
export const peerOf = ({ code, name, typeCode, statutory, promised }: Entry): OwnPeer => ({
  ...{ code, name, typeCode, statutory, promised },
});
