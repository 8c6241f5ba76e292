import type { Act, Decision } from '../../../server/domain/decision.ts';
import * as desk from '../../../server/domain/printing/desk.ts';
import { decideCard, decideCardOver } from '../../../server/domain/printing/print-card.ts';
import { decideSheet } from '../../../server/domain/printing/print-sheet.ts';
import { decideReprint } from '../../../server/domain/printing/reprint.ts';
import type { JobState } from '../../../server/domain/printing/job.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import type { ActTable, Picks } from './acts.ts';
import { at, idIn } from './pick.ts';
import { CLOCK, device, type PracticeHall } from './practice-hall.ts';
import { REPRINT } from './ready-hall.ts';

type JobRule<Input> = (hall: Hall, act: Act<Input>) => Decision<unknown>;

/** A job for which an act is due, or any, with its attempt or an old one. */
function jobIn(hall: PracticeHall, { a, proper }: Picks, due: readonly JobState[]): desk.JobInput {
  const all = [...hall.hall.jobs.values()];
  const job =
    (proper
      ? at(
          all.filter(one => due.includes(one.state)),
          a,
        )
      : undefined) ?? at(all, a);
  return { jobId: job?.id ?? 'job-unknown', attempt: (job?.attempt ?? 1) + (proper ? 0 : 1) };
}

const AGENTS = [device('agent-1'), device('agent-1'), device('agent-1'), device('k-1')];

const job =
  (rule: JobRule<desk.JobInput>, ...due: JobState[]) =>
  (hall: PracticeHall, picks: Picks) =>
    hall.run(rule, jobIn(hall, picks, due), { sender: at(AGENTS, picks.b)! });

const failing =
  (rule: JobRule<desk.JobInput & { cause: string }>, ...due: JobState[]) =>
  (hall: PracticeHall, picks: Picks) =>
    hall.run(rule, { ...jobIn(hall, picks, due), cause: 'paper_out' }, { sender: at(AGENTS, picks.b)! });

/** What agents and the clock do about paper. */
export const PAPER_ACTS = {
  claim: (hall, { a, b, proper }) => {
    const queued = [...hall.hall.jobs.values()].find(one => one.state === 'queued');
    const printerId = (proper ? queued?.printerId : undefined) ?? idIn(hall.hall.printers, a);
    return hall.run(desk.decideClaim, { printerId }, { sender: at(AGENTS, b)! });
  },
  sending: (hall, picks) => {
    const input = { ...jobIn(hall, picks, ['claimed']), bytesHash: 'ab'.repeat(32) };
    return hall.run(desk.decideSending, input, { sender: at(AGENTS, picks.b)! });
  },
  sent: job(desk.decideSent, 'sending'),
  confirm: job(desk.decideConfirmed, 'sending', 'sent', 'unknown'),
  fail: failing(desk.decideFailed, 'claimed'),
  doubt: failing(desk.decideUnknown, 'sending', 'sent'),
  abort: failing(desk.decideAborted, 'sending', 'sent', 'unknown'),
  lapse: (hall, { a, proper }) => {
    const leased = at(
      [...hall.hall.jobs.values()].filter(one => one.leaseUntil !== null),
      a,
    );
    const until = leased?.leaseUntil ?? hall.now;
    if (proper) hall.pass(Math.max(0, until - hall.now));
    const due = {
      at: proper ? until : until - 1,
      kind: 'print.lease' as const,
      subject: leased?.id ?? 'job-unknown',
    };
    return hall.run(desk.decideLapse, due, { sender: CLOCK });
  },
  card: (hall, { a, b, proper }) => {
    const itemCode = proper ? idIn(hall.hall.items, a) : 'i-unknown';
    const prepared = { pageUrl: `http://hall.example/public/items/${itemCode}`, utcOffsetMinutes: 480 };
    return hall.run(
      decideCard,
      { itemCode, language: at(['zh', 'en'] as const, b)! },
      { sender: device(at(['k-1', 'k-2'], b)!), prepared },
    );
  },
  cardOver: (hall, { a }) => {
    const cards = [...hall.hall.jobs.values()].filter(one => one.card);
    const due = { at: hall.now, kind: 'print.card' as const, subject: at(cards, a)?.id ?? 'job-unknown' };
    return hall.run(decideCardOver, due, { sender: CLOCK });
  },
  sheet: (hall, { a, b, proper }) => {
    const itemCode = proper ? idIn(hall.hall.items, a) : 'i-unknown';
    const prepared = { pageUrl: `http://hall.example/public/items/${itemCode}` };
    const kind = at(['guide', 'card'] as const, a)!;
    return hall.run(
      decideSheet,
      { kind, itemCode, language: at(['zh', 'en'] as const, b)! },
      { sender: device(at(['k-1', 'k-2'], b)!), prepared },
    );
  },
  sheetOver: (hall, { a }) => {
    const sheets = [...hall.hall.jobs.values()].filter(one => one.sheet);
    const due = { at: hall.now, kind: 'print.sheet' as const, subject: at(sheets, a)?.id ?? 'job-unknown' };
    return hall.run(decideCardOver, due, { sender: CLOCK });
  },
  reprint: (hall, { a, b, proper }) => {
    const printerId = proper ? idIn(hall.hall.printers, b) : 'pr-unknown';
    return hall.run(
      decideReprint,
      { ticketId: idIn(hall.hall.tickets, a), printerId },
      { prepared: REPRINT },
    );
  },
} as const satisfies ActTable;
