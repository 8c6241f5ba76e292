import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { textsHoldPersonal } from '../text/personal.ts';
import { type Bulletin, BULLETINS_AT_MOST } from './bulletin.ts';

export interface PutBulletinInput {
  /** The one to be changed; none makes a new one. */
  readonly bulletinId?: string | undefined;
  readonly bulletin: Omit<Bulletin, 'id'>;
}

/**
 * Puts up a bulletin or changes one (rule B1). Refuses an unknown one, a last date before the first, a text with an ID
 * or mobile number, and more than the hall takes.
 */
export function decidePutBulletin(hall: Hall, act: Act<PutBulletinInput>): Decision<{ bulletinId: string }> {
  const { bulletinId, bulletin } = act.input;
  const before = bulletinId === undefined ? undefined : hall.bulletins.get(bulletinId);
  if (bulletinId !== undefined && !before) return refuse('bulletin.unknown');
  if (bulletinId === undefined && hall.bulletins.size >= BULLETINS_AT_MOST)
    return refuse('bulletin.too_many', { most: BULLETINS_AT_MOST });
  const { from, until } = bulletin;
  if (from !== null && until !== null && until < from)
    return refuse('input.invalid', { fields: ['bulletin.until:custom'] });
  // A board that went since the bulletin was put up does not stand in the way of a change.
  const isKnown = (boardId: string): boolean =>
    hall.boards.has(boardId) || before?.boardIds.includes(boardId) === true;
  if (!bulletin.boardIds.every(isKnown)) return refuse('board.unknown');
  if (textsHoldPersonal(bulletin.title, bulletin.body)) return refuse('text.personal');
  const id = bulletinId ?? act.newId();
  return accept([{ kind: 'bulletin.put', bulletin: { ...bulletin, id } }], { bulletinId: id });
}

/** Takes a bulletin down. */
export function decideDropBulletin(
  hall: Hall,
  act: Act<{ bulletinId: string }>,
): Decision<{ bulletinId: string }> {
  const { bulletinId } = act.input;
  if (!hall.bulletins.has(bulletinId)) return refuse('bulletin.unknown');
  return accept([{ kind: 'bulletin.dropped', bulletinId }], { bulletinId });
}
