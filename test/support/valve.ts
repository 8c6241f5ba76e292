import type { BrowserContext } from 'playwright-core';

/** A hand on the wire between the pages of a context and the hall. */
export interface Valve {
  /** `joins`: everything passes but the request to join a view, as a slow server would have it. `shut`: nothing passes. */
  set(to: 'open' | 'joins' | 'shut'): void;
}

/** Puts a valve into the live wire of every page that is opened from now on. */
export async function withValve(context: BrowserContext): Promise<Valve> {
  let state: 'open' | 'joins' | 'shut' = 'open';
  await context.routeWebSocket(/\/socket\.io\//, socket => {
    const server = socket.connectToServer();
    const passes = (message: string | Buffer): boolean =>
      state === 'open' || (state === 'joins' && !String(message).includes('["join"'));
    socket.onMessage(message => passes(message) && server.send(message));
    server.onMessage(message => passes(message) && socket.send(message));
  });
  return { set: to => void (state = to) };
}
