import type { PublicSnag } from '../../contract/snags/sheet.ts';
import { isPublished, nameOf } from '../../domain/catalogue/versions/version.ts';
import { snagLight } from '../../domain/snags/light.ts';
import type { Snag } from '../../domain/snags/snag.ts';
import { snagsQueue } from '../../domain/snags/window.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** How a snag stands, for the citizen (rule I6); an item that is not public is not named (rule E6). */
export function publicSnagOf(
  hall: Hall,
  snag: Snag,
  { today, at }: { readonly today: string; readonly at: number },
): PublicSnag {
  const { number, state, trouble, openedOn, dueOn, extendedBy, outcome, toldOn, closedOn, itemCode } = snag;
  const bureau = hall.bureaus.get(snag.owner.bureauId ?? '');
  const window = snagsQueue(hall);
  return {
    ...{ number, state, trouble, openedOn, dueOn, extendedBy, outcome, toldOn, closedOn },
    item: itemCode !== null && isPublished(hall, itemCode) ? nameOf(hall, itemCode) : null,
    overdue: snagLight(snag, today) === 'overdue',
    ...{ bureau: bureau?.name ?? null, tel: bureau?.tel ?? null, place: window?.place ?? null },
    ...{ today, at },
  };
}

/** A snag by its number; there are few of them. */
export function snagByNumber(hall: Hall, number: string | null): Snag | undefined {
  for (const snag of hall.snags.values()) if (snag.number === number) return snag;
  return undefined;
}
