import { io, type Socket } from 'socket.io-client';
import type { Joined, Push } from '../../server/contract/feed.ts';
import { fold, type Sections } from '../../server/contract/views/fold.ts';

type Cells = Record<string, Record<string, Record<string, unknown>>>;

/** A screen over a raw socket, as small as can be: joins, folds, asks again when it missed something. */
export class BoardClient {
  epoch = '';
  seq = -1;
  snapshot: Cells = {};
  pushes = 0;
  readonly socket: Socket;
  private readonly view: string;
  private readonly params: unknown;
  constructor(url: string, view = 'board', params: unknown = {}, auth: object = {}) {
    this.view = view;
    this.params = params;
    this.socket = io(url, {
      transports: ['websocket'],
      auth,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.on('connect', () => void this.join());
    this.socket.on('push', (push: Push) => this.take(push));
  }

  private async join(): Promise<void> {
    const asked = { view: this.view, params: this.params, epoch: this.epoch, since: this.seq };
    const told = (await this.socket.emitWithAck('join', asked)) as { ok: boolean; data: Joined };
    if (!told.ok) return;
    const { data } = told;
    if (data.kind === 'snapshot') this.set(data.epoch, data.seq, data.snapshot as Cells);
    else this.set(data.epoch, data.to, fold(this.snapshot as Sections, data.changes) as Cells);
  }

  private set(epoch: string, seq: number, snapshot: Cells): void {
    this.epoch = epoch;
    this.seq = seq;
    this.snapshot = snapshot;
  }

  private take(push: Push): void {
    this.pushes += 1;
    if (push.epoch === this.epoch && push.to <= this.seq) return;
    if (push.epoch !== this.epoch || push.from !== this.seq) return void this.join();
    this.set(push.epoch, push.to, fold(this.snapshot as Sections, push.changes) as Cells);
  }

  labels(section = 'calls'): string[] {
    return Object.values(this.snapshot[section] ?? {}).map(cell => String(cell['label']));
  }

  close(): void {
    this.socket.close();
  }
}
