import type { HallDraft } from '../state/hall.ts';
import type { Card } from './card.ts';
import type { Job } from './job.ts';
import type { PaperSlip } from './paper.ts';
import type { Sheet } from './sheet.ts';
import type { Slip } from './slip.ts';
import { keepWaiting } from './waiting-jobs.ts';

export type PrintFact =
  | {
      kind: 'print.queued';
      jobId: string;
      ticketId: string;
      printerId: string;
      copy: number;
      serial: number;
      slip: Slip;
    }
  | { kind: 'print.cardQueued'; jobId: string; dayId: string; printerId: string; card: Card }
  | { kind: 'print.paperQueued'; jobId: string; dayId: string; printerId: string; paper: PaperSlip }
  | { kind: 'print.sheetQueued'; jobId: string; dayId: string; printerId: string; sheet: Sheet }
  | { kind: 'print.claimed'; jobId: string; agentId: string; leaseUntil: number }
  | { kind: 'print.sending'; jobId: string; bytesHash: string; leaseUntil: number }
  | { kind: 'print.sent'; jobId: string; leaseUntil?: number | undefined }
  | { kind: 'print.confirmed'; jobId: string }
  | { kind: 'print.requeued'; jobId: string; cause: string }
  | { kind: 'print.unknown'; jobId: string; cause: string }
  | { kind: 'print.failed'; jobId: string; cause: string }
  | { kind: 'print.dropped'; jobId: string; cause: string };

const FRESH = {
  ...{ state: 'queued', attempt: 0, agentId: null },
  ...{ leaseUntil: null, bytesHash: null, cause: null },
} as const satisfies Partial<Job>;

/** Changes the hall by a fact about a print job. */
export function evolvePrint(hall: HallDraft, fact: PrintFact, at: number): void {
  changeJob(hall, fact, at);
  keepWaiting(hall, hall.jobs.get(fact.jobId)!);
}

function changeJob(hall: HallDraft, fact: PrintFact, at: number): void {
  if (fact.kind === 'print.queued') {
    const { jobId: id, ticketId, printerId, copy, serial, slip } = fact;
    const { dayId } = hall.tickets.get(ticketId)!;
    const job = { id, dayId, ticketId, printerId, serial, copy, slip, queuedAt: at, ...FRESH };
    return hall.jobs.put(id, job);
  }
  if (fact.kind === 'print.cardQueued') {
    const { jobId: id, dayId, printerId, card } = fact;
    const job = { id, dayId, ticketId: null, printerId, serial: 0, copy: 0, card, queuedAt: at, ...FRESH };
    return hall.jobs.put(id, job);
  }
  if (fact.kind === 'print.paperQueued') {
    const { jobId: id, dayId, printerId, paper } = fact;
    const about = { id, dayId, ticketId: null, printerId, serial: 0, copy: paper.copy };
    return hall.jobs.put(id, { ...about, paper, queuedAt: at, ...FRESH });
  }
  if (fact.kind === 'print.sheetQueued') {
    const { jobId: id, dayId, printerId, sheet } = fact;
    const job = { id, dayId, ticketId: null, printerId, serial: 0, copy: 0, sheet, queuedAt: at, ...FRESH };
    return hall.jobs.put(id, job);
  }
  const job = hall.jobs.edit(fact.jobId);
  switch (fact.kind) {
    case 'print.claimed':
      return void Object.assign(job, {
        state: 'claimed',
        attempt: job.attempt + 1,
        agentId: fact.agentId,
        leaseUntil: fact.leaseUntil,
        cause: null,
      });
    case 'print.sending':
      return void Object.assign(job, {
        state: 'sending',
        bytesHash: fact.bytesHash,
        leaseUntil: fact.leaseUntil,
      });
    case 'print.sent':
      return void Object.assign(job, {
        state: 'sent',
        ...(fact.leaseUntil === undefined ? {} : { leaseUntil: fact.leaseUntil }),
      });
    case 'print.confirmed':
      return void Object.assign(job, { state: 'confirmed', leaseUntil: null, cause: null });
    case 'print.requeued':
      return void Object.assign(job, { state: 'queued', agentId: null, leaseUntil: null, cause: fact.cause });
    case 'print.failed':
      return void Object.assign(job, { state: 'failed', leaseUntil: null, cause: fact.cause });
    case 'print.dropped':
      return void Object.assign(job, { state: 'dropped', cause: fact.cause });
    case 'print.unknown':
      return void Object.assign(job, { state: 'unknown', leaseUntil: null, cause: fact.cause });
  }
}
