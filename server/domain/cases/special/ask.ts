import { accept, type Act, type Decision, refuse, type SideRow } from '../../decision.ts';
import type { Role } from '../../identity/roles.ts';
import type { Hall } from '../../state/hall.ts';
import type { Begun } from '../begin.ts';
import type { Case, Wish, Words } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';

/** Who handles a bureau's cases behind the counter. */
export const HANDLERS: readonly Role[] = ['officer', 'approver', 'chief'];

/** Whether the sender is the head (首席代表) of the case's bureau. */
export const isHead = (hall: Hall, act: Pick<Act<unknown>, 'sender'>, one: Pick<Case, 'bureauId'>): boolean =>
  holds(hall, act, ['chief'], one.bureauId);

/** Puts a wish before the head of the bureau; refuses a second one while the first is not answered. */
export function ask(
  { one, on, by }: Begun,
  wish: Wish,
  words: Words,
  row: SideRow,
): Decision<{ approved: boolean; until: string | null }> {
  if (one.asked) return refuse('case.asked_already');
  const fact: CaseFact = {
    kind: 'case.asked',
    ...{ caseId: one.id, bureauId: one.bureauId, on, wish, by, words },
  };
  return accept([fact], { approved: false, until: null }, [row]);
}
