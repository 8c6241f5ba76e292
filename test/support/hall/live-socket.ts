import { io, type Socket } from 'socket.io-client';
import type { Joined, Push } from '../../../server/contract/feed.ts';
import { fold, type Sections } from '../../../server/contract/views/fold.ts';
import type { ViewName, ViewParams, ViewSnapshot } from '../../../server/contract/views/specs.ts';
import { until } from '../until.ts';
import type { Carries, Told } from './http-client.ts';

/** A view that follows its pushes; it applies one only where it stands, and asks again otherwise (rule V2). */
export interface LiveView<N extends ViewName = ViewName> {
  readonly snapshot: ViewSnapshot<N>;
  readonly seq: number;
  readonly topic: string;
  /** Waits until what is seen is so. */
  shows(test: (snapshot: ViewSnapshot<N>) => unknown, what?: string): Promise<void>;
}

interface Standing {
  epoch: string;
  seq: number;
  topic: string;
  snapshot: Sections;
}

/** One connection to a hall, with what it carries. */
export class LiveSocket {
  readonly socket: Socket;
  private readonly ears = new Map<string, (push: Push) => void>();
  constructor(url: string, { cookie, device, ticket }: Carries = {}) {
    this.socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { ...(device ? { device } : {}), ...(ticket ? { ticket } : {}) },
      ...(cookie ? { extraHeaders: { cookie } } : {}),
    });
    this.socket.on('push', (push: Push) => this.ears.get(push.topic)?.(push));
  }

  async connected(): Promise<this> {
    await until(() => this.socket.connected, { what: 'the socket', timeoutMs: 30_000 });
    return this;
  }

  /** Sends one event and waits for its answer. */
  ask(event: string, asked: unknown): Promise<unknown> {
    return this.socket.timeout(15_000).emitWithAck(event, asked);
  }

  command(name: string, input: object, commandId: string): Promise<Told<never>> {
    return this.ask('command', { name, commandId, input }) as Promise<Told<never>>;
  }

  async join(
    view: string,
    params: unknown = {},
    known: { epoch?: string; since?: number } = {},
  ): Promise<Told<Joined>> {
    return (await this.ask('join', { view, params, ...known })) as Told<Joined>;
  }

  async watch<N extends ViewName>(view: N, params: ViewParams<N>): Promise<LiveView<N>> {
    const at: Standing = { epoch: '', seq: -1, topic: '', snapshot: {} };
    const join = async (): Promise<void> => {
      const told = await this.join(view, params, at.seq < 0 ? {} : { epoch: at.epoch, since: at.seq });
      if (!told.ok) throw new Error(`${view}: ${JSON.stringify(told)}`);
      const { data } = told;
      if (data.kind === 'snapshot') Object.assign(at, { seq: data.seq, snapshot: data.snapshot });
      else Object.assign(at, { seq: data.to, snapshot: fold(at.snapshot, data.changes) });
      Object.assign(at, { epoch: data.epoch, topic: data.topic });
    };
    const take = (push: Push): void => {
      if (push.epoch === at.epoch && push.to <= at.seq) return;
      if (push.epoch !== at.epoch || push.from !== at.seq) return void join();
      Object.assign(at, { seq: push.to, snapshot: fold(at.snapshot, push.changes) });
    };
    await join();
    this.ears.set(at.topic, take);
    return {
      get snapshot() {
        return at.snapshot as unknown as ViewSnapshot<N>;
      },
      get seq() {
        return at.seq;
      },
      get topic() {
        return at.topic;
      },
      shows: async (test, what = `${view} showing it`) => {
        await until(() => test(at.snapshot as unknown as ViewSnapshot<N>), { what, everyMs: 10 });
      },
    };
  }

  close(): void {
    this.socket.close();
  }
}
