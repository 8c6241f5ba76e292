import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Hall } from '../state/hall.ts';
import { isLive } from '../queue/ticket.ts';

export interface ReprintInput {
  readonly ticketId: string;
  readonly printerId: string;
}

/** Prints a ticket once more, marked 补打 n (rule P4): same number, same QR, one job row a copy. */
export function decideReprint(hall: Hall, act: Act<ReprintInput>): Decision<{ jobId: string; copy: number }> {
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (!isLive(ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  if (!hall.printers.has(act.input.printerId)) return refuse('printer.unknown');
  const earlier = [...hall.jobs.values()].filter(job => job.ticketId === ticket.id);
  const first = earlier.find(job => job.copy === 0);
  if (!first) return refuse('job.unknown');
  const copy = Math.max(...earlier.map(job => job.copy)) + 1;
  const jobId = act.newId();
  const { printerId } = act.input;
  const { serial } = first;
  const slip = { ...first.slip, copy };
  return accept([{ kind: 'print.queued', jobId, ticketId: ticket.id, printerId, copy, serial, slip }], {
    jobId,
    copy,
  });
}
