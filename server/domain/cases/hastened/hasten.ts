import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Role } from '../../identity/roles.ts';
import type { Hall } from '../../state/hall.ts';
import { begin, type CasePrepared, withLight } from '../begin.ts';
import type { Case, Words } from '../case.ts';
import type { CaseFact } from '../facts.ts';
import { holds } from '../posts.ts';
import { isHead } from '../special/ask.ts';
import type { SaidOfCase, WordsPrepared } from '../words.ts';

/** 绿色通道 for key projects and livelihood, 特事特办 for the single exception (DOMAIN C19, C20). */
export const HASTENED_WAYS = ['green', 'exception'] as const;
export type HastenedWay = (typeof HASTENED_WAYS)[number];

/** A case that goes before others: who approved it, when, and the ground or paper that was named. */
export interface Hastened {
  readonly way: HastenedWay;
  readonly on: string;
  /** Working days of its own promise, and what was promised before. */
  readonly days: number;
  readonly was: Case['promised'];
  readonly approvedBy: string;
  readonly words: Words;
}

/** The manager of the hall approves beside the head of the bureau. */
const MANAGER: readonly Role[] = ['director'];

/**
 * Puts a case before others, with a shorter promise of its own (rule G31): by the head of its bureau or the manager of the
 * hall, with the ground. Refuses a second time, and a limit that is not shorter than the one it has.
 */
export function decideHasten(
  hall: Hall,
  act: Act<SaidOfCase & { way: HastenedWay; days: number }, CasePrepared & WordsPrepared>,
): Decision<null> {
  const begun = begin(hall, act, 'hasten');
  if ('facts' in begun) return begun;
  const { one, moved, by } = begun;
  if (!isHead(hall, act, one) && !holds(hall, act, MANAGER, null)) return refuse('access.denied');
  if (one.hastened) return refuse('case.hastened_already');
  const { way, days } = act.input;
  const limit = one.promised ?? one.statutory;
  if (limit !== null && days >= limit.n) return refuse('case.not_shorter', { days: limit.n });
  const { words, row } = act.prepared.written;
  const fact: CaseFact = { kind: 'case.hastened', ...moved, way, days, approvedBy: by, words };
  return accept(withLight(hall, one, [fact], act.now), null, [row]);
}
