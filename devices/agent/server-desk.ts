import { type Connection, isRefused } from '../../client/connection.ts';
import type { CommandData, CommandInput, CommandName } from '../../server/contract/commands.ts';
import type { PrintDesk } from './desk.ts';
import type { Log } from './ports.ts';
import { toldCondition } from './told-condition.ts';

/** A report that the server does not take any more (its lease lapsed, say) is over; one without answer is tried again. */
const REPORT_MS = 15_000;
const CLAIM_MS = 8_000;
/** Leave to send is asked for within the lease; without an answer nothing is sent. */
const LEAVE_MS = 10_000;

/** The print desk of the hall at the other end of a connection. */
export function serverDesk(connection: Connection, log: Log): PrintDesk {
  async function say<N extends CommandName>(name: N, input: CommandInput<N>): Promise<void> {
    const told = await connection.command(name, input, { deadlineMs: REPORT_MS });
    if (told.ok) return;
    if (!isRefused(told)) throw new Error(`${name}: no answer`);
    log('report-refused', { name, code: told.refusal.code });
  }
  async function ask<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    deadlineMs: number,
  ): Promise<CommandData<N> | null> {
    const told = await connection.command(name, input, { deadlineMs });
    if (told.ok) return told.data;
    if (!isRefused(told)) throw new Error(`${name}: no answer`);
    log('refused', { name, code: told.refusal.code });
    return null;
  }
  return {
    claim: async printerId => (await ask('print:claim', { printerId }, CLAIM_MS))?.job ?? null,
    sending: async (jobId, attempt, bytesHash) =>
      (await ask('print:sending', { jobId, attempt, bytesHash }, LEAVE_MS)) !== null,
    sent: (jobId, attempt) => say('print:sent', { jobId, attempt }),
    confirmed: (jobId, attempt) => say('print:confirm', { jobId, attempt }),
    failed: (jobId, attempt, cause) => say('print:fail', { jobId, attempt, cause }),
    // A printer that cannot say so leaves its slip at "sent"; that is no doubt for a person to look after.
    unknown: (jobId, attempt, cause) =>
      cause === 'unconfirmable' ? Promise.resolve() : say('print:doubt', { jobId, attempt, cause }),
    aborted: (jobId, attempt, cause) => say('print:abort', { jobId, attempt, cause }),
    condition: (printerId, condition) => {
      log('printer', { printerId, ...condition });
      return say('printer:report', { printerId, condition: toldCondition(condition) });
    },
  };
}
