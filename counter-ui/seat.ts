import { newCommandId } from '../client/connection.ts';

const KEY = 'hall.seat';

/** This tab's name for itself at a counter: it stays through a reload and ends with the tab (rule C2). */
export function ownSeat(): string {
  const kept = sessionStorage.getItem(KEY);
  if (kept !== null) return kept;
  const seat = newCommandId();
  sessionStorage.setItem(KEY, seat);
  return seat;
}
