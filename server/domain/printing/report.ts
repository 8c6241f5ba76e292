import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { HallDraft } from '../state/hall.ts';
import type { Hall } from '../state/hall.ts';
import type { SlipTexts } from './texts.ts';
import type { PrinterCondition } from './condition.ts';

export type PrinterFact = { kind: 'printer.reported'; printerId: string; condition: PrinterCondition };
export type SlipFact = { kind: 'slip.set'; texts: SlipTexts };

/** An agent tells how one of its own printers does (rule P5); the same again changes nothing. */
export function decideReport(
  hall: Hall,
  act: Act<{ printerId: string; condition: PrinterCondition }>,
): Decision<null> {
  const { printerId, condition } = act.input;
  if (!hall.printers.has(printerId)) return refuse('printer.unknown');
  const station = act.sender.kind === 'device' ? hall.stations.get(act.sender.stationId) : undefined;
  if (!station?.printerIds.includes(printerId)) return refuse('printer.not_yours');
  if (hall.conditions.get(printerId)?.condition === condition) return accept([], null);
  return accept([{ kind: 'printer.reported', printerId, condition }], null);
}

/** Changes the hall by a fact about a printer's condition. */
export function evolvePrinter(hall: HallDraft, { printerId, condition }: PrinterFact, at: number): void {
  hall.conditions.put(printerId, { printerId, condition, at });
}

/** Changes the hall by a fact about what slips say. */
export function evolveSlip(hall: HallDraft, { texts }: SlipFact, seq: number): void {
  hall.slipTexts.put('hall', { texts, revision: seq });
}
