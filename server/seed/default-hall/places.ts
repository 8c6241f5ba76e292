import type { Counter, Profile, Text, Zone } from '../../domain/hall/plan.ts';

/** Where a queue is served: the zone one waits in and the words that say where to go. */
export interface Whereabouts {
  readonly zoneId: string;
  readonly place: Text;
}

/**
 * Takes a queue and the counters of the hall; gives its zone and place, e.g. 二楼东侧 21-24窗口. A queue without a
 * counter, or spread over zones, is a fault in our own tables and throws.
 */
export function whereabouts(
  queueId: string,
  profiles: readonly Profile[],
  counters: readonly Counter[],
  zones: readonly Zone[],
): Whereabouts {
  const profileIds = new Set(profiles.filter(row => row.queueIds.includes(queueId)).map(row => row.id));
  const serving = counters.filter(row => profileIds.has(row.profileId));
  const [zoneId, ...others] = new Set(serving.map(row => row.zoneId));
  const zone = zones.find(row => row.id === zoneId);
  if (zone === undefined || others.length > 0)
    throw new Error(`${queueId} is not served in exactly one zone`);
  return {
    zoneId: zone.id,
    place: placeText(
      zone.name,
      serving.map(row => row.number),
    ),
  };
}

/** Takes a zone's name and counter numbers; gives how slip and board say it, runs drawn together. */
export function placeText(zone: Text, numbers: readonly number[]): Text {
  const runs = runsOf(numbers);
  const en = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const zh = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const head = en.slice(0, -1).join(', ');
  const list = [head, en.at(-1) ?? ''].filter(part => part !== '').join(' and ');
  return {
    zh: `${zone.zh} ${zh.join('、')}窗口`,
    en: `${zone.en}, ${numbers.length === 1 ? 'counter' : 'counters'} ${list}`,
  };
}

function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
