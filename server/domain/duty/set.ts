import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { holdsPersonal, textsHoldPersonal } from '../text/personal.ts';
import { isServiceTel } from '../hall/tel.ts';
import type { DutyHead } from './duty.ts';

/** Says who heads a zone where the roster names nobody, or that nobody does (rules B3, B20). Refuses an unknown zone and a person's own number. */
export function decideSetDuty(
  hall: Hall,
  act: Act<{ zoneId: string; head: DutyHead | null }>,
): Decision<null> {
  const { zoneId, head } = act.input;
  if (!hall.zones.has(zoneId)) return refuse('zone.unknown');
  if (head === null) return accept(hall.duties.has(zoneId) ? [{ kind: 'duty.set', zoneId, head }] : [], null);
  if (textsHoldPersonal(head.post) || holdsPersonal(head.tel ?? '')) return refuse('text.personal');
  if (head.tel !== null && !isServiceTel(head.tel))
    return refuse('input.invalid', { fields: ['head.tel:custom'] });
  return accept([{ kind: 'duty.set', zoneId, head }], null);
}
