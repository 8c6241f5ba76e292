import { encodeSlip } from '../../../../devices/slip/encode.ts';
import type { SlipPaper } from '../../../../devices/slip/layout.ts';
import {
  type ClaimedSlip,
  type SlipModel,
  type Slip,
  USUAL_SLIP_TEXTS,
} from '../../../../server/contract/printing.ts';

export const slip: Slip = {
  hall: { zh: '广安区政务服务中心', en: "Guang'an Government Service Centre" },
  queue: { zh: '市场监管·烟草业务', en: 'Market regulation, tobacco' },
  item: '烟草专卖零售许可证新办',
  label: 'F035',
  ahead: 12,
  band: { lowMinutes: 20, highMinutes: 30 },
  place: { zh: '二楼东侧 21-24窗口', en: 'Floor 2 East, counters 21-24' },
  url: 'https://hall.example.gov.cn/t/7KQ2MX9D',
  takenAt: Date.UTC(2026, 10, 22, 1, 5),
  utcOffsetMinutes: 480,
  machine: 'k-1',
  serial: 417,
  copy: 0,
};

const common = { qr: 'native', cut: 'partial', confirm: 'process-id', rareHan: true } as const;
export const wide: SlipModel = { ...common, paper: 80, dots: 576, columns: 48 };
export const small: SlipModel = { ...common, paper: 58, dots: 384, columns: 32 };
export const models = [wide, small, { ...wide, qr: 'raster' }, { ...small, qr: 'raster' }] as const;
export const nameOf = (model: SlipModel): string => `${model.paper} mm ${model.qr}`;

/** What the hall says on the slips of these tests, and what it calls their machine. */
export const paper: SlipPaper = { texts: USUAL_SLIP_TEXTS, machineName: '1号取号机' };

/** The bytes of a slip with the texts of these tests. */
export const bytesOf = (printed: Slip, model: SlipModel, tag: string): Buffer =>
  encodeSlip({ slip: printed, model, ...paper }, tag);

export function jobFor(id: string, printed: Slip = slip, model: SlipModel = wide, attempt = 1): ClaimedSlip {
  const transport = { kind: 'virtual' } as const;
  return { id, attempt, leaseUntil: 0, slip: printed, printerId: 'p1', model, transport, ...paper };
}
