import { type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { citation, type Cited, isRepealed } from '../catalogue/laws/citation.ts';
import { isPublished } from '../catalogue/versions/version.ts';
import { holdsPersonal } from '../text/personal.ts';
import { issue, type IssuePrepared, issuingDay, type Taken } from './issue.ts';
import { otherList, type SelfCheck } from './self-check.ts';

/** What somebody asks for. */
export interface WishInput {
  /** One of both at least; an item brings its queue. */
  readonly queueId?: string | undefined;
  readonly itemCode?: string | undefined;
  /**
   * The law that has this item served though it is not published or not in force (DOMAIN A14); a member of staff cites
   * it, and it stays on record with the ticket.
   */
  readonly exception?: Cited | undefined;
}

export interface TakeInput extends WishInput {
  /** What the citizen says of the item's materials (rule G90). */
  readonly selfCheck?: SelfCheck | undefined;
  /** Asks for the larger slip. */
  readonly elder?: boolean | undefined;
}

export type { Taken } from './issue.ts';
export type TakePrepared = IssuePrepared;

/** What a number is given for, with the citation as it stays on record. */
export interface Chosen {
  readonly queueId: string;
  readonly itemCode: string | null;
  readonly exception?: string | undefined;
}
export type WishPrepared = Pick<IssuePrepared, 'utcOffsetMinutes'>;

/** The queue and the item that are meant; refuses what is unknown, not in force or not handled here. */
export function choose(hall: Hall, input: WishInput, isStaff: boolean): Chosen | Decision<never> {
  const { queueId, itemCode } = input;
  if (itemCode === undefined) {
    return queueId !== undefined && hall.queues.has(queueId)
      ? { queueId, itemCode: null }
      : refuse('queue.unknown');
  }
  const item = hall.items.get(itemCode);
  if (!item) return outOfForce(hall, input, isStaff);
  if (!isPublished(hall, itemCode)) {
    if (!isStaff) return refuse('item.unknown');
    if (input.exception === undefined) return refuse('item.not_public');
  }
  // A plan may have taken the queue away since the catalogue came in.
  if (item.queueId === null || !hall.queues.has(item.queueId))
    return refuse('item.elsewhere', { bureauId: item.bureauId });
  if (queueId !== undefined && queueId !== item.queueId)
    return refuse('item.other_queue', { queueId: item.queueId });
  return { queueId: item.queueId, itemCode };
}

/** An item that is not in force opens no ticket but by a law that staff cite (rule E5). */
function outOfForce(
  hall: Hall,
  { queueId, itemCode, exception }: WishInput,
  isStaff: boolean,
): Chosen | Decision<never> {
  if (!isStaff || (!hall.standings.has(itemCode!) && !hall.drafts.has(itemCode!)))
    return refuse('item.unknown');
  if (exception === undefined) return refuse('item.not_in_force');
  if (queueId === undefined || !hall.queues.has(queueId)) return refuse('queue.unknown');
  return { queueId, itemCode: itemCode! };
}

/** What a number may be given for (rules E5, E6), of what is asked for; refuses the rest. */
export function chosenFor(hall: Hall, act: Act<WishInput, WishPrepared>): Chosen | Decision<never> {
  const chosen = choose(hall, act.input, act.sender.kind === 'staff');
  if ('facts' in chosen) return chosen;
  const { queueId, itemCode } = chosen;
  const exception = itemCode !== null && !isPublished(hall, itemCode) ? act.input.exception : undefined;
  if (exception && holdsPersonal(citation(exception))) return refuse('text.personal');
  if (exception && isRepealed(hall, exception.law, act.now, act.prepared.utcOffsetMinutes))
    return refuse('law.repealed_already');
  return { queueId, itemCode, exception: exception && citation(exception) };
}

/**
 * Takes a number (rules N1-N3, T6): the next of its queue today, printed in the same transaction when the kiosk has a
 * printer that prints. Refuses when the hall is closed, recovering or suspended (rule B2), the queue or item is unknown
 * or not here, the item is not published or not in force and staff cite no law that holds (rules E5, E6), a kiosk is
 * asked outside the issuing hours (rule D3), for a queue that is full (rule N4) or beyond the limits against hoarding (rules N5-N9), the person already holds a live number
 * of this queue, or the self-check is of another list of materials than the one in force (rule G90). A guide or director is bound by neither hours nor limit.
 */
export function decideTake(hall: Hall, act: Act<TakeInput, TakePrepared>): Decision<Taken> {
  const day = issuingDay(hall);
  if ('facts' in day) return day;
  const chosen = chosenFor(hall, act);
  if ('facts' in chosen) return chosen;
  const { selfCheck } = act.input;
  const other = selfCheck && otherList(hall, chosen.itemCode, selfCheck);
  return other ?? issue(hall, act, day, { ...chosen, selfCheck });
}
