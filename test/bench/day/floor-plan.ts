import type { HallPlan, Printer, Text } from '../../../server/domain/hall/plan.ts';

/** How large the played hall is (ENGINES 6, level hall). */
export interface Size {
  readonly counters: number;
  readonly kiosks: number;
  readonly queues: number;
}

const text = (zh: string): Text => ({ zh, en: zh });
const LETTERS = [...'ABCDEFGHJKLMNPRSTUWX'];
const ZONES = 10;

const printer = (id: string): Printer => ({
  id,
  name: text(`打印机${id}`),
  model: {
    ...{ paper: 80, dots: 576, columns: 48 },
    ...{ qr: 'native', cut: 'partial', confirm: 'process-id', rareHan: true },
  },
  transport: { kind: 'virtual' },
});

/** A hall of ten zones: each counter serves a queue of its own and its neighbour's, each kiosk has a printer. */
export function planOf({ counters, kiosks, queues }: Size): HallPlan {
  const prefix = (n: number): string =>
    n < LETTERS.length
      ? LETTERS[n]!
      : LETTERS[Math.floor(n / LETTERS.length) - 1]! + LETTERS[n % LETTERS.length]!;
  const zoneOf = (n: number, all: number): string => `z-${Math.floor((n * ZONES) / all) + 1}`;
  const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
  return {
    name: text('大厅一日'),
    zones: range(ZONES).map(n => ({ id: `z-${n + 1}`, name: text(`${n + 1}区`), floor: 1 + (n >> 2) })),
    bureaus: range(ZONES).map(n => ({ id: `b-${n + 1}`, name: text(`单位${n + 1}`), zoneId: `z-${n + 1}` })),
    queues: range(queues).map(n => ({
      ...{
        id: `q-${n}`,
        prefix: prefix(n),
        name: text(`业务${n}`),
        zoneId: zoneOf(n, queues),
        place: text('大厅'),
      },
    })),
    profiles: range(queues).map(n => ({
      ...{ id: `p-${n}`, name: text(`类别${n}`), queueIds: [`q-${n}`, `q-${(n + 1) % queues}`] },
    })),
    counters: range(counters).map(n => ({
      ...{
        id: `c-${n + 1}`,
        number: n + 1,
        zoneId: zoneOf(n % queues, queues),
        profileId: `p-${n % queues}`,
      },
    })),
    printers: range(kiosks).map(n => printer(`pr-${n}`)),
    stations: range(kiosks).flatMap(n => [
      {
        id: `k-${n}`,
        kind: 'kiosk' as const,
        name: text(`取号机${n}`),
        zoneId: null,
        printerIds: [`pr-${n}`],
      },
      { id: `a-${n}`, kind: 'agent' as const, name: text(`代理${n}`), zoneId: null, printerIds: [`pr-${n}`] },
    ]),
  };
}
