import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { FrameReader, textFrame } from './frames.ts';

type Ack = { resolve: (answer: unknown) => void; reject: (error: Error) => void };

const OPEN_MS = 30_000;

/**
 * One socket.io connection by websocket alone: open, connect, events with an ack, pushes. Written on the bare socket
 * for the same reason as `HttpLine`; thousands of the real client's sockets would measure the client.
 */
export class SocketLine {
  private readonly socket: Socket;
  private readonly acks = new Map<number, Ack>();
  private count = 0;
  /** Hears the text of each event, unparsed: a phone that only counts need not parse. */
  onEvent: (text: string) => void = () => undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
  }

  static open(port: number, cookie = ''): Promise<SocketLine> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const line = new SocketLine(socket);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => socket.destroy(new Error('no socket.io connection')), OPEN_MS);
      const ready = (): void => {
        clearTimeout(late);
        resolve(line);
      };
      const reader = new FrameReader(text => line.read(text, ready));
      let greeting: Buffer | null = Buffer.alloc(0);
      socket.on('data', chunk => {
        if (greeting === null) return reader.push(chunk);
        greeting = Buffer.concat([greeting, chunk]);
        const end = greeting.indexOf('\r\n\r\n');
        if (end < 0) return;
        const [head, rest] = [greeting.toString('latin1', 0, end), greeting.subarray(end + 4)];
        greeting = null;
        if (!head.startsWith('HTTP/1.1 101')) socket.destroy(new Error(head.split('\r\n')[0]));
        else reader.push(rest);
      });
      const lost = (error?: Error): void => {
        clearTimeout(late);
        const why = error instanceof Error ? error : new Error('the socket was closed');
        reject(why);
        for (const ack of line.acks.values()) ack.reject(why);
        line.acks.clear();
      };
      socket.on('error', lost);
      socket.on('close', () => lost());
      const key = randomBytes(16).toString('base64');
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n` +
          `Connection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n` +
          `${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}\r\n`,
      );
    });
  }

  /** Sends an event and gives its acknowledgement. */
  ask(event: string, payload: unknown): Promise<unknown> {
    this.count += 1;
    const id = this.count;
    this.socket.write(textFrame(`42${id}${JSON.stringify([event, payload])}`));
    return new Promise((resolve, reject) => this.acks.set(id, { resolve, reject }));
  }

  close(): void {
    this.socket.removeAllListeners('close').destroy();
  }

  /** engine.io: 0 open, 2 ping, 3 pong, 4 message; socket.io within 4: 0 connect, 2 event, 3 ack, 4 refused. */
  private read(text: string, ready: () => void): void {
    if (text === '2') this.socket.write(textFrame('3'));
    else if (text.startsWith('42')) this.onEvent(text);
    else if (text.startsWith('43')) this.answered(text);
    else if (text.startsWith('40')) ready();
    else if (text.startsWith('44')) this.socket.destroy(new Error(text));
    else if (text.startsWith('0')) this.socket.write(textFrame('40'));
  }

  private answered(text: string): void {
    const begin = text.indexOf('[');
    const id = Number(text.slice(2, begin));
    const ack = this.acks.get(id);
    this.acks.delete(id);
    ack?.resolve((JSON.parse(text.slice(begin)) as unknown[])[0]);
  }
}
