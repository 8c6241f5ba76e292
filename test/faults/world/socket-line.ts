import { io, type Socket } from 'socket.io-client';
import { type Addresses, type Line, readAnswer, UNKNOWN } from './line.ts';

/** Speaks to the hall by socket.io, as a kiosk that also follows the board does. */
export function socketLine(addresses: Addresses, auth: object, patienceMs: number): Line {
  let at = 0;
  const open = (): Socket =>
    io(addresses[at % addresses.length]!, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 30,
      reconnectionDelayMax: 120,
      timeout: patienceMs,
    });
  let socket = open();
  const goOn = (): void => {
    at += 1;
    if (addresses.length < 2) return;
    socket.close();
    socket = open();
  };
  return {
    async attempt(name, commandId, input) {
      try {
        const asked = { name, commandId, input };
        const told = readAnswer(await socket.timeout(patienceMs).emitWithAck('command', asked));
        if (told.outcome === 'outage') goOn();
        return told;
      } catch {
        goOn();
        return UNKNOWN;
      }
    },
    close: () => void socket.close(),
  };
}
