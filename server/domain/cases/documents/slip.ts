import { newestDay } from '../../day/facts.ts';
import { accept, type Act, type Decision, type DueRow, refuse } from '../../decision.ts';
import type { Fact } from '../../facts.ts';
import { takesSheets } from '../../hall/printers.ts';
import { maySlip } from '../../printing/condition.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared } from '../begin.ts';
import { aboutOf, documentOf, MOST_COPIES, type OfDocument } from './copies.ts';
import { type CaseDocument, isUnused, type ReprintReason } from './document.ts';
import { SLIP_KINDS } from './kinds.ts';

/** So long a document waits for its printer; then its applicant has gone, and it names him (rule G29). */
export const PAPER_PATIENCE_MS = 120_000;

export interface SlipInput extends OfDocument {
  readonly printerId: string;
  /** Why it is printed once more; absent of what nobody has had yet. */
  readonly reason?: ReprintReason | undefined;
}

export interface SlipPrepared extends CasePrepared {
  /** SHA-256 of what would stand in a copy; null: there is no such document. */
  readonly hashOf: ((copy: number, reason: ReprintReason | undefined) => string) | null;
}

interface Wanted {
  readonly copy: number;
  /** Whether it is a copy that is made by this. */
  readonly isNew: boolean;
}

/** Which copy is printed: the last one where surely nobody has it, else one more, for which there is a reason. */
function wanted(
  hall: Hall,
  found: CaseDocument,
  reason: ReprintReason | undefined,
): Wanted | Decision<never> {
  const last = found.copies.length - 1;
  const one = found.copies[last]!;
  const job = one.slip && hall.jobs.get(one.slip.jobId);
  if (job && ['queued', 'claimed', 'sending'].includes(job.state)) return refuse('document.slip_waiting');
  const nobodyHasIt = isUnused(one) || (one.made === null && job?.state === 'dropped');
  if (nobodyHasIt) return { copy: last, isNew: false };
  if (reason === undefined) return refuse('document.printed_already');
  return last >= MOST_COPIES
    ? refuse('document.too_many', { most: MOST_COPIES })
    : { copy: last + 1, isNew: true };
}

/**
 * Prints a document as a thermal slip by the hall's print jobs (rules G28, G29): the original if nobody has had it, else a
 * copy marked 补打 with its reason. Refuses a document that is not there, a kind that stays on A4, a printer that is none
 * or is known not to print, one that is being printed already, and a further copy without a reason.
 */
export function decideSlip(
  hall: Hall,
  act: Act<SlipInput, SlipPrepared>,
): Decision<{ jobId: string; copy: number }> {
  const { input, prepared, sender, now } = act;
  const known = documentOf(hall, input);
  if (!known || prepared.hashOf === null) return refuse('document.unknown');
  const { one, found } = known;
  if (!SLIP_KINDS.includes(found.kind)) return refuse('document.no_slip', { kind: found.kind });
  const printer = hall.printers.get(input.printerId);
  if (!printer) return refuse('printer.unknown');
  if (takesSheets(printer)) return refuse('printer.wrong_paper');
  if (!maySlip(hall.conditions.get(input.printerId))) return refuse('printer.stopped');
  const day = newestDay(hall);
  if (!day) return refuse('day.none');
  const which = wanted(hall, found, input.reason);
  if ('facts' in which) return which;
  const { copy, isNew } = which;
  const reason = isNew ? input.reason : found.copies[copy]?.reason;
  const by = sender.kind === 'staff' ? sender.staffId : '';
  const about = aboutOf(one, found, act);
  const jobId = act.newId();
  const sha256 = prepared.hashOf(copy, reason);
  const machine = [...hall.desks.values()].find(({ officerId }) => officerId === by)?.counterId ?? '';
  const paper = {
    ...{ caseId: one.id, documentId: found.id, document: found.kind, copy, sha256, machine },
    ...{ askedAt: now, utcOffsetMinutes: prepared.utcOffsetMinutes },
  };
  const facts: Fact[] = [
    ...(isNew && reason ? [{ kind: 'document.reprinted' as const, ...about, copy, by, reason }] : []),
    { kind: 'document.slipped', ...about, copy, by, jobId, sha256 },
    { kind: 'print.paperQueued', jobId, dayId: day.id, printerId: input.printerId, paper },
  ];
  const over: DueRow = { at: now + PAPER_PATIENCE_MS, kind: 'print.paper', subject: jobId };
  return accept(facts, { jobId, copy }, [{ table: 'due', put: over }]);
}
