import type { CasePrepared } from '../cases/begin.ts';
import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { wallOf } from '../hours/when.ts';
import type { Hall } from '../state/hall.ts';
import { findSeal, type SealEnd, type SealKind } from './seal.ts';

/** Today by the hall's wall. */
export const todayOf = ({ now, prepared }: Act<unknown, CasePrepared>): string =>
  wallOf(now, prepared.utcOffsetMinutes).date;

/**
 * Enters a seal of a bureau's approval office (rule G13). Refuses a code that another seal has or had, and a second seal
 * of its kind while one is in use.
 */
export function decideTakeUpSeal(
  hall: Hall,
  act: Act<{ sealCode: string; bureauId: string; kind: SealKind }, CasePrepared>,
): Decision<null> {
  const { sealCode, bureauId, kind: sealKind } = act.input;
  if (!hall.bureaus.has(bureauId)) return refuse('bureau.unknown');
  if (hall.seals.has(sealCode)) return refuse('seal.code_taken');
  const { used } = findSeal(hall, bureauId, [sealKind]);
  if (used) return refuse('seal.one_already', { code: used.sealCode });
  return accept([{ kind: 'seal.taken_up', sealCode, bureauId, sealKind, on: todayOf(act) }], null);
}

/** Takes a seal out of use, from now on and for good (rule G13). */
export function decideTakeOutSeal(
  hall: Hall,
  act: Act<{ sealCode: string; why: SealEnd }, CasePrepared>,
): Decision<null> {
  const { sealCode, why } = act.input;
  const seal = hall.seals.get(sealCode);
  if (!seal) return refuse('seal.unknown');
  if (seal.out) return refuse('seal.out_of_use', { code: sealCode, on: seal.out.on });
  return accept([{ kind: 'seal.taken_out', sealCode, why, on: todayOf(act) }], null);
}
