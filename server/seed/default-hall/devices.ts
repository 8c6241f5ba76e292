import type { Printer, SlipModel, Station } from '../../domain/hall/plan.ts';
import type { ZoneId } from './zones.ts';

const WIDE: SlipModel = {
  paper: 80,
  dots: 576,
  columns: 48,
  qr: 'native',
  cut: 'partial',
  confirm: 'process-id',
  rareHan: true,
};
const NARROW: SlipModel = { ...WIDE, paper: 58, dots: 384, columns: 32 };

const KIOSKS: readonly (readonly [zh: string, en: string, zone: ZoneId, model: SlipModel])[] = [
  ['一楼大门左侧', 'Floor 1 Entrance, left', 'z-1-hall', WIDE],
  ['一楼大门右侧', 'Floor 1 Entrance, right', 'z-1-hall', WIDE],
  ['二楼入口', 'Floor 2 Entrance', 'z-2-east', WIDE],
  ['三楼入口', 'Floor 3 Entrance', 'z-3-east', NARROW],
];

/** Beside the kiosk at the door: guides and cards on A4. */
const A4: Printer = {
  id: 'a4-1',
  name: { zh: '一楼大门左侧 A4 打印机', en: 'Floor 1 Entrance, left, A4 printer' },
  model: { paper: 'a4' },
  transport: { kind: 'virtual' },
};

/** A printer inside each kiosk, and one of A4 sheets; virtual ones until a director names the real ones. */
export const PRINTERS: readonly Printer[] = [
  ...KIOSKS.map(([zh, en, , model], at): Printer => ({
    id: `pr-${at + 1}`,
    name: { zh: `${zh}打印机`, en: `${en}, printer` },
    model,
    transport: { kind: 'virtual' },
  })),
  A4,
];

/** Counters that have a sign over them, with a display each. */
export const SIGN_COUNTERS = [21, 22, 23, 24] as const;

/** Places for the devices; each works once a device is paired with it. */
export const STATIONS: readonly Station[] = [
  ...KIOSKS.map(([zh, en, zoneId], at): Station => ({
    id: `k-${at + 1}`,
    kind: 'kiosk',
    name: { zh: `${zh}取号机`, en: `${en}, kiosk` },
    zoneId,
    printerIds: [`pr-${at + 1}`, ...(at === 0 ? [A4.id] : [])],
    number: at + 1,
  })),
  display('d-1', '一楼大厅横屏', 'Floor 1 Hall, landscape board', 'z-1-hall'),
  display('d-2', '一楼大厅竖屏', 'Floor 1 Hall, portrait board', 'z-1-hall'),
  display('d-3', '一楼南侧等候区屏', 'Floor 1 South, waiting-area board', 'z-1-south'),
  ...SIGN_COUNTERS.map(number =>
    display(`s-${number}`, `${number}号窗口屏`, `Counter ${number}, sign`, 'z-2-east'),
  ),
  display('w-1', '值班室监督屏', 'Duty room, supervision wall', 'z-1-hall'),
  {
    id: 'agent-1',
    kind: 'agent',
    name: { zh: '打印代理', en: 'Print agent' },
    zoneId: null,
    printerIds: PRINTERS.map(printer => printer.id),
  },
];

function display(id: string, zh: string, en: string, zoneId: ZoneId): Station {
  return { id, kind: 'display', name: { zh, en }, zoneId, printerIds: [] };
}
