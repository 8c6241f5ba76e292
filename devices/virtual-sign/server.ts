import { createServer, type Socket } from 'node:net';
import { type SignMachine, signMachine } from './machine.ts';

/** Signs on one bus behind a serial server, with the faults that such things have. */
export interface VirtualBus {
  readonly port: number;
  readonly signs: ReadonlyMap<number, SignMachine>;
  /** How often somebody connected. */
  readonly connections: () => number;
  /** From now on: answers nothing, or loses every connection and takes none. */
  fault(kind: 'none' | 'mute' | 'away'): void;
  close(): Promise<void>;
}

/** Starts it at a port of its own on this machine, or at `port`. */
export async function startVirtualBus(addresses: readonly number[], port = 0): Promise<VirtualBus> {
  const signs = new Map(addresses.map(address => [address, signMachine(address, () => Date.now())]));
  const sockets = new Set<Socket>();
  let [kind, connections] = ['none' as 'none' | 'mute' | 'away', 0];
  const server = createServer(socket => {
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    if (kind === 'away') return void socket.destroy();
    connections += 1;
    sockets.add(socket);
    socket.on('data', bytes => {
      const answers = [...signs.values()].flatMap(sign => sign.take(bytes));
      if (kind === 'none') for (const one of answers) socket.write(one);
    });
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a port of no number');
  return {
    port: address.port,
    signs,
    connections: () => connections,
    fault(next) {
      kind = next;
      if (next === 'away') for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
