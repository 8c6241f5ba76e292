import type { SlipModel } from '../../../../server/contract/printing.ts';
import type { Machine, Peer } from '../../../../devices/virtual-printer/machine.ts';
import { Paper, type PaperSlip, type Printed } from '../../../../devices/virtual-printer/paper.ts';
import { escposParser } from '../../../../devices/virtual-printer/parse.ts';
import { slipText } from '../../../../devices/virtual-printer/text.ts';
import { once } from '../../../../devices/transport/once.ts';
import type { Cause, Transport } from '../../../../devices/transport/transport.ts';

/** The bytes on the paper of a printer that has nothing wrong. */
export function printOn(model: SlipModel, bytes: Uint8Array): PaperSlip[] {
  const paper = new Paper(model.dots);
  for (const op of escposParser(model).feed(bytes)) paper.apply(op);
  return paper.slips();
}

export type Line = Extract<Printed, { kind: 'line' }>;

export function linesOf(printed: PaperSlip | undefined): Line[] {
  return (printed?.printed ?? []).filter(part => part.kind === 'line');
}

/** Whole copies on all pieces of paper: unmarked ones, and those that say 补打. A torn first half does not count. */
export function copiesOf(
  reference: PaperSlip,
  pieces: readonly PaperSlip[],
): { plain: number; marked: number } {
  const whole = slipText(reference);
  const counted = { plain: 0, marked: 0 };
  for (const piece of pieces) {
    const lines = slipText(piece);
    const at = lines.length - whole.length;
    if (at < 0 || lines.slice(at).join('\n') !== whole.join('\n')) continue;
    if (lines[at - 1]?.startsWith('补打')) counted.marked++;
    else counted.plain++;
  }
  return counted;
}

/** A transport straight into a machine, without sockets: quick enough for hundreds of faults. */
export function machineTransport(machine: Machine): Transport {
  const lost = once<Cause>();
  const listeners = new Set<(bytes: Uint8Array) => void>();
  const peer: Peer = {
    reply: bytes => queueMicrotask(() => listeners.forEach(listener => listener(bytes))),
    drop: () => end('reset'),
  };
  function end(cause: Cause): void {
    machine.detach(peer);
    lost.resolve(cause);
  }
  return {
    lost: lost.promise,
    open: () => {
      machine.attach(peer);
      return Promise.resolve({ kind: 'open' });
    },
    write: bytes => {
      if (lost.settled()) return Promise.resolve({ kind: 'failed', cause: 'closed' });
      machine.receive(bytes, peer);
      return Promise.resolve(lost.settled() ? { kind: 'unknown', cause: 'reset' } : { kind: 'written' });
    },
    onData: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      end('closed');
      return Promise.resolve();
    },
  };
}
