import { z } from 'zod';
import type { HallPlan, Item } from '../../domain/hall/plan.ts';
import { commands } from '../command.ts';
import { count, id, line, none, nothing, text } from '../fields.ts';

const model = z.strictObject({
  paper: z.union([z.literal(58), z.literal(80)]),
  dots: z.int().min(1).max(2_000),
  columns: z.int().min(1).max(200),
  qr: z.enum(['native', 'raster']),
  cut: z.enum(['partial', 'full', 'none']),
  confirm: z.enum(['process-id', 'status', 'none']),
  rareHan: z.boolean(),
});
const transport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tcp'), host: line(255), port: z.int().min(1).max(65_535) }),
  z.strictObject({ kind: z.literal('file'), path: line(255) }),
  z.strictObject({ kind: z.literal('virtual') }),
]);
const many = <T extends z.ZodType>(row: T) => z.array(row).max(2_000);

export const hallPlan = z.strictObject({
  name: text,
  zones: many(z.strictObject({ id, name: text, floor: z.int().min(-10).max(200) })),
  bureaus: many(z.strictObject({ id, name: text, zoneId: id })),
  queues: many(z.strictObject({ id, prefix: z.string().max(2), name: text, zoneId: id, place: text })),
  profiles: many(z.strictObject({ id, name: text, queueIds: z.array(id).max(500) })),
  counters: many(z.strictObject({ id, number: z.int().min(1).max(9_999), zoneId: id, profileId: id })),
  printers: many(z.strictObject({ id, name: text, model, transport })),
  stations: many(
    z.strictObject({
      id,
      kind: z.enum(['kiosk', 'display', 'agent']),
      name: text,
      zoneId: id.nullable(),
      printerIds: z.array(id).max(100),
    }),
  ),
}) satisfies z.ZodType<HallPlan>;

export const item = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: line(300),
  group: line(300).nullable(),
  bureauId: id,
  typeCode: z.string().regex(/^\d{2}$/),
  queueId: id.nullable(),
}) satisfies z.ZodType<Item>;

export const hallCommands = commands({
  'hall:configure': {
    says: 'Sets the floor plan as a whole.',
    input: z.strictObject({ plan: hallPlan }),
    data: none,
  },
  'catalogue:import': {
    says: 'Replaces the catalogue as a whole.',
    input: z.strictObject({ items: z.array(item).max(50_000) }),
    data: z.object({ items: count }),
  },
  'hall:confirmTime': { says: 'A director confirms the time after a step.', input: nothing, data: none },
  'hall:openNumbers': {
    says: 'A director ends the wait for devices after a restore.',
    input: nothing,
    data: none,
  },
  'person:erase': {
    says: 'Erases the identity of all past service days.',
    input: nothing,
    data: z.object({ rows: count }),
  },
  'device:seen': {
    says: 'A kiosk or agent says the highest numbers it saw, by prefix.',
    input: z.strictObject({
      dayId: id.nullable(),
      highest: z.record(z.string().regex(/^[A-Z]{1,2}$/), z.int().min(0).max(999_999)),
    }),
    data: z.object({ recovering: z.boolean() }),
  },
});
