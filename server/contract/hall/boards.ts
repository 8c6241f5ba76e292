import { z } from 'zod';
import { type Board, BOARD_KINDS } from '../../domain/hall/board.ts';
import { type PlacedTopic, type Topic, TOPIC_ICONS } from '../../domain/hall/topic.ts';
import { count, id, text } from '../fields.ts';
import { itemCode } from '../catalogue/item.ts';

/** Minutes of the wall day; the rules say which are a span. */
const span = z.tuple([z.int(), z.int()]);

export const topic = z.strictObject({
  id,
  name: text,
  hint: text,
  icon: z.enum(TOPIC_ICONS),
  queueIds: z.array(id).max(100),
  common: z.array(itemCode).max(100),
  elder: z.boolean(),
}) satisfies z.ZodType<Topic>;

/** As views show it: with its place among the tiles. */
export const placedTopic = topic.extend({ order: count }) satisfies z.ZodType<PlacedTopic>;

export const board = z.strictObject({
  id,
  name: text,
  shows: z.enum(BOARD_KINDS),
  upright: z.boolean(),
  stationId: id.nullable(),
  zoneIds: z.array(id).max(200),
  counterId: id.nullable(),
  inches: z.int(),
  metres: z.int(),
  english: z.boolean(),
  calm: z.boolean(),
  bulletins: z.boolean(),
  badge: z.boolean().optional(),
  light: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('hours'), before: z.int(), after: z.int() }),
    z.strictObject({ kind: z.literal('span'), span }),
  ]),
  dim: span.nullable(),
}) satisfies z.ZodType<Board>;
