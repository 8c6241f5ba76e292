import { z } from 'zod';
import type { EnterInput } from '../../domain/queue/roll/enter.ts';
import { MOST_IN_ROLL } from '../../domain/queue/roll/roll.ts';
import { commands } from '../command.ts';
import { badge, count, id, minutes, time } from '../fields.ts';

export { MOST_IN_ROLL, numbersOf, rollLabel } from '../../domain/queue/roll/roll.ts';

const number = z.int().min(1).max(999);

/** A block of paper numbers, and which of it are on record. */
export const roll = z.object({
  queueId: id,
  prefix: z.string(),
  series: count,
  size: count,
  reservedAt: time,
  entered: z.array(count),
});

export const rollCommands = commands({
  'roll:reserve': {
    says: 'Reserves a block of paper numbers of a queue, to be printed before it is needed.',
    input: z.strictObject({ queueId: id, size: z.int().min(1).max(MOST_IN_ROLL) }),
    data: z.object({ rollId: id, series: count }),
  },
  'roll:enter': {
    says: 'Enters paper numbers that were handed out: who was served by hand, who left, and who still waits.',
    input: z.strictObject({
      rollId: id,
      from: number,
      to: number,
      firstAt: time,
      lastAt: time,
      served: z
        .array(z.strictObject({ number, counterId: id, badge: badge.optional(), endedAt: time, minutes }))
        .max(MOST_IN_ROLL),
      left: z.array(number).max(MOST_IN_ROLL),
    }) satisfies z.ZodType<EnterInput>,
    data: z.object({ waiting: z.array(z.string()), served: count, left: count }),
  },
});
