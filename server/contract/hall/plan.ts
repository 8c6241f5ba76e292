import { z } from 'zod';
import type { HallPlan } from '../../domain/hall/plan.ts';
import { id, line, text } from '../fields.ts';
import { board, topic } from './boards.ts';

const slipModel = z.strictObject({
  paper: z.union([z.literal(58), z.literal(80)]),
  dots: z.int().min(1).max(2_000),
  columns: z.int().min(1).max(200),
  qr: z.enum(['native', 'raster']),
  cut: z.enum(['partial', 'full', 'none']),
  confirm: z.enum(['process-id', 'status', 'none']),
  rareHan: z.boolean(),
});
const sheetModel = z.strictObject({ paper: z.literal('a4') });
const model = z.union([slipModel, sheetModel]);
const transport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tcp'), host: line(255), port: z.int().min(1).max(65_535) }),
  z.strictObject({ kind: z.literal('file'), path: line(255) }),
  z.strictObject({ kind: z.literal('ipp'), url: line(255) }),
  z.strictObject({ kind: z.literal('virtual') }),
]);

/** Out of bounds it is the rule that says so, at its field. */
const figure = z.int().nullable().optional();

export const zone = z.strictObject({ id, name: text, floor: z.int().min(-10).max(200) });
export const bureau = z.strictObject({
  id,
  name: text,
  zoneId: id,
  tel: line(30).nullable().optional(),
  outside: z
    .strictObject({ address: text, tel: line(30) })
    .nullable()
    .optional(),
});
export const queuePlan = z.strictObject({
  id,
  prefix: z.string().max(2),
  name: text,
  zoneId: id,
  place: text,
  dailyLimit: figure,
  targetMinutes: figure,
  usualMinutes: figure,
  fees: z.boolean().optional(),
  pickup: z.boolean().optional(),
  snags: z.boolean().optional(),
  enquiry: z.boolean().optional(),
});
const queueWeight = z.strictObject({
  queueId: id,
  weight: z.number().min(0.1).max(1),
  idleOnly: z.boolean(),
});
export const profile = z.strictObject({
  ...{ id, name: text, queueIds: z.array(id).max(500) },
  weights: z.array(queueWeight).max(500).optional(),
  unified: z.boolean().optional(),
  exit: z.boolean().optional(),
});
export const counterPlan = z.strictObject({
  id,
  number: z.int().min(1).max(9_999),
  zoneId: id,
  profileId: id,
  tidalIds: z.array(id).max(20).optional(),
  automatic: z.boolean().optional(),
});
export const printer = z.strictObject({ id, name: text, model, transport });
export const station = z.strictObject({
  id,
  kind: z.enum(['kiosk', 'display', 'agent']),
  name: text,
  zoneId: id.nullable(),
  printerIds: z.array(id).max(100),
  number: figure,
});

const many = <T extends z.ZodType>(row: T) => z.array(row).max(2_000);

export const hallPlan = z.strictObject({
  name: text,
  zones: many(zone),
  bureaus: many(bureau),
  queues: many(queuePlan),
  profiles: many(profile),
  counters: many(counterPlan),
  printers: many(printer),
  stations: many(station),
  topics: z.array(topic).max(100).optional(),
  boards: many(board).optional(),
}) satisfies z.ZodType<HallPlan>;
