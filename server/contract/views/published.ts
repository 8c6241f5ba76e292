import { z } from 'zod';
import { dutyHead } from '../duty/commands.ts';
import { count, date, id, text, time } from '../fields.ts';
import { noticeLevel } from '../notice/commands.ts';
import { printerCondition } from '../printing/commands.ts';
import { staffCard } from '../staff/commands.ts';

const said = z.object({ zh: z.string(), en: z.string() });
/** The notice that stands, under `hall`. */
export const notice = z.object({ noticeId: id, level: noticeLevel, text: said.nullable(), at: time });
/** A bulletin as boards get it. */
export const bulletin = z.object({
  title: said,
  body: said,
  from: date.nullable(),
  until: date.nullable(),
  boardIds: z.array(id),
  kiosks: z.boolean(),
  order: count,
});
export const kioskBulletin = bulletin.omit({ boardIds: true, kiosks: true });
export { dutyHead, staffCard };
/** A printer that is not ready. */
export const trouble = z.object({ name: text, condition: printerCondition });
export const printer = trouble;
/** A kiosk: `printer` is none where it has none; `helpAt` since when help is called for. */
export const kiosk = z.object({
  name: text,
  number: count.nullable(),
  zoneId: id.nullable(),
  printer: z.enum(['none', ...printerCondition.options]),
  helpAt: time.nullable(),
});
export const help = z.object({ helpId: id, stationId: id, name: text, zoneId: id.nullable(), at: time });
export const printerState = z.object({ condition: printerCondition, at: time });
