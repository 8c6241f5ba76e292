import type { PrintDesk } from '../../../../devices/agent/desk.ts';
import { processTimers, type Timers } from '../../../../devices/agent/ports.ts';
import type { PrinterCondition } from '../../../../devices/status/condition.ts';
import type { ClaimedJob } from '../../../../server/contract/printing.ts';

export type State = 'queued' | 'claimed' | 'sending' | 'sent' | 'confirmed' | 'unknown' | 'failed';

interface Row {
  readonly job: ClaimedJob;
  state: State;
  attempt: number;
  cause: string | null;
}

/** The server's part of printing, in memory: the same life of a job, leases lapse when a test says so. */
export class TestDesk implements PrintDesk {
  readonly rows: Row[] = [];
  readonly calls: string[] = [];
  readonly conditions: PrinterCondition[] = [];
  readonly hashes: string[] = [];
  onChange: (row: Row) => void = () => {};

  add(job: ClaimedJob): void {
    this.rows.push({ job, state: 'queued', attempt: 0, cause: null });
  }

  claim(printerId: string): Promise<ClaimedJob | null> {
    const row = this.rows.find(({ job, state }) => job.printerId === printerId && state === 'queued');
    if (row === undefined) return Promise.resolve(null);
    row.attempt++;
    this.#to(row, 'claimed', null);
    return Promise.resolve({ ...row.job, attempt: row.attempt });
  }

  sending(jobId: string, attempt: number, bytesHash: string): Promise<boolean> {
    const row = this.#row(jobId, attempt);
    if (row.state !== 'claimed') return Promise.resolve(false);
    this.hashes.push(bytesHash);
    this.#to(row, 'sending', null);
    return Promise.resolve(true);
  }

  sent(jobId: string, attempt: number): Promise<void> {
    return this.#from(['sending'], jobId, attempt, 'sent', null);
  }

  confirmed(jobId: string, attempt: number): Promise<void> {
    return this.#from(['sending', 'sent', 'unknown'], jobId, attempt, 'confirmed', null);
  }

  failed(jobId: string, attempt: number, cause: string): Promise<void> {
    return this.#from(['claimed', 'sending'], jobId, attempt, 'queued', cause);
  }

  unknown(jobId: string, attempt: number, cause: string): Promise<void> {
    return this.#from(['sending', 'sent'], jobId, attempt, 'unknown', cause);
  }

  aborted(jobId: string, attempt: number, cause: string): Promise<void> {
    return this.#from(['sending', 'sent', 'unknown'], jobId, attempt, 'failed', cause);
  }

  condition(_printerId: string, condition: PrinterCondition): Promise<void> {
    this.conditions.push(condition);
    return Promise.resolve();
  }

  /** All leases run out, as after the agent was killed. */
  lapse(): void {
    for (const row of this.rows) {
      if (row.state === 'claimed') this.#to(row, 'queued', 'lease');
      if (row.state === 'sending' || row.state === 'sent') this.#to(row, 'unknown', 'lease');
    }
  }

  state(jobId: string): State | undefined {
    return this.rows.find(({ job }) => job.id === jobId)?.state;
  }

  #from(states: State[], jobId: string, attempt: number, to: State, cause: string | null): Promise<void> {
    const row = this.#row(jobId, attempt);
    if (!states.includes(row.state)) return Promise.reject(new Error(`${to} from ${row.state}`));
    this.#to(row, to, cause);
    return Promise.resolve();
  }

  #row(jobId: string, attempt: number): Row {
    const row = this.rows.find(({ job }) => job.id === jobId);
    if (row === undefined || row.attempt !== attempt) throw new Error(`no attempt ${attempt} of ${jobId}`);
    return row;
  }

  #to(row: Row, state: State, cause: string | null): void {
    row.state = state;
    row.cause = cause;
    this.calls.push(`${row.job.id} ${state}${cause === null ? '' : ` (${cause})`}`);
    this.onChange(row);
  }
}

/** The agent's clock running `times` as fast as ours. */
export function fastTimers(times: number): Timers {
  return {
    now: () => performance.now() * times,
    sleep: (ms, signal) => processTimers.sleep(ms / times, signal),
  };
}
