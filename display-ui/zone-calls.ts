import type { Call } from './panel.ts';

export type ShownCall = Call & { readonly id: string };

/** A zone with who is called or served there, by counter, and the queues they are of. */
export interface ZoneCalls {
  readonly zoneId: string;
  readonly calls: readonly ShownCall[];
  readonly queueIds: readonly string[];
}

/** Heights of an upright board's list, px. */
export interface ListHeights {
  readonly room: number;
  readonly head: number;
  readonly row: number;
}

const COLUMNS = 2;

/** The zones where anybody stands at a counter, in the given order. Pure. */
export function byZone(calls: readonly ShownCall[], zoneIds: readonly string[]): ZoneCalls[] {
  return zoneIds.flatMap(zoneId => {
    const here = calls.filter(call => call.zoneId === zoneId).sort((a, b) => a.counter - b.counter);
    if (here.length === 0) return [];
    return [{ zoneId, calls: here, queueIds: [...new Set(here.map(call => call.queueId))] }];
  });
}

/** The zones in pages that fit; one that is larger than a page goes on with its head on the next. Pure. */
export function zonePages(zones: readonly ZoneCalls[], { room, head, row }: ListHeights): ZoneCalls[][] {
  const most = Math.max(1, Math.floor((room - head) / row)) * COLUMNS;
  const blocks = zones.flatMap(zone => partsOf(zone, most));
  const pages: ZoneCalls[][] = [];
  let left = 0;
  for (const block of blocks) {
    const height = head + Math.ceil(block.calls.length / COLUMNS) * row;
    if (pages.length === 0 || height > left) {
      pages.push([]);
      left = room;
    }
    pages[pages.length - 1]!.push(block);
    left -= height;
  }
  return pages;
}

function partsOf(zone: ZoneCalls, most: number): ZoneCalls[] {
  const parts: ZoneCalls[] = [];
  for (let at = 0; at < zone.calls.length; at += most) {
    parts.push({ ...zone, calls: zone.calls.slice(at, at + most) });
  }
  return parts;
}
