import type { ClaimedJob } from '../../server/contract/printing.ts';
import type { PrinterCondition } from '../status/condition.ts';

/**
 * The server's side of printing, as the agent needs it. Every method may reject when the server cannot be reached;
 * the agent then takes the safe side and reports again later. A report that the server refuses (it knows better, say
 * because the lease lapsed) is to resolve, since saying it again would not help. Causes are short codes of at most 60 characters.
 */
export interface PrintDesk {
  /** The oldest waiting job of a printer, leased to this agent; null when there is none. */
  claim(printerId: string): Promise<ClaimedJob | null>;
  /** May the first byte of the slip leave? Only `true` allows it. The hash is SHA-256 in hex. */
  sending(jobId: string, attempt: number, bytesHash: string): Promise<boolean>;
  sent(jobId: string, attempt: number): Promise<void>;
  confirmed(jobId: string, attempt: number): Promise<void>;
  /** Surely no byte of the slip has left: the server may give the job out again. */
  failed(jobId: string, attempt: number, cause: string): Promise<void>;
  /** A byte may have left and nobody knows what is on paper: a person decides. */
  unknown(jobId: string, attempt: number, cause: string): Promise<void>;
  /** The printer itself gave it up: nothing more of it comes out. */
  aborted(jobId: string, attempt: number, cause: string): Promise<void>;
  condition(printerId: string, condition: PrinterCondition): Promise<void>;
}
