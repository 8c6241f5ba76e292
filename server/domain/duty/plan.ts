import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { isServiceTel } from '../hall/tel.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal, textsHoldPersonal } from '../text/personal.ts';
import type { DutyHead } from './duty.ts';
import { rosterKey, type SubstituteReason } from './roster.ts';

export interface PlannedRow {
  readonly date: string;
  readonly zoneId: string;
  /** Null: nobody is planned any more. */
  readonly head: DutyHead | null;
}
export interface DutyPrepared {
  readonly utcOffsetMinutes: number;
}

/** What is wrong with a head: a person's own number, or a telephone that is no service's; null: nothing. */
export function headFault({ post, tel }: DutyHead): Decision<never> | null {
  if (textsHoldPersonal(post) || holdsPersonal(tel ?? '')) return refuse('text.personal');
  return tel === null || isServiceTel(tel) ? null : refuse('input.invalid', { fields: ['tel:custom'] });
}

/**
 * Plans who heads which zone on which days, all of it or nothing (rule B20). Refuses an unknown zone, a day and zone that stand
 * twice, a person's number, a day that is over, and a change of one whose head has come already.
 */
export function decidePlanDuty(
  hall: Hall,
  act: Act<{ readonly rows: readonly PlannedRow[] }, DutyPrepared>,
): Decision<{ planned: number }> {
  const { rows } = act.input;
  const { date: today } = wallOf(act.now, act.prepared.utcOffsetMinutes);
  const seen = new Set<string>();
  for (const { date, zoneId, head } of rows) {
    const key = rosterKey(date, zoneId);
    if (!hall.zones.has(zoneId)) return refuse('zone.unknown');
    if (seen.has(key)) return refuse('duty.twice', { date });
    seen.add(key);
    if (date < today) return refuse('duty.past', { date });
    if (hall.rosters.get(key)?.arrivedAt != null) return refuse('duty.arrived_already');
    const fault = head && headFault(head);
    if (fault) return fault;
  }
  const changes = rows.filter(({ date, zoneId, head }) => {
    const present = hall.rosters.get(rosterKey(date, zoneId));
    const isSame = present !== undefined && present.substitute === null && same(present.head, head);
    return head === null ? present !== undefined : !isSame;
  });
  if (changes.length === 0) return accept([], { planned: 0 });
  return accept([{ kind: 'duty.planned', rows: changes }], { planned: changes.length });
}

const same = (a: DutyHead, b: DutyHead | null): boolean =>
  b !== null && a.badge === b.badge && a.tel === b.tel && a.post.zh === b.post.zh && a.post.en === b.post.en;

/** Another stands in on a day, with a reason (rule B22); refuses a day that is over or not planned, and one whose head has come. */
export function decideSubstitute(
  hall: Hall,
  act: Act<
    {
      readonly date: string;
      readonly zoneId: string;
      readonly head: DutyHead;
      readonly reason: SubstituteReason;
    },
    DutyPrepared
  >,
): Decision<null> {
  const { date, zoneId, head, reason } = act.input;
  const entry = hall.rosters.get(rosterKey(date, zoneId));
  if (!entry) return refuse('duty.none');
  if (date < wallOf(act.now, act.prepared.utcOffsetMinutes).date) return refuse('duty.past', { date });
  if (entry.arrivedAt !== null) return refuse('duty.arrived_already');
  return headFault(head) ?? accept([{ kind: 'duty.substituted', date, zoneId, head, reason }], null);
}
