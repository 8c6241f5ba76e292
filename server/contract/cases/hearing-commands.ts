import { z } from 'zod';
import { CLOSED_FOR, HEARD_AS, HEARD_FOR } from '../../domain/cases/hearing/hearing.ts';
import { commands } from '../command.ts';
import { date, id, line, none, paragraph } from '../fields.ts';

const ofCase = z.strictObject({ caseId: id });
const words = paragraph(2000);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** A last day. */
const until = z.object({ until: z.string() });

export const hearingCommands = commands({
  'hearing:tell': {
    says: 'Tells the applicant and whom it concerns that they may ask for a hearing.',
    input: ofCase,
    data: until,
  },
  'hearing:ask': {
    says: 'Enters that somebody concerned asks for a hearing, and who.',
    input: ofCase.extend({ words }),
    data: until,
  },
  'hearing:set': {
    says: 'Gives notice of a hearing: when, where, before whom, and to whom notice is given.',
    input: ofCase.extend({
      ...{ why: z.enum(HEARD_FOR), date, time: clock, place: line(120), presider: id },
      ...{ closedFor: z.enum(CLOSED_FOR).nullable(), words },
    }),
    data: none,
  },
  'hearing:hold': {
    says: 'Enters that a hearing was held, who took part and signed, and its minutes.',
    input: ofCase.extend({
      parties: z
        .array(z.strictObject({ as: z.enum(HEARD_AS), signed: z.boolean() }))
        .min(1)
        .max(30),
      words: paragraph(8000),
    }),
    data: none,
  },
  'hearing:drop': {
    says: 'Enters that nobody wants the hearing any more, or that nobody came.',
    input: ofCase.extend({ words }),
    data: none,
  },
});
