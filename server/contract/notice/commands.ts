import { z } from 'zod';
import { NOTICE_LEVELS } from '../../domain/notice/notice.ts';
import { commands } from '../command.ts';
import { line, none, nothing } from '../fields.ts';

export const noticeLevel = z.enum(NOTICE_LEVELS);

export const noticeCommands = commands({
  'notice:raise': {
    says: 'Puts a notice on every screen at once; no number is given and nobody is called until it is lifted.',
    input: z.strictObject({
      level: noticeLevel,
      text: z
        .strictObject({ zh: line(80), en: line(160) })
        .nullable()
        .optional(),
    }),
    data: none,
  },
  'notice:lift': { says: 'Lifts the notice that stands.', input: nothing, data: none },
});
