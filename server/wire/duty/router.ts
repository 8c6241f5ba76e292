import { Router } from 'express';
import { z } from 'zod';
import { ATTENDANCE_TITLES, attendanceRows } from '../../papers/register/attendance.ts';
import { csvOf } from '../../papers/csv.ts';
import { allowed, DUTY_TABLE_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import type { CaseParts } from '../cases/router.ts';
import { credentialsOf } from '../cookies.ts';
import { denied, no } from '../packages/answer.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The attendance of heads in a month as CSV. */
export function dutyRouter({ clock, callers, utcOffsetMinutes }: CaseParts): Router {
  const router = Router();
  router.get('/months/:month/attendance.csv', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const who = await callerSoon(callers, credentialsOf(request));
    if (!allowed(DUTY_TABLE_ACCESS, who.standings)) return no(response, denied(who));
    const given = month.safeParse(request.params.month);
    if (!given.success) return no(response, 'input.invalid');
    const at = { now: clock.wall(), utcOffsetMinutes };
    response.type('text/csv').attachment(`attendance-${given.data}.csv`);
    response.send(csvOf(ATTENDANCE_TITLES, attendanceRows(callers.hall(), given.data, at)));
  });
  return router;
}
