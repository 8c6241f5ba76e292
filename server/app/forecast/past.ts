import { wallOf } from '../../domain/hours/when.ts';
import { dayOf } from '../../domain/time/civil.ts';
import type { PastTicket } from '../ports.ts';
import type { Lesson } from './lessons.ts';

/** What past days teach, oldest first. */
export function lessonsOfPast(past: readonly PastTicket[], utcOffsetMinutes: number): Lesson[] {
  return past.flatMap(({ state, takenAt, calledAt, endedAt, counterId, slotAt, ...ticket }): Lesson[] => {
    const { ticketId, queueId, class: ofClass, itemCode: item } = ticket;
    const of = { ticketId, queueId, class: ofClass };
    const { minute: minuteOfDay, date } = wallOf(takenAt, utcOffsetMinutes);
    const day = dayOf(date);
    const lateMs = slotAt === null ? null : takenAt - slotAt;
    const taken: Lesson = { kind: 'taken', ...of, day, minuteOfDay, lateMs };
    const ms = endedAt - (calledAt ?? endedAt);
    const waitedMs = (calledAt ?? endedAt) - takenAt;
    if (waitedMs < 0 || ms < 0) return [taken];
    if (state === 'left' && calledAt === null) return [taken, { kind: 'left', ...of, waitedMs }];
    if (counterId === null || calledAt === null) return [taken];
    if (state === 'missed') return [taken, { kind: 'absent', ...of, waitedMs, ms }];
    return state === 'done'
      ? [taken, { kind: 'served', ...of, day, counterId, item, waitedMs, ms }]
      : [taken];
  });
}
