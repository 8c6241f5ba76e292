import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { SlipModel } from '../../server/contract/printing.ts';
import type { Faults } from './faults.ts';
import type { Sensors } from './answers.ts';
import { Machine, type Peer } from './machine.ts';
import type { PaperSlip } from './paper.ts';

export interface VirtualPrinterOptions {
  readonly printerId: string;
  readonly model: SlipModel;
  /** 127.0.0.1 and any free port unless told otherwise. */
  readonly host?: string;
  readonly port?: number;
  readonly faults?: Partial<Faults>;
}

export interface VirtualPrinter {
  readonly printerId: string;
  readonly model: SlipModel;
  readonly port: number;
  /** What is physically on paper, oldest first; the last may still hang in the printer. */
  readonly slips: () => PaperSlip[];
  /** Changes the faults named: set({ paperSlips: 0 }) takes the paper out, set({ paperSlips: null }) loads a roll. */
  readonly set: (faults: Partial<Faults>) => void;
  readonly setCover: (open: boolean) => void;
  /** Cable out: connections break and new ones are refused, until it is put back at the same port. */
  readonly setAway: (away: boolean) => Promise<void>;
  readonly condition: () => Sensors & { readonly away: boolean };
  readonly powerCut: () => void;
  readonly close: () => Promise<void>;
}

/** The receive buffer of a TM-alike; beyond it the printer stops reading and TCP makes the sender wait. */
const RECEIVE_BUFFER = 64 * 1024;

/** A printer that speaks ESC/POS on a TCP port and prints on paper that only exists in memory. */
export async function startVirtualPrinter(options: VirtualPrinterOptions): Promise<VirtualPrinter> {
  const sockets = new Set<Socket>();
  const machine = new Machine(options.model, () => {
    if (machine.buffered < RECEIVE_BUFFER) for (const socket of sockets) socket.resume();
  });
  machine.set(options.faults ?? {});

  const server = createServer(socket => {
    socket.on('error', () => {});
    if (machine.faults.oneConnection && sockets.size > 0) {
      socket.resetAndDestroy();
      return;
    }
    const peer: Peer = {
      reply: bytes => void (socket.writable && socket.write(bytes)),
      drop: () => void socket.resetAndDestroy(),
    };
    sockets.add(socket);
    machine.attach(peer);
    socket.on('data', bytes => {
      if (socket.destroyed) return;
      machine.receive(bytes, peer);
      if (machine.buffered >= RECEIVE_BUFFER) socket.pause();
    });
    socket.on('close', () => {
      machine.detach(peer);
      sockets.delete(socket);
    });
  });
  const host = options.host ?? '127.0.0.1';
  await listen(server, options.port ?? 0, host);
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise<void>(resolve => server.close(() => resolve()));
  };

  return {
    printerId: options.printerId,
    model: options.model,
    port,
    slips: () => machine.slips(),
    set: faults => machine.set(faults),
    setCover: open => machine.setCover(open),
    setAway: async away => {
      if (away) await stop();
      else if (!server.listening) await listen(server, port, host);
    },
    condition: () => ({ ...machine.sensors, away: !server.listening }),
    powerCut: () => machine.powerCut(),
    close: async () => {
      machine.stop();
      await stop();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
