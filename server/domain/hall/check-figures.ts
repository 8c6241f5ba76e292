import { fault, inWhole, type PlanFault, repeated } from './plan-fault.ts';
import type { HallPlan, Station } from './plan.ts';
import { isServiceTel } from './tel.ts';

/** Takes a plan; gives the limits, minutes, telephones and kiosk numbers in it that cannot be. */
export function figureFaults(plan: HallPlan): PlanFault[] {
  return [
    ...plan.queues.flatMap(({ id, dailyLimit, targetMinutes, usualMinutes }) => [
      ...(within(dailyLimit, 9_999) ? [] : [fault('bad_limit', 'queue', id, String(dailyLimit))]),
      ...[targetMinutes, usualMinutes]
        .filter(minutes => !within(minutes, 240))
        .map(minutes => fault('bad_minutes', 'queue', id, String(minutes))),
    ]),
    ...plan.bureaus.flatMap(({ id, tel, outside }) =>
      [tel, outside?.tel]
        .filter(one => one !== undefined && one !== null && !isServiceTel(one))
        .map(() => fault('bad_tel', 'bureau', id)),
    ),
    ...plan.bureaus
      .filter(
        row => row.outside && (row.outside.address.zh.trim() === '' || row.outside.address.en.trim() === ''),
      )
      .map(row => fault('empty_name', 'bureau', row.id)),
    ...stationNumberFaults(plan.stations),
  ];
}

const within = (value: number | null | undefined, most: number): boolean =>
  value === null || value === undefined || inWhole(value, 1, most);

function stationNumberFaults(stations: readonly Station[]): PlanFault[] {
  const twice = new Set(repeated(stations.flatMap(row => row.number ?? [])));
  return stations.flatMap(({ id, kind, number }) => {
    if (number === null || number === undefined) return [];
    if (kind !== 'kiosk' || !inWhole(number, 1, 999))
      return [fault('bad_station_number', 'station', id, number)];
    return twice.has(number) ? [fault('duplicate_station_number', 'station', id, number)] : [];
  });
}
