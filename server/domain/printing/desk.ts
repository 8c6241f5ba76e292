import { accept, type Act, type Decision, type DueRow, refuse } from '../decision.ts';
import type { Fact } from '../facts.ts';
import type { SheetModel, SlipModel } from '../hall/plan.ts';
import { takesSheets } from '../hall/printers.ts';
import type { Hall } from '../state/hall.ts';
import type { KeptJob } from './slip.ts';
import { JOB_LIFE, type Job, type JobAct } from './job.ts';
import { slipTexts } from './texts.ts';

/** A claimed job that is not sent within this time goes back to the queue (rule P2); one sent is then unknown. */
export const LEASE_MS = 30_000;
/** An A4 sheet that was handed over is followed so long: many pages, paper loaded meanwhile, a cancelled job (rule P11). */
export const SHEET_LEASE_MS = 150_000;

export interface JobInput {
  readonly jobId: string;
  readonly attempt: number;
}

const leaseOf = (job: Job): DueRow | null =>
  job.leaseUntil === null ? null : { at: job.leaseUntil, kind: 'print.lease', subject: job.id };

/** Renews a job's lease row: the old one goes, a new one comes when `until` is given. */
function lease(job: Job, until: number | null): Decision['rows'] {
  const old = leaseOf(job);
  const rows = old ? [{ table: 'due' as const, drop: old }] : [];
  if (until === null) return rows;
  return [
    ...rows,
    { table: 'due' as const, put: { at: until, kind: 'print.lease' as const, subject: job.id } },
  ];
}

function stationOf(
  hall: Hall,
  act: Pick<Act<unknown>, 'sender'>,
): { id: string; printerIds: readonly string[] } | null {
  if (act.sender.kind !== 'device') return null;
  return hall.stations.get(act.sender.stationId) ?? null;
}

/** Slips go before cards, then what was queued first (rules P2, P8). */
function goesBefore(one: Job, other: Job): boolean {
  if ((one.card === undefined) !== (other.card === undefined)) return one.card === undefined;
  return one.queuedAt === other.queuedAt ? one.id < other.id : one.queuedAt < other.queuedAt;
}

/** The queued job of a printer that is next, for the paper it takes; undefined when there is none. */
export function nextJob(hall: Hall, printerId: string): Job | undefined {
  const sheets = takesSheets(hall.printers.get(printerId));
  let next: Job | undefined;
  for (const id of hall.waitingJobs.get(printerId)?.jobIds ?? []) {
    const job = hall.jobs.get(id)!;
    if ((job.sheet !== undefined) !== sheets) continue;
    if (!next || goesBefore(job, next)) next = job;
  }
  return next;
}

/** What a paper calls the kiosk it came from, by its number or else its name; or the counter. */
function machineName(hall: Hall, { slip, card, paper, sheet }: Job): string {
  if (paper) {
    const counter = hall.counters.get(paper.machine);
    return counter ? `${counter.number}号窗口` : '';
  }
  const stationId = (sheet ?? card ?? slip).machine;
  const station = hall.stations.get(stationId);
  if (!station) return stationId;
  return station.number ? `${station.number}号取号机` : station.name.zh;
}

/** What is printed, and on which kind of printer: `nextJob` brings them together. */
function printedOf({ slip, card, paper, sheet }: Job, model: SlipModel | SheetModel) {
  if (sheet) return { sheet, model: model as SheetModel };
  const of = { model: model as SlipModel };
  if (paper) return { paper, ...of };
  return card ? { card, ...of } : { slip, ...of };
}

/** An agent claims the next job of one of its printers, with a lease (rule P2); null when nothing is to print. */
export function decideClaim(hall: Hall, act: Act<{ printerId: string }>): Decision<{ job: KeptJob | null }> {
  const station = stationOf(hall, act);
  const { printerId } = act.input;
  const printer = hall.printers.get(printerId);
  if (!printer) return refuse('printer.unknown');
  if (!station?.printerIds.includes(printerId)) return refuse('printer.not_yours');
  const job = nextJob(hall, printerId);
  if (!job) return accept([], { job: null });
  const leaseUntil = act.now + LEASE_MS;
  const fact: Fact = { kind: 'print.claimed', jobId: job.id, agentId: station.id, leaseUntil };
  const { model, transport } = printer;
  const claimed = {
    id: job.id,
    attempt: job.attempt + 1,
    leaseUntil,
    printerId,
    transport,
    texts: slipTexts(hall),
    machineName: machineName(hall, job),
  };
  return accept([fact], { job: { ...claimed, ...printedOf(job, model) } }, lease(job, leaseUntil));
}

function own(hall: Hall, act: Act<JobInput>, verb: JobAct): Job | Decision<never> {
  const job = hall.jobs.get(act.input.jobId);
  if (!job) return refuse('job.unknown');
  if (!stationOf(hall, act)?.printerIds.includes(job.printerId)) return refuse('printer.not_yours');
  if (job.attempt !== act.input.attempt) return refuse('job.other_attempt', { attempt: job.attempt });
  return JOB_LIFE[job.state][verb] ? job : refuse('job.wrong_state', { state: job.state });
}

/** Before its first byte an agent says that it will send; only this answer allows the byte (rule P3). */
export function decideSending(
  hall: Hall,
  act: Act<JobInput & { bytesHash: string }>,
): Decision<{ leaseUntil: number }> {
  const job = own(hall, act, 'sending');
  if ('facts' in job) return job;
  const leaseUntil = act.now + LEASE_MS;
  const { bytesHash } = act.input;
  return accept(
    [{ kind: 'print.sending', jobId: job.id, bytesHash, leaseUntil }],
    { leaseUntil },
    lease(job, leaseUntil),
  );
}

/**
 * All bytes were handed over; whether paper came out is not yet known. A printer that has no way to say so keeps the
 * job at `sent`, without a lease; one of A4 sheets is asked on for `SHEET_LEASE_MS`.
 */
export function decideSent(hall: Hall, act: Act<JobInput>): Decision<null> {
  const job = own(hall, act, 'sent');
  if ('facts' in job) return job;
  if (job.sheet) {
    const leaseUntil = act.now + SHEET_LEASE_MS;
    return accept([{ kind: 'print.sent', jobId: job.id, leaseUntil }], null, lease(job, leaseUntil));
  }
  const model = hall.printers.get(job.printerId)?.model;
  const silent = model !== undefined && model.paper !== 'a4' && model.confirm === 'none';
  return accept([{ kind: 'print.sent', jobId: job.id }], null, silent ? lease(job, null) : []);
}

/** The printer itself said that it printed (GS ( H or its like). */
export function decideConfirmed(hall: Hall, act: Act<JobInput>): Decision<null> {
  const job = own(hall, act, 'confirm');
  return 'facts' in job ? job : accept([{ kind: 'print.confirmed', jobId: job.id }], null, lease(job, null));
}

/**
 * Failed before the first byte, with leave to send or without: back to the queue; a document or sheet that cannot be put
 * into bytes that this printer takes is dropped, since it never will be (rules G29, P11).
 */
export function decideFailed(hall: Hall, act: Act<JobInput & { cause: string }>): Decision<null> {
  const job = own(hall, act, 'fail');
  if ('facts' in job) return job;
  const { cause } = act.input;
  const facts: Fact[] = [{ kind: 'print.requeued', jobId: job.id, cause }];
  if ((job.paper || job.sheet) && cause.startsWith('encode'))
    facts.push({ kind: 'print.dropped', jobId: job.id, cause });
  return accept(facts, null, lease(job, null));
}

/** Failed after the first byte: nobody knows; a person decides on a copy, which is marked 补打 (rule P4). */
export function decideUnknown(hall: Hall, act: Act<JobInput & { cause: string }>): Decision<null> {
  const job = own(hall, act, 'doubt');
  if ('facts' in job) return job;
  return accept([{ kind: 'print.unknown', jobId: job.id, cause: act.input.cause }], null, lease(job, null));
}

/** The printer itself gave it up: nothing more of it comes out, and it is not tried again by itself (rules P4, P11). */
export function decideAborted(hall: Hall, act: Act<JobInput & { cause: string }>): Decision<null> {
  const job = own(hall, act, 'abort');
  if ('facts' in job) return job;
  return accept([{ kind: 'print.failed', jobId: job.id, cause: act.input.cause }], null, lease(job, null));
}

/** A lease ran out (rule P2): back to the queue only from `claimed`; from `sending` or `sent` it is unknown. */
export function decideLapse(hall: Hall, act: Act<DueRow>): Decision<null> {
  const job = hall.jobs.get(act.input.subject);
  const gone = [{ table: 'due' as const, drop: act.input }];
  const after = job && job.leaseUntil === act.input.at ? JOB_LIFE[job.state].lapse : undefined;
  if (!job || !after) return accept([], null, gone);
  const cause = 'lease_lapsed';
  const kind = after === 'queued' ? ('print.requeued' as const) : ('print.unknown' as const);
  return accept([{ kind, jobId: job.id, cause }], null, gone);
}
