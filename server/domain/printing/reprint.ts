import { accept, type Act, type Decision, refuse } from '../decision.ts';
import { takesSheets } from '../hall/printers.ts';
import { lacksOf } from '../queue/self-check.ts';
import { isLive } from '../queue/ticket.ts';
import type { Hall } from '../state/hall.ts';
import type { SlipJob } from './job.ts';
import { slipOf } from './slip-of.ts';

export interface ReprintInput {
  readonly ticketId: string;
  readonly printerId: string;
}

export interface ReprintPrepared {
  readonly urlOf: (ticketId: string) => string;
  readonly utcOffsetMinutes: number;
}

/**
 * Prints a ticket once more, marked 补打 n (rule P4): same number, same QR, one job row a copy. A number that a guide
 * took was never printed: its first slip is no copy.
 */
export function decideReprint(
  hall: Hall,
  act: Act<ReprintInput, ReprintPrepared>,
): Decision<{ jobId: string; copy: number }> {
  const ticket = hall.tickets.get(act.input.ticketId);
  if (!ticket) return refuse('ticket.unknown');
  if (!isLive(ticket.state)) return refuse('ticket.wrong_state', { state: ticket.state });
  const printer = hall.printers.get(act.input.printerId);
  if (!printer) return refuse('printer.unknown');
  if (takesSheets(printer)) return refuse('printer.wrong_paper');
  const earlier = [...hall.jobs.values()].filter((job): job is SlipJob => job.ticketId === ticket.id);
  const first = earlier.find(job => job.copy === 0);
  const copy = first ? Math.max(...earlier.map(job => job.copy)) + 1 : 0;
  const { urlOf, utcOffsetMinutes } = act.prepared;
  const fresh = (): ReturnType<typeof slipOf> =>
    slipOf(
      hall,
      {
        ...{ ...ticket, ahead: null, band: null, machine: '', lacks: lacksOf(hall, ticket) },
        route: hall.routes.get(ticket.id),
      },
      ...([urlOf(ticket.id), utcOffsetMinutes] as const),
    );
  const slip = first ? { ...first.slip, copy } : fresh();
  const jobId = act.newId();
  const { printerId } = act.input;
  const fact = { kind: 'print.queued' as const, jobId, ticketId: ticket.id, printerId, copy, slip };
  return accept([{ ...fact, serial: slip.serial }], { jobId, copy });
}
