import type { ViewSnapshot } from '../../server/contract/views/specs.ts';

export type Ticket = ViewSnapshot<'ticket'>['ticket'][string];
type Snapshot = ViewSnapshot<'ticket'>;

/** From this many ahead on, one should come back to the hall. */
const NEAR = 3;

const OVER = ['done', 'left', 'voided'];

/** The one ticket of the page, with its id; null when the day knows none by this token. */
export function ticketOf(snapshot: Snapshot): { readonly id: string; readonly ticket: Ticket } | null {
  const [found] = Object.entries(snapshot.ticket);
  return found ? { id: found[0], ticket: found[1] } : null;
}

/**
 * Whether nothing more can happen to this ticket, so that its page may let go of the hall: it ended, the day is over,
 * or it is of another day.
 */
export function isOver(snapshot: Snapshot): boolean {
  const found = ticketOf(snapshot);
  if (found === null) return true;
  return OVER.includes(found.ticket.state) || snapshot.hall['hall']?.open === false;
}

/** What one who waits should do now. */
export function callNear({ state, ahead }: Pick<Ticket, 'state' | 'ahead'>): 'next' | 'near' | null {
  if (state !== 'waiting' || ahead === null || ahead > NEAR) return null;
  return ahead === 0 ? 'next' : 'near';
}

/** 二楼东侧 and 21-24窗口, or Floor 2 East and counters 21-24: where to go, and the counters there. */
export function placeParts(place: string): { readonly area: string; readonly counters: string } {
  const mark = place.includes(', ') ? ', ' : /\p{Script=Han}/u.test(place) ? ' ' : ', ';
  const [area = place, ...rest] = place.split(mark);
  return { area, counters: rest.join(mark) };
}

/** Size of a number's figures: longer labels get a smaller step (LOOK 3). */
export function numberStep(label: string): 'usual' | 'long' | 'longest' {
  if (label.length <= 4) return 'usual';
  return label.length <= 6 ? 'long' : 'longest';
}
