import type { SnagLine } from '../../contract/snags/sheet.ts';
import { nameOf } from '../../domain/catalogue/versions/version.ts';
import type { Snag } from '../../domain/snags/snag.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** By which badge staff is shown; null: the clock, or nobody has entered one. */
export const badgeOf = (hall: Hall, staffId: string | null): string | null =>
  hall.staff.get(staffId ?? '')?.card?.badge ?? null;

/** A snag as it stands in a list. */
export function snagLineOf(hall: Hall, snag: Snag): SnagLine {
  const { log, owner, itemCode, id: _id, ticketId: _ticket, counterId: _counter, ...shown } = snag;
  return {
    ...shown,
    itemCode,
    item: itemCode === null ? null : nameOf(hall, itemCode),
    owner: { ...owner, badge: badgeOf(hall, owner.staffId) },
    acts: log.length,
  };
}
