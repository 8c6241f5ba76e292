import { describe, expect, it } from 'vitest';
import type { Act, Decision } from '../../../server/domain/decision.ts';
import * as desk from '../../../server/domain/printing/desk.ts';
import {
  JOB_LIFE,
  type Job,
  type JobAct,
  type JobState,
  type SlipJob,
} from '../../../server/domain/printing/job.ts';
import { decideCardOver } from '../../../server/domain/printing/print-card.ts';
import { decideReprint } from '../../../server/domain/printing/reprint.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { CLOCK, device, type PracticeHall, SYSTEM } from '../../support/hall/practice-hall.ts';
import { makeHall, REPRINT, take } from '../../support/hall/ready-hall.ts';
import { wholeOf } from '../../support/hall/whole.ts';

const AGENT = device('agent-1');
const STATES = Object.keys(JOB_LIFE) as JobState[];
const ACTS: readonly JobAct[] = [
  'claim',
  'sending',
  'sent',
  'confirm',
  'fail',
  'doubt',
  'abort',
  'lapse',
  'drop',
];

const theJob = (hall: PracticeHall): Job => [...hall.hall.jobs.values()][0]!;

function onJob(
  rule: (hall: Hall, act: Act<desk.JobInput & { bytesHash: string; cause: string }>) => Decision<unknown>,
) {
  return (hall: PracticeHall) => {
    const { id, attempt } = theJob(hall);
    const input = { jobId: id, attempt, bytesHash: 'ab'.repeat(32), cause: 'paper_out' };
    return hall.run(rule, input, { sender: AGENT });
  };
}

const DO: { readonly [A in JobAct]: (hall: PracticeHall) => { ok: boolean } } = {
  claim: hall => {
    const { job } = hall.must(desk.decideClaim, { printerId: 'pr-1' }, { sender: AGENT });
    return { ok: job !== null };
  },
  sending: onJob(desk.decideSending),
  sent: onJob(desk.decideSent),
  confirm: onJob(desk.decideConfirmed),
  fail: onJob(desk.decideFailed),
  doubt: onJob(desk.decideUnknown),
  abort: onJob(desk.decideAborted),
  lapse: hall => {
    const { id, leaseUntil, state } = theJob(hall);
    const at = leaseUntil ?? hall.now;
    hall.run(desk.decideLapse, { at, kind: 'print.lease', subject: id }, { sender: CLOCK });
    return { ok: theJob(hall).state !== state };
  },
  drop: hall => {
    const { id, state } = theJob(hall);
    const due = { at: hall.now, kind: 'print.card' as const, subject: id };
    hall.run(decideCardOver, due, { sender: CLOCK });
    return { ok: theJob(hall).state !== state };
  },
};

const INTO: { readonly [S in JobState]: readonly JobAct[] } = {
  queued: [],
  claimed: ['claim'],
  sending: ['claim', 'sending'],
  sent: ['claim', 'sending', 'sent'],
  confirmed: ['claim', 'sending', 'sent', 'confirm'],
  unknown: ['claim', 'sending', 'doubt'],
  failed: ['claim', 'sending', 'sent', 'abort'],
  dropped: ['drop'],
};

function jobIn(state: JobState): PracticeHall {
  const hall = makeHall();
  take(hall);
  for (const act of INTO[state]) DO[act](hall);
  expect(theJob(hall).state).toBe(state);
  return hall;
}

const walk = STATES.flatMap(state => ACTS.map(act => ({ state, act, after: JOB_LIFE[state][act] })));

describe('the life of a print job', () => {
  it.each(walk)('[P1] $state --$act--> $after', ({ state, act, after }) => {
    const hall = jobIn(state);
    const before = wholeOf(hall.hall);
    expect(DO[act](hall).ok).toBe(after !== undefined);
    if (after === undefined) expect(wholeOf(hall.hall)).toEqual(before);
    else expect(theJob(hall).state).toBe(after);
  });

  it('[P1] every state can be reached, and only what is confirmed, failed or dropped is over for good', () => {
    const reached = new Set<JobState>(['queued']);
    for (const state of reached) for (const next of Object.values(JOB_LIFE[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...STATES].sort());
    expect(STATES.filter(state => Object.keys(JOB_LIFE[state]).length === 0)).toEqual([
      'confirmed',
      'failed',
      'dropped',
    ]);
  });
});

describe('claiming', () => {
  it('[P2] gives the oldest job of the printer, once, with a lease and the next attempt', () => {
    const hall = makeHall();
    for (const after of [0, 5, 5]) {
      hall.pass(after);
      take(hall);
    }
    const claim = (sender = AGENT) => hall.run(desk.decideClaim, { printerId: 'pr-1' }, { sender });
    const leaseUntil = hall.now + desk.LEASE_MS;
    expect(claim()).toMatchObject({ data: { job: { slip: { label: 'A001' }, attempt: 1, leaseUntil } } });
    expect(claim()).toMatchObject({ data: { job: { slip: { label: 'A002' } } } });
    expect(claim(device('k-1'))).toMatchObject({ data: { job: { slip: { label: 'A003' } } } });
    expect(claim()).toEqual({ ok: true, data: { job: null } });
  });

  it('[P2] is only for the station that has the printer', () => {
    const hall = makeHall();
    const claim = (printerId: string, sender = AGENT) =>
      hall.run(desk.decideClaim, { printerId }, { sender });
    expect(claim('pr-9')).toMatchObject({ refusal: { code: 'printer.unknown' } });
    expect(claim('pr-1', device('k-2'))).toMatchObject({ refusal: { code: 'printer.not_yours' } });
    expect(claim('pr-1', SYSTEM as never)).toMatchObject({ refusal: { code: 'printer.not_yours' } });
  });

  it('[P2] a lapsed claim is printed again, as a further attempt; the old attempt has no say any more', () => {
    const hall = jobIn('claimed');
    const { id } = theJob(hall);
    DO.lapse(hall);
    DO.claim(hall);
    expect(theJob(hall).attempt).toBe(2);
    const late = hall.run(desk.decideSending, { jobId: id, attempt: 1, bytesHash: '' }, { sender: AGENT });
    expect(late).toMatchObject({ refusal: { code: 'job.other_attempt', params: { attempt: 2 } } });
  });

  it('[P2] a lease row of an earlier claim, or of a job that is gone, changes nothing and is dropped', () => {
    const hall = jobIn('claimed');
    const { id, leaseUntil } = theJob(hall);
    for (const due of [
      { at: leaseUntil! - 1, kind: 'print.lease' as const, subject: id },
      { at: leaseUntil!, kind: 'print.lease' as const, subject: 'job-gone' },
    ]) {
      const decision = hall.decide(desk.decideLapse, due, { sender: CLOCK });
      expect(decision).toMatchObject({ facts: [], rows: [{ table: 'due', drop: due }] });
    }
  });

  it('[P2] each new lease takes the place of the old one among what is due', () => {
    const hall = jobIn('claimed');
    const { id, leaseUntil, attempt } = theJob(hall);
    hall.pass(1_000);
    const input = { jobId: id, attempt, bytesHash: 'cd'.repeat(32) };
    const { rows } = hall.decide(desk.decideSending, input, { sender: AGENT });
    const due = (at: number) => ({ at, kind: 'print.lease', subject: id });
    expect(rows).toEqual([
      { table: 'due', drop: due(leaseUntil!) },
      { table: 'due', put: due(hall.now + desk.LEASE_MS) },
    ]);
  });

  it('[P3] before the first byte an agent says what it will send; only then may paper be in doubt', () => {
    const hall = jobIn('claimed');
    expect(DO.sent(hall).ok).toBe(false);
    expect(DO.doubt(hall).ok).toBe(false);
    expect(DO.sending(hall).ok).toBe(true);
    expect(theJob(hall).bytesHash).toBe('ab'.repeat(32));
    expect(DO.sent(hall).ok).toBe(true);
    expect(DO.fail(hall).ok).toBe(false);
  });
});

describe('copies', () => {
  const reprint = (hall: PracticeHall, ticketId: string, printerId = 'pr-2') =>
    hall.run(decideReprint, { ticketId, printerId }, { prepared: REPRINT });

  it('[P4] are numbered, have the same label and page, and may come from another printer', () => {
    const hall = jobIn('unknown');
    const { ticketId, slip } = theJob(hall) as SlipJob;
    expect(reprint(hall, ticketId)).toMatchObject({ data: { copy: 1 } });
    expect(reprint(hall, ticketId)).toMatchObject({ data: { copy: 2 } });
    const copies = [...hall.hall.jobs.values()].filter(job => job.copy > 0);
    expect(copies.map(job => [job.printerId, job.copy, job.slip])).toEqual([
      ['pr-2', 1, { ...slip, copy: 1 }],
      ['pr-2', 2, { ...slip, copy: 2 }],
    ]);
  });

  it('[P4] only of a live ticket, at a printer that exists', () => {
    const hall = jobIn('confirmed');
    const { ticketId } = theJob(hall) as SlipJob;
    const unprinted = take(hall, { queueId: 'q-a' }, { sender: SYSTEM });
    expect(reprint(hall, 'no-such-ticket')).toMatchObject({ refusal: { code: 'ticket.unknown' } });
    expect(reprint(hall, ticketId, 'pr-9')).toMatchObject({ refusal: { code: 'printer.unknown' } });
    // A number that a guide took has no slip yet: its first one is no copy, and says what is no longer known.
    expect(reprint(hall, unprinted.ok ? unprinted.data.ticketId : '')).toMatchObject({ data: { copy: 0 } });
    const slips = [...hall.hall.jobs.values()].map(job => job.slip);
    expect(slips.at(-1)).toMatchObject({ copy: 0, ahead: null, machine: '' });
    hall.run(decideCloseDay, {});
    expect(reprint(hall, ticketId)).toMatchObject({ refusal: { code: 'ticket.wrong_state' } });
  });
});
