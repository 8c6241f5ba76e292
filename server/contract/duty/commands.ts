import { z } from 'zod';
import { CORRECT_REASONS, SUBSTITUTE_REASONS } from '../../domain/duty/roster.ts';
import type { DutyHead } from '../../domain/duty/duty.ts';
import { commands } from '../command.ts';
import { badge, count, date, id, none, serviceTel, text, time } from '../fields.ts';

export { CORRECT_REASONS, SUBSTITUTE_REASONS } from '../../domain/duty/roster.ts';
export { attendanceOf, type Attended } from '../../domain/duty/attendance.ts';

/** Of the hall's wall day. */
const minute = z.int().min(0).max(1_439);

/** Who heads a zone: badge, post and a desk's telephone. */
export const dutyHead = z.strictObject({
  badge,
  post: text,
  tel: serviceTel.nullable(),
}) satisfies z.ZodType<DutyHead>;

export const dutyCommands = commands({
  'duty:plan': {
    says: 'Plans who heads which zone on which days, all of it or nothing; without a head nobody is planned any more.',
    input: z.strictObject({
      rows: z
        .array(z.strictObject({ date, zoneId: id, head: dutyHead.nullable() }))
        .min(1)
        .max(1_000),
    }),
    data: z.object({ planned: count }),
  },
  'duty:substitute': {
    says: 'Another stands in for who was planned, with a reason.',
    input: z.strictObject({ date, zoneId: id, head: dutyHead, reason: z.enum(SUBSTITUTE_REASONS) }),
    data: none,
  },
  'duty:arrive': {
    says: "Records that a zone's head is there: by their own sign-in, or by a guide.",
    input: z.strictObject({ zoneId: id }),
    data: z.object({ at: time }),
  },
  'duty:leave': {
    says: "Records that a zone's head leaves.",
    input: z.strictObject({ zoneId: id }),
    data: z.object({ at: time }),
  },
  'duty:correct': {
    says: 'Corrects what was recorded of a day, with a reason; what stood before stays on record.',
    input: z.strictObject({
      date,
      zoneId: id,
      arrived: minute.nullable(),
      left: minute.nullable(),
      reason: z.enum(CORRECT_REASONS),
    }),
    data: none,
  },
  'duty:set': {
    says: 'Says who heads a zone where the roster names nobody, or that nobody does.',
    input: z.strictObject({ zoneId: id, head: dutyHead.nullable() }),
    data: none,
  },
});
