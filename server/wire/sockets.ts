import { Server, type Socket } from 'socket.io';
import type { JoinAnswer, JoinRequest } from '../contract/feed.ts';
import type { WaitBoard } from '../app/forecast/board.ts';
import type { Clock, Log } from '../app/ports.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import { type Caller, type CallerParts, callerSoon, type Credentials } from './caller.ts';
import { credentialsOf, fromOurPages } from './cookies.ts';
import { Feed, type Outlet } from './feed.ts';
import type { Gateway } from './gateway.ts';
import { asFailure } from './http.ts';
import type { Listeners } from './listeners.ts';
import { readView } from './topics.ts';

export interface SocketParts {
  readonly listeners: Pick<Listeners, 'main' | 'beside'>;
  readonly sequencer: Sequencer;
  readonly gateway: Gateway;
  readonly callers: CallerParts;
  readonly utcOffsetMinutes: number;
  readonly waits: WaitBoard;
  readonly clock: Clock;
  readonly log: Log;
}

type Ack = (answer: unknown) => void;
/** Commands other than signing in: a socket cannot set the cookie. */
const HTTP_ONLY = new Set([
  'staff:signIn',
  'staff:signOut',
  'setup:found',
  'booking:book',
  'booking:cancel',
  'booking:sendCode',
]);
/** Of one connection and second; a board joins a handful, an officer's fastest hour is 60 acts. */
const ACTS_A_SECOND = 200;

function credentials(socket: Socket): Credentials {
  const { device, ticket } = socket.handshake.auth as { device?: unknown; ticket?: unknown };
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const fromHeaders = credentialsOf(socket.request);
  return {
    ...fromHeaders,
    device: text(device) ?? fromHeaders.device,
    ticket: text(ticket) ?? fromHeaders.ticket,
  };
}

const roomOf = ({ sender }: Caller): string | null => {
  if (sender.kind === 'staff') return `session:${sender.sessionId}`;
  return sender.kind === 'device' ? `device:${sender.stationId}` : null;
};

function answerTo(ack: unknown): Ack {
  return typeof ack === 'function' ? (ack as Ack) : () => undefined;
}

/** At most so many acts a second of one connection; more are not answered at all. */
function limiter(clock: Clock): () => boolean {
  let [from, count] = [0, 0];
  return () => {
    const now = clock.monotonic();
    if (now - from > 1_000) [from, count] = [now, 0];
    count += 1;
    return count <= ACTS_A_SECOND;
  };
}

function attend(socket: Socket, parts: SocketParts, feed: Feed): void {
  const { gateway, callers, clock, log, utcOffsetMinutes } = parts;
  const own = credentials(socket);
  void callerSoon(callers, own).then(caller => {
    const room = roomOf(caller);
    if (room) void socket.join(room);
  });
  const mayAct = limiter(clock);
  socket.on('command', async (asked: unknown, ack: unknown) => {
    if (!mayAct()) return;
    const { name, commandId, input } = (asked ?? {}) as Record<string, unknown>;
    try {
      if (typeof name === 'string' && HTTP_ONLY.has(name))
        throw { refusal: { code: 'command.unknown', params: {} } };
      const caller = await callerSoon(callers, own);
      answerTo(ack)(await gateway.execute({ name, commandId, input: input ?? {} }, caller));
    } catch (error) {
      const { refusal } = (error ?? {}) as { refusal?: unknown };
      answerTo(ack)(refusal ? { ok: false, refusal } : { ok: false, ...asFailure(error, log) });
    }
  });
  socket.on('join', async (asked: unknown, ack: unknown) => {
    if (!mayAct()) return;
    const { view, params, epoch, since } = (asked ?? {}) as JoinRequest;
    try {
      const found = readView(callers.vault, await callerSoon(callers, own), view, params);
      if ('refused' in found)
        return answerTo(ack)({ ok: false, refusal: { code: found.refused, params: {} } });
      const known = {
        epoch: typeof epoch === 'string' ? epoch : undefined,
        since: Number.isSafeInteger(since) ? since : undefined,
      };
      void socket.join(feed.nameOf(found.view, found.params));
      const joined = feed.join(found.view, found.params, known);
      const waits = feed.waitsOf(found.view, found.params);
      const data = { ...joined, utcOffsetMinutes, ...(waits !== undefined && { waits }) };
      answerTo(ack)({ ok: true, data: data satisfies JoinAnswer });
    } catch (error) {
      answerTo(ack)({ ok: false, ...asFailure(error, log) });
    }
  });
  socket.on('quit', (topic: unknown) => {
    if (typeof topic === 'string' && !/^(session|device):/.test(topic)) void socket.leave(topic);
  });
}

/** Opens the live face: commands with an answer, and views that follow the journal. */
export function openSockets(parts: SocketParts): {
  feed: Feed;
  connections: () => number;
  close: () => Promise<void>;
} {
  const io = new Server(parts.listeners.main, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: 64_000,
    allowRequest: (request, decide) => decide(null, fromOurPages(request)),
  });
  // One engine, two doors: a topic's listeners hear the same by both.
  if (parts.listeners.beside) io.engine.attach(parts.listeners.beside, { path: '/socket.io/' });
  const outlet: Outlet = {
    push: (topic, push) => void io.to(topic).emit('push', push),
    listeners: topic => io.sockets.adapter.rooms.get(topic)?.size ?? 0,
  };
  const feed = new Feed(parts.sequencer, outlet, parts.clock, parts.waits);
  parts.sequencer.image.onAdvance(({ touches }) => {
    for (const { table, id, change } of touches) {
      if (table === 'sessions' && change === 'dropped') io.in(`session:${id}`).disconnectSockets(true);
      if (table === 'devices' && change !== 'added') io.in(`device:${id}`).disconnectSockets(true);
    }
  });
  io.on('connection', socket => attend(socket, parts, feed));
  return {
    feed,
    connections: () => io.engine.clientsCount,
    async close() {
      feed.stop();
      await io.close();
    },
  };
}
