import type { Socket } from 'socket.io-client';

/** A line that takes longer to open, or to be greeted once it is open, is given up for a new one. */
export const OPENING_MS = 5_000;

/** Watches what socket.io does not: a line that is open but on which the hall's greeting was lost hangs for 45 s. */
export function watchGreeting(socket: Socket): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  socket.io.on('open', () => {
    stop();
    timer = setTimeout(() => socket.connected || socket.io.engine.close(), OPENING_MS);
  });
  socket.io.on('close', stop);
  socket.on('connect', stop);
}
