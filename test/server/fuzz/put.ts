import type { QuickPost } from '../../support/hall/quick-post.ts';
import type { LiveSocket } from '../../support/hall/live-socket.ts';
import type { Ask } from './ask.ts';

/** What came of an ask. `cut`: the connection ended first, as it does when somebody was put out. */
export interface Came {
  readonly status: number;
  readonly text: string;
  readonly cut: boolean;
}

const LONGEST_MS = 20_000;

/** What no client could put into a frame: its own encoder gives up first. Raw frames are malformed.test.ts's business. */
const TOO_DEEP = /\[{100}|(\{"a":){100}/;

/** Puts an ask to the hall, over http or by one of the asker's sockets. */
export async function put(ask: Ask, quick: QuickPost, turn: number): Promise<Came> {
  const { asker, name, body, by } = ask;
  const socket = asker.sockets[turn % Math.max(1, asker.sockets.length)];
  if (by === 'http' || !socket?.socket.connected || TOO_DEEP.test(body)) {
    if (by === 'join') return { status: 0, text: '', cut: true };
    const path = `/api/commands/${encodeURI(name).replaceAll('%25', '%')}`;
    return { ...(await quick.post(path, body, asker.client.headers())), cut: false };
  }
  return bySocket(socket, by, name, JSON.parse(body) as Record<string, unknown>);
}

function bySocket(
  { socket }: LiveSocket,
  by: Ask['by'],
  name: string,
  whole: Record<string, unknown>,
): Promise<Came> {
  const { commandId, ...input } = whole;
  const asked = by === 'join' ? whole : { name, commandId, input };
  return new Promise((resolve, reject) => {
    const end = (): void => resolve({ status: 0, text: '', cut: true });
    socket.once('disconnect', end);
    socket
      .timeout(LONGEST_MS)
      .emit(by === 'join' ? 'join' : 'command', asked, (error: Error | null, told: unknown) => {
        socket.off('disconnect', end);
        if (error && socket.connected) reject(error);
        else resolve({ status: 0, text: JSON.stringify(told) ?? '', cut: error !== null });
      });
  });
}
