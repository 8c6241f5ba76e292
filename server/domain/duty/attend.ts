import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { dayOf, startOf } from '../time/civil.ts';
import type { DutyPrepared } from './plan.ts';
import { type CorrectReason, type RosterEntry, rosterKey } from './roster.ts';

const MINUTE_MS = 60_000;

interface Found {
  readonly entry: RosterEntry;
  readonly date: string;
  readonly by: string;
  readonly how: 'self' | 'guide';
}

/** Today's entry of a zone, and who records it: its head by the badge of the sign-in, or a guide or director (rule B21). */
function todays(
  hall: Hall,
  { input, sender, now, prepared }: Act<{ readonly zoneId: string }, DutyPrepared>,
): Found | Decision<never> {
  const { date } = wallOf(now, prepared.utcOffsetMinutes);
  const entry = hall.rosters.get(rosterKey(date, input.zoneId));
  if (!entry) return refuse('duty.none');
  const by = sender.kind === 'staff' ? sender.staffId : '';
  const staff = hall.staff.get(by);
  const isSelf = staff?.card?.badge === entry.head.badge;
  const mayOther = staff?.roles.some(role => role === 'guide' || role === 'director') ?? false;
  if (!isSelf && !mayOther) return refuse('duty.not_yours');
  return { entry, date, by, how: isSelf ? 'self' : 'guide' };
}

/** The head of a zone is there: recorded when it happens, in the hall (rule B21). Refuses a second time. */
export function decideArrive(
  hall: Hall,
  act: Act<{ readonly zoneId: string }, DutyPrepared>,
): Decision<{ at: number }> {
  const found = todays(hall, act);
  if ('facts' in found) return found;
  const { entry, date, by, how } = found;
  if (entry.arrivedAt !== null) return refuse('duty.arrived_already');
  const { zoneId } = act.input;
  return accept([{ kind: 'duty.arrived', date, zoneId, by, how }], { at: act.now });
}

/** The head of a zone leaves; refuses one who has not come, or has left. */
export function decideLeaveDuty(
  hall: Hall,
  act: Act<{ readonly zoneId: string }, DutyPrepared>,
): Decision<{ at: number }> {
  const found = todays(hall, act);
  if ('facts' in found) return found;
  const { entry, date, by } = found;
  if (entry.arrivedAt === null) return refuse('duty.not_arrived');
  if (entry.leftAt !== null) return refuse('duty.left_already');
  return accept([{ kind: 'duty.left', date, zoneId: act.input.zoneId, by }], { at: act.now });
}

export interface CorrectInput {
  readonly date: string;
  readonly zoneId: string;
  /** Minutes of the wall day; null: not there, or no leave known. */
  readonly arrived: number | null;
  readonly left: number | null;
  readonly reason: CorrectReason;
}

/**
 * Corrects what was recorded, with a reason (rule B22): a fact of its own, beside which what stood before stays. Refuses a day
 * that was not planned or is yet to come, times to come, and a leave that is not after the arrival.
 */
export function decideCorrectDuty(hall: Hall, act: Act<CorrectInput, DutyPrepared>): Decision<null> {
  const { date, zoneId, arrived, left, reason } = act.input;
  const { utcOffsetMinutes } = act.prepared;
  if (!hall.rosters.has(rosterKey(date, zoneId))) return refuse('duty.none');
  const midnight = startOf(dayOf(date), utcOffsetMinutes);
  const at = (minute: number | null): number | null =>
    minute === null ? null : midnight + minute * MINUTE_MS;
  const [arrivedAt, leftAt] = [at(arrived), at(left)];
  if (date > wallOf(act.now, utcOffsetMinutes).date) return refuse('duty.not_yet', { date });
  if (leftAt !== null && (arrivedAt === null || leftAt <= arrivedAt)) return refuse('duty.order');
  if (Math.max(arrivedAt ?? 0, leftAt ?? 0) > act.now) return refuse('duty.not_yet', { date });
  const by = act.sender.kind === 'staff' ? act.sender.staffId : '';
  return accept([{ kind: 'duty.corrected', date, zoneId, by, reason, arrivedAt, leftAt }], null);
}
