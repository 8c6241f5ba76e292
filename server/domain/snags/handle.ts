import type { Written } from '../cases/words.ts';
import { accept, type Act, type Decision, refuse, type SideRow } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { beginSnag, type OfSnag, type SnagPrepared } from './begin.ts';
import { daysAfter, overAt, snagRules } from './rules.ts';
import { contactOf, type SnagOutcome, type ToldHow } from './snag.ts';

interface WithWords extends SnagPrepared {
  readonly written: Written;
}
export interface AssignInput extends OfSnag {
  readonly bureauId: string | null;
  readonly staffId?: string | undefined;
}

/** Passes it to a bureau, or to one of its staff; refuses an unknown bureau, and staff who do not work for it. */
export function decideAssignSnag(hall: Hall, act: Act<AssignInput, SnagPrepared>): Decision<null> {
  const begun = beginSnag(hall, act, 'assign');
  if ('facts' in begun) return begun;
  const { bureauId, staffId = null } = act.input;
  if (bureauId !== null && !hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  if (staffId !== null) {
    const works = hall.postings.get(staffId)?.bureauId ?? null;
    if (hall.staff.get(staffId)?.active !== true || works !== bureauId) return refuse('staff.unknown');
  }
  const { written } = act.prepared;
  return accept(
    [
      {
        ...{ kind: 'snag.assigned', ...begun.done, owner: { bureauId, staffId } },
        words: written?.words ?? null,
      },
    ],
    null,
    written ? [written.row] : [],
  );
}

/** The owner's answer in words: done after all, or why it cannot be. */
export function decideAnswerSnag(
  hall: Hall,
  act: Act<OfSnag & { readonly outcome: SnagOutcome }, WithWords>,
): Decision<null> {
  const begun = beginSnag(hall, act, 'answer');
  if ('facts' in begun) return begun;
  const { words, row } = act.prepared.written;
  return accept([{ kind: 'snag.answered', ...begun.done, outcome: act.input.outcome, words }], null, [row]);
}

/** The citizen was told, and how: the clock stops (rule I3). */
export function decideTellSnag(
  hall: Hall,
  act: Act<OfSnag & { readonly how: ToldHow }, SnagPrepared>,
): Decision<null> {
  const begun = beginSnag(hall, act, 'tell');
  if ('facts' in begun) return begun;
  return accept([{ kind: 'snag.told', ...begun.done, how: act.input.how }], null);
}

/** The citizen is content, or has nothing more to say: it is closed, and the telephone forgotten (rule I5). */
export function decideCloseSnag(hall: Hall, act: Act<OfSnag, SnagPrepared>): Decision<null> {
  const begun = beginSnag(hall, act, 'close');
  if ('facts' in begun) return begun;
  const { id } = begun.snag;
  return accept([{ kind: 'snag.closed', ...begun.done }], null, [
    { table: 'person', drop: { dayId: contactOf(id), ticketId: id } },
  ]);
}

/** Its next last day is looked at; a row of before with the same day makes room. */
function dueRows(snagId: string, dueOn: string, { utcOffsetMinutes }: SnagPrepared): SideRow[] {
  const row = { at: overAt(dueOn, utcOffsetMinutes), kind: 'snag.over', subject: snagId } as const;
  return [
    { table: 'due', drop: row },
    { table: 'due', put: row },
  ];
}

/** The citizen is not content: it goes back to its owner, with the whole limit again (rule I7). */
export function decideReopenSnag(hall: Hall, act: Act<OfSnag, WithWords>): Decision<{ dueOn: string }> {
  const begun = beginSnag(hall, act, 'reopen');
  if ('facts' in begun) return begun;
  const { snag, done } = begun;
  const { words, row } = act.prepared.written;
  const dueOn = daysAfter(hall, done.on, snagRules(hall).days);
  const rows = [row, ...dueRows(snag.id, dueOn, act.prepared)];
  return accept([{ kind: 'snag.reopened', ...done, dueOn, words }], { dueOn }, rows);
}

/**
 * Gives it more time, once, before its last day is over and with a reason (rule I3); refuses a second time, one that is
 * overdue, and more days than the hall allows.
 */
export function decideExtendSnag(
  hall: Hall,
  act: Act<OfSnag & { readonly days: number }, WithWords>,
): Decision<{ dueOn: string }> {
  const begun = beginSnag(hall, act, 'extend');
  if ('facts' in begun) return begun;
  const { snag, done } = begun;
  const { days } = act.input;
  const most = snagRules(hall).extendDays;
  if (snag.extendedBy !== null) return refuse('snag.extended_already', { days: snag.extendedBy });
  if (snag.overdueOn !== null || done.on > snag.dueOn) return refuse('snag.over', { dueOn: snag.dueOn });
  if (days > most) return refuse('snag.too_long', { most });
  const { words, row } = act.prepared.written;
  const dueOn = daysAfter(hall, snag.dueOn, days);
  return accept([{ kind: 'snag.extended', ...done, days, dueOn, words }], { dueOn }, [
    row,
    ...dueRows(snag.id, dueOn, act.prepared),
  ]);
}
