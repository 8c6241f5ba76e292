import { expect, it } from 'vitest';
import { attendanceOf } from '../../../server/domain/duty/attendance.ts';
import type { Span } from '../../../server/domain/hours/hours.ts';

const DATE = '2026-11-27';
/** Epoch ms of a time of that day in the hall. */
const at = (clock: string): number => Date.parse(`${DATE}T${clock}:00+08:00`);
const SERVE: readonly Span[] = [
  [540, 720],
  [780, 1_020],
];

it.each([
  ['before the hour', null, null, '08:50', { state: 'due' }],
  ['within the grace', null, null, '09:04', { state: 'due' }],
  ['after it, nobody came', null, null, '09:05', { state: 'awaited' }],
  ['over, nobody came', null, null, '17:00', { state: 'absent' }],
  ['came in time', '08:55', null, '10:00', { state: 'here', late: 0 }],
  ['came within the grace', '09:05', null, '10:00', { state: 'here', late: 0 }],
  ['came late', '09:06', null, '10:00', { state: 'here', late: 6 }],
  ['stayed to the end', '08:55', '17:00', '17:30', { state: 'kept', late: 0, early: 0, noLeave: false }],
  ['stayed longer', '08:55', '18:00', '18:30', { state: 'kept', early: 0 }],
  ['left early', '08:55', '16:40', '16:41', { state: 'kept', early: 20 }],
  ['late and early', '09:30', '16:59', '17:30', { late: 30, early: 1 }],
  ['no leave recorded', '08:55', null, '17:30', { state: 'kept', early: 0, noLeave: true }],
] as const)('[B21] %s', (_what, arrived, left, now, told) => {
  const entry = {
    date: DATE,
    arrivedAt: arrived === null ? null : at(arrived),
    leftAt: left === null ? null : at(left),
  };
  expect(attendanceOf(entry, SERVE, at(now), 480)).toMatchObject(told);
});

it('[B21] on a day on which the hall is shut nobody is late or absent', () => {
  const entry = { date: DATE, arrivedAt: null, leftAt: null };
  expect(attendanceOf(entry, [], at('23:00'), 480)).toEqual({
    ...{ state: 'off', late: 0, early: 0, noLeave: false },
  });
});
