import type { CommandInput } from '../../server/contract/commands.ts';

export type PlannedRow = CommandInput<'duty:plan'>['rows'][number];
export interface RosterFault {
  readonly line: number;
  readonly kind: 'columns' | 'date' | 'zone' | 'badge' | 'post';
}
type Zones = Readonly<Record<string, { readonly name: { readonly zh: string; readonly en: string } }>>;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const BADGE = /^[A-Za-z0-9-]{1,12}$/;

/** 2026/12/1, or with the signs for year, month and day, as 2026-12-01. */
const dateIn = (text: string): string =>
  text
    .replace(/[./\u5e74\u6708]/g, '-')
    .replace(/\u65e5$/, '')
    .split('-')
    .map((part, at) => (at === 0 ? part : part.padStart(2, '0')))
    .join('-');

/**
 * Reads a pasted roster: a line for each day and zone, cells by tab or comma: date, zone by name or id, badge, post,
 * telephone, English post. A line with date and zone alone plans nobody. Empty lines do not count.
 */
export function readRoster(
  text: string,
  zones: Zones,
): { readonly rows: PlannedRow[]; readonly faults: RosterFault[] } {
  const rows: PlannedRow[] = [];
  const faults: RosterFault[] = [];
  const zoneIn = (word: string): string | undefined =>
    Object.entries(zones).find(([id, { name }]) => [id, name.zh, name.en].includes(word))?.[0];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const fault = (kind: RosterFault['kind']): void => void faults.push({ line: at + 1, kind });
    const [day = '', place = '', badge = '', post = '', tel = '', postEn = ''] = raw
      .split(/\t|,|，/)
      .map(cell => cell.trim());
    const [date, zoneId] = [dateIn(day), zoneIn(place)];
    if (place === '') fault('columns');
    else if (!DATE.test(date)) fault('date');
    else if (zoneId === undefined) fault('zone');
    else if (badge === '') rows.push({ date, zoneId, head: null });
    else if (!BADGE.test(badge)) fault('badge');
    else if (post === '') fault('post');
    else
      rows.push({
        ...{ date, zoneId },
        head: { badge, post: { zh: post, en: postEn || post }, tel: tel || null },
      });
  }
  return { rows, faults };
}
