import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { makeGate } from './gate.ts';
import { forward, type Stream, type Verdict } from './proxy-stream.ts';

export type { Verdict } from './proxy-stream.ts';

/** One client's connection through the proxy. */
export interface Link {
  readonly id: number;
  cut(): void;
  /** Lets go on what a hook held on this connection. */
  release(): void;
}

/** Sees each chunk before it goes on; the first of several hooks that does not say 'pass' decides. */
export type Hook = (chunk: Buffer, link: Link) => Verdict | Promise<Verdict>;

export type Way = 'both' | 'up' | 'down';

/** A wire we can spoil: 'up' is from client to server, 'down' from server to client. */
export interface Proxy {
  readonly port: number;
  readonly connections: ReadonlySet<Link>;
  /** May be changed at any time; the delay is a latency, it does not narrow the wire. */
  readonly rules: { delayMs: number };
  onClientData(hook: Hook): () => void;
  onServerData(hook: Hook): () => void;
  /** Resets every connection, on both sides, at once. */
  cutAll(): void;
  /** True: new connections are refused, as by a port where nobody listens; false: taken again, on the same port. */
  refuse(on: boolean): Promise<void>;
  /** Nothing goes on, nothing is lost, nobody is told: a cable pulled out. */
  pause(way?: Way): void;
  resume(way?: Way): void;
  release(): void;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts a proxy on 127.0.0.1 before a TCP server. */
export async function startProxy(options: {
  target: { host?: string; port: number };
  port?: number;
}): Promise<Proxy> {
  const { target } = options;
  const links = new Set<Link>();
  const rules = { delayMs: 0 };
  const gates = { up: makeGate(), down: makeGate() };
  const hooks = { up: new Set<Hook>(), down: new Set<Hook>() };
  let count = 0;

  const accept = (client: Socket) => {
    const server = connect({ port: target.port, host: target.host ?? HOST, allowHalfOpen: true });
    const streams: Stream[] = [];
    const cut = () => {
      links.delete(link);
      for (const stream of streams) stream.stop();
      client.resetAndDestroy();
      if (server.connecting) server.destroy();
      else server.resetAndDestroy();
    };
    const link: Link = { id: ++count, cut, release: () => streams.forEach(stream => stream.release()) };
    links.add(link);
    const stream = (way: 'up' | 'down', from: Socket, to: Socket) =>
      forward(from, to, {
        look: chunk => ask(hooks[way], chunk, link),
        delayMs: () => rules.delayMs,
        whenOpen: gates[way].whenOpen,
        cut,
      });
    streams.push(stream('up', client, server), stream('down', server, client));
    for (const [socket, gate] of [
      [client, gates.up],
      [server, gates.down],
    ] as const) {
      socket.setNoDelay(true);
      socket.on('error', () => void gate.whenOpen().then(cut)); // through a pulled cable no reset is heard either
      socket.on('close', () => {
        if (client.destroyed && server.destroyed) links.delete(link);
      });
    }
  };

  let listener = await listen(accept, options.port ?? 0);
  const { port } = listener.address() as AddressInfo;
  const ways = (way: Way) => (way === 'both' ? (['up', 'down'] as const) : ([way] as const));
  const cutAll = () => [...links].forEach(link => link.cut());
  return {
    port,
    connections: links,
    rules,
    onClientData: hook => add(hooks.up, hook),
    onServerData: hook => add(hooks.down, hook),
    cutAll,
    refuse: async on => {
      if (on) listener.close();
      else if (!listener.listening) listener = await listen(accept, port);
    },
    pause: (way = 'both') => ways(way).forEach(one => gates[one].shut()),
    resume: (way = 'both') => ways(way).forEach(one => gates[one].open()),
    release: () => links.forEach(link => link.release()),
    stop: async () => {
      const closed = listener.listening ? once(listener, 'close') : null;
      listener.close();
      cutAll();
      ways('both').forEach(one => gates[one].open());
      await closed;
    },
  };
}

async function ask(hooks: ReadonlySet<Hook>, chunk: Buffer, link: Link): Promise<Verdict> {
  let verdict: Verdict = 'pass';
  for (const hook of hooks) {
    const answer = await hook(chunk, link);
    if (verdict === 'pass') verdict = answer;
  }
  return verdict;
}

function add(hooks: Set<Hook>, hook: Hook): () => void {
  hooks.add(hook);
  return () => hooks.delete(hook);
}

async function listen(accept: (client: Socket) => void, port: number): Promise<Server> {
  const listener = createServer({ allowHalfOpen: true }, accept);
  listener.listen(port, HOST);
  await once(listener, 'listening');
  return listener;
}
