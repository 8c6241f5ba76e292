import type { CommandInput } from '../../server/contract/commands.ts';
import type { PrinterCondition } from '../status/condition.ts';

/** What the hall is told of a printer, in its own words (rule P5): the first that keeps slips from coming out, else low or ready. */
export function toldCondition(now: PrinterCondition): CommandInput<'printer:report'>['condition'] {
  if (!now.reachable) return 'away';
  if (now.coverOpen) return 'cover';
  if (now.paper === 'out') return 'out';
  // A hot head goes on by itself in a moment.
  if (now.error !== 'none' && now.error !== 'hot') return 'fault';
  if (now.offline) return 'fault';
  return now.paper === 'near-end' ? 'low' : 'ready';
}
