import { io, type Socket } from 'socket.io-client';
import type { CommandData, CommandInput, CommandName } from '../server/contract/commands.ts';
import type { JoinAnswer, JoinRequest, Push } from '../server/contract/feed.ts';
import { type CommandResult, OUTAGE, readAnswer } from './connection/answer.ts';
import { newCommandId } from './connection/command-id.ts';
import { OPENING_MS, watchGreeting } from './connection/greeting.ts';
import { openHallClock } from './connection/hall-clock.ts';
import { goesByHttp, HTTP_ONLY, postCommand } from './connection/over-http.ts';
import { ACK_MS, type Patience, persist } from './connection/persist.ts';

export { type CommandResult, isOutage, isRefused } from './connection/answer.ts';
export { newCommandId } from './connection/command-id.ts';

/** What the connection says of itself beside the cookie: a device's token, or a ticket's. */
export interface Credentials {
  readonly device?: string | undefined;
  readonly ticket?: string | undefined;
}

/** A push as it comes: with the server's wall clock, epoch ms. */
export type LivePush = Push;

export interface CommandOptions extends Patience {
  /** Kept by whoever may have to ask again; made anew otherwise. */
  readonly commandId?: string | undefined;
}

/** One end of the wire. Framework-free: screens and agents use the same. */
export interface Connection {
  readonly isUp: boolean;
  /** The hall's time, epoch ms: ours, set right by the server's clock. */
  hallNow(): number;
  /** Gives a command and stays with it, under one commandId, until there is an answer or the deadline. */
  command<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: CommandOptions,
  ): Promise<CommandResult<CommandData<N>>>;
  /** Joins a view once; `answered` gets null when no answer came. Called back at once, so that no push overtakes it. */
  join(request: JoinRequest, answered: (result: CommandResult<JoinAnswer> | null) => void): void;
  quit(topic: string): void;
  onPush(listen: (push: LivePush) => void): () => void;
  onUp(listen: () => void): () => void;
  /** Comes back under other credentials, or with the cookie that was just set. */
  reopen(credentials?: Credentials): void;
  close(): void;
}

const RETURN_MS = 500;

function openSocket(base: string, own: () => Credentials): Socket {
  return io(base === '' ? '/' : base, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 2_000,
    timeout: OPENING_MS,
    auth: tell => tell({ ...own() }),
  });
}

/** Resolves when the socket is up, or after `ms`. */
function whenUp(socket: Socket, ms: number): Promise<boolean> {
  if (socket.connected) return Promise.resolve(true);
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      socket.off('connect', done);
      resolve(socket.connected);
    };
    const timer = setTimeout(done, Math.min(ms, 2_147_483_647));
    socket.on('connect', done);
  });
}

/** Opens the wire to the hall; `base` is its address, empty for the page's own. */
export function openConnection(base = '', credentials: Credentials = {}): Connection {
  let own = credentials;
  let heardAt = 0;
  const clock = openHallClock();
  const socket = openSocket(base, () => own);
  watchGreeting(socket);
  const hear = (): void => void (heardAt = performance.now());
  socket.on('connect', () => {
    hear();
    socket.io.engine.on('packet', hear);
  });
  socket.on('push', (push: LivePush) => clock.hear(push.now, Date.now()));
  // The server puts us out when a session or a device ends; socket.io then waits for us to come back as somebody else.
  socket.on('disconnect', reason => {
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), RETURN_MS);
  });

  /** A socket that says nothing while an answer is due may hang on a dead line for 45 s: take a new one. */
  const reviveIfDead = (): void => {
    if (socket.connected && performance.now() - heardAt >= ACK_MS) socket.io.engine.close();
  };
  const reopen = (next = own): void => {
    own = next;
    socket.disconnect().connect();
  };

  async function overSocket(message: object, left: number): Promise<CommandResult | null> {
    if (!(await whenUp(socket, left))) return null;
    try {
      return readAnswer(await socket.timeout(Math.min(ACK_MS, left)).emitWithAck('command', message));
    } catch {
      reviveIfDead();
      return null;
    }
  }

  return {
    get isUp() {
      return socket.connected;
    },
    hallNow: () => Date.now() + clock.ahead,
    async command(name, input, options = {}) {
      const commandId = options.commandId ?? newCommandId();
      const attempt = goesByHttp(name, input)
        ? () => postCommand(base, name, commandId, input)
        : (left: number) => overSocket({ name, commandId, input }, left);
      const result = await persist(attempt, options);
      if (result.ok && HTTP_ONLY.has(name)) reopen();
      return result as CommandResult<never>;
    },
    join(request, answered) {
      if (!socket.connected) return answered(null);
      socket.timeout(ACK_MS).emit('join', request, (failed: Error | null, raw: unknown) => {
        if (failed) reviveIfDead();
        answered(failed ? null : ((readAnswer(raw) ?? OUTAGE) as CommandResult<JoinAnswer>));
      });
    },
    quit: topic => void (socket.connected && socket.emit('quit', topic)),
    onPush(listen) {
      socket.on('push', listen);
      return () => void socket.off('push', listen);
    },
    onUp(listen) {
      socket.on('connect', listen);
      return () => void socket.off('connect', listen);
    },
    reopen,
    close: () => void socket.close(),
  };
}
