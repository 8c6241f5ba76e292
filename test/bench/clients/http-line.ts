import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One keep-alive connection with one request open at a time. Written on the bare socket: server, database and these
 * clients share two cores here, and in a hall the clients have their own.
 */
export class HttpLine {
  private readonly socket: Socket;
  private readonly head: string;
  private text = '';
  private waiting: { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void } | null = null;

  private constructor(socket: Socket, head: string) {
    this.socket = socket;
    this.head = head;
    socket.setEncoding('utf8');
    socket.on('data', chunk => this.read(String(chunk)));
    const lost = (): void => this.waiting?.reject(new Error('the connection was closed'));
    socket.on('close', lost);
    socket.on('error', lost);
  }

  static open(port: number, cookie: string): Promise<HttpLine> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const head = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`;
      socket.once('error', reject);
      socket.once('connect', () => resolve(new HttpLine(socket, head)));
    });
  }

  get isBusy(): boolean {
    return this.waiting !== null;
  }

  post(path: string, body: string): Promise<HttpAnswer> {
    const length = Buffer.byteLength(body);
    this.socket.write(`POST ${path} HTTP/1.1\r\n${this.head}Content-Length: ${length}\r\n\r\n${body}`);
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }));
  }

  close(): void {
    this.socket.destroy();
  }

  /** With one request open at a time, what comes is the beginning of its answer or the rest of it. */
  private read(chunk: string): void {
    this.text += chunk;
    const end = this.text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(this.text.slice(0, end))?.[1] ?? 0);
    const body = this.text.slice(end + 4);
    if (Buffer.byteLength(body) < length) return;
    const { waiting } = this;
    const status = Number(this.text.slice(9, 12));
    this.text = '';
    this.waiting = null;
    waiting?.resolve({ status, body });
  }
}
