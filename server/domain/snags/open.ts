import { type AtDesk, servedAt } from '../cases/intake/at-desk.ts';
import { nextIn } from '../cases/series.ts';
import type { Written } from '../cases/words.ts';
import { accept, type Act, type Decision, type PersonRow, refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal } from '../text/personal.ts';
import { daysAfter, overAt, snagRules } from './rules.ts';
import { contactOf, type Trouble } from './snag.ts';

/** Their numbers are counted within a year. */
export const SNAG_SERIES = 'snags';

export interface OpenSnagInput extends AtDesk {
  /** What it is about; null: the centre itself. An item brings its bureau. */
  readonly bureauId: string | null;
  readonly itemCode?: string | undefined;
  readonly trouble: Trouble;
  readonly words: string;
}
export interface OpenSnagPrepared {
  readonly snagId: string;
  readonly written: Written;
  /** A telephone, sealed before the lock; null: none was left. */
  readonly contact: Omit<PersonRow, 'dayId' | 'ticketId'> | null;
  readonly utcOffsetMinutes: number;
}

/**
 * Takes down what a citizen could not get done, from the ticket in hand (rules I1, I3, I5): it gets its number of the year
 * and its last day, and is the officer's until it is passed on. Refuses a foreign seat, a ticket that is not being served
 * there, an unknown bureau or item, and a person's number in the words.
 */
export function decideOpenSnag(
  hall: Hall,
  act: Act<OpenSnagInput, OpenSnagPrepared>,
): Decision<{ snagId: string; number: string; dueOn: string }> {
  const { input, prepared, now } = act;
  const at = servedAt(hall, act);
  if ('facts' in at) return at;
  const { desk, ticket } = at;
  const item = input.itemCode === undefined ? null : hall.items.get(input.itemCode);
  if (item === undefined) return refuse('item.unknown');
  const bureauId = item?.bureauId ?? input.bureauId;
  if (bureauId !== null && !hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  if (holdsPersonal(input.words)) return refuse('text.personal');
  const { snagId, written, contact, utcOffsetMinutes } = prepared;
  const { date: on } = wallOf(now, utcOffsetMinutes);
  const year = on.slice(0, 4);
  const number = `${year}-${String(nextIn(hall, SNAG_SERIES, year)).padStart(4, '0')}`;
  const dueOn = daysAfter(hall, on, snagRules(hall).days);
  const by = desk.officerId;
  const owner = { bureauId: hall.postings.get(by)?.bureauId ?? null, staffId: by };
  return accept(
    [
      {
        ...{ kind: 'snag.opened', snagId, on, by, number, bureauId, itemCode: item?.code ?? null },
        ...{ trouble: input.trouble, ticketId: ticket.id, label: ticket.label },
        ...{ counterId: desk.counterId, owner, dueOn, hasContact: contact !== null },
        words: written.words,
      },
    ],
    { snagId, number, dueOn },
    [
      written.row,
      { table: 'due', put: { at: overAt(dueOn, utcOffsetMinutes), kind: 'snag.over', subject: snagId } },
      ...(contact
        ? [{ table: 'person' as const, put: { ...contact, dayId: contactOf(snagId), ticketId: snagId } }]
        : []),
    ],
  );
}
