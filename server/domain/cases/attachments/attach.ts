import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared, OfCase } from '../begin.ts';
import type { Case } from '../case.ts';
import { isOpen } from '../life.ts';
import { type AttachmentType, MOST_OF_CASE, MOST_OF_MATERIAL } from './attachment.ts';

export interface AttachInput extends OfCase {
  readonly material: number;
  readonly type: AttachmentType;
  readonly bytes: number;
  readonly blob: string;
  readonly sealed: string;
}

const byOf = ({ sender }: Pick<Act<unknown>, 'sender'>): string =>
  sender.kind === 'staff' ? sender.staffId : '';

const aboutOf = (one: Case, attachmentId: string, act: Act<unknown, CasePrepared>) => ({
  ...{ attachmentId, caseId: one.id, bureauId: one.bureauId, by: byOf(act) },
  on: wallOf(act.now, act.prepared.utcOffsetMinutes).date,
});

/** The case, if files may still be put to it or taken away. */
function openCase(hall: Hall, { caseId }: OfCase): Case | Decision<never> {
  const one = hall.cases.get(caseId);
  if (!one) return refuse('case.unknown');
  return isOpen(one.state) ? one : refuse('case.wrong_state', { state: one.state });
}

/**
 * Puts a file that was looked at to a material of a case (rule G54). The same file a second time is the one that is there.
 * Refuses a material that is not on the list, more files than a case may hold, and a case that has ended.
 */
export function decideAttach(
  hall: Hall,
  act: Act<AttachInput, CasePrepared>,
): Decision<{ attachmentId: string }> {
  const one = openCase(hall, act.input);
  if ('facts' in one) return one;
  const { material, type, bytes, blob, sealed } = act.input;
  if (material >= one.materials.length) return refuse('case.no_material', { at: material });
  const all = one.attachments ?? [];
  const there = all.filter(known => known.material === material && known.removed === null);
  const same = there.find(known => known.blob === blob);
  if (same) return accept([], { attachmentId: same.id });
  if (there.length >= MOST_OF_MATERIAL) return refuse('attachment.too_many', { most: MOST_OF_MATERIAL });
  if (all.length >= MOST_OF_CASE) return refuse('attachment.too_many', { most: MOST_OF_CASE });
  const attachmentId = `${one.id}-a${all.length + 1}`;
  const about = aboutOf(one, attachmentId, act);
  return accept([{ kind: 'attachment.added', ...about, material, type, bytes, blob, sealed }], {
    attachmentId,
  });
}

/** Takes a file away from a case (rule G55): a fact; what it was stays. Refuses one that is not there. */
export function decideDetach(
  hall: Hall,
  act: Act<OfCase & { attachmentId: string }, CasePrepared>,
): Decision<null> {
  const one = openCase(hall, act.input);
  if ('facts' in one) return one;
  const found = one.attachments?.find(({ id, removed }) => id === act.input.attachmentId && removed === null);
  if (!found) return refuse('attachment.unknown');
  return accept([{ kind: 'attachment.removed', ...aboutOf(one, found.id, act) }], null);
}
