import { connect } from 'node:net';

/** What a server sent until it closed, or until nothing came for a while. */
export function rawHttp(port: number, text: string | Buffer, quietMs = 400): Promise<string> {
  return new Promise(resolve => {
    let came = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(came);
    };
    let timer = setTimeout(end, quietMs);
    socket.on('data', chunk => {
      came += String(chunk);
      clearTimeout(timer);
      timer = setTimeout(end, 100);
    });
    socket.on('close', end);
    socket.on('error', end);
  });
}

/** A socket.io connection by hand, over polling: any text may be put into it as a packet. */
export class RawSocket {
  private readonly base: string;
  private constructor(base: string) {
    this.base = base;
  }

  static async open(url: string): Promise<RawSocket> {
    const base = `${url}/socket.io/?EIO=4&transport=polling`;
    const text = await (await fetch(base)).text();
    const { sid } = JSON.parse(text.slice(1)) as { sid: string };
    const raw = new RawSocket(`${base}&sid=${sid}`);
    await raw.put('40');
    await raw.hear();
    return raw;
  }

  /** Puts packets; gives the status, 0 when the connection was gone. */
  async put(packets: string): Promise<number> {
    try {
      const headers = { 'content-type': 'text/plain;charset=UTF-8' };
      const response = await fetch(this.base, { method: 'POST', body: packets, headers });
      await response.text();
      return response.status;
    } catch {
      return 0;
    }
  }

  /** What comes back within a second; empty when nothing does. */
  async hear(): Promise<string> {
    try {
      return await (await fetch(this.base, { signal: AbortSignal.timeout(1_000) })).text();
    } catch {
      return '';
    }
  }
}
