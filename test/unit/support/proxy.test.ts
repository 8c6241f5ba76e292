import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type Proxy } from '../../support/proxy.ts';
import { until } from '../../support/until.ts';

/** Reads lines off a socket and remembers how it ended. */
function listen(socket: Socket) {
  const heard = { text: '', ended: false, error: '' };
  socket.on('data', chunk => (heard.text += String(chunk)));
  socket.on('end', () => (heard.ended = true));
  socket.on('error', error => (heard.error = (error as NodeJS.ErrnoException).code ?? 'error'));
  return heard;
}

describe('the proxy', () => {
  let echo: Server;
  let proxy: Proxy;
  let received = '';
  let behind: Socket[] = [];

  beforeEach(async () => {
    received = '';
    behind = [];
    echo = createServer(socket => {
      behind.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', chunk => {
        received += String(chunk);
        socket.write(chunk);
      });
    }).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await startProxy({ target: { port: (echo.address() as AddressInfo).port } });
  });
  afterEach(async () => {
    await proxy.stop();
    echo.close();
  });

  const client = async () => {
    const socket = connect(proxy.port, '127.0.0.1');
    const heard = listen(socket);
    await once(socket, 'connect');
    return { socket, heard };
  };

  it('passes both ways, ends included, and forgets the connection', async () => {
    const { socket, heard } = await client();
    socket.end('hello');
    await until(() => heard.ended);
    expect(heard.text).toBe('hello');
    await until(() => proxy.connections.size === 0);
  });

  it('carries a megabyte intact and in order', async () => {
    const { socket, heard } = await client();
    const text = Array.from({ length: 150_000 }, (_, n) => String(n % 10_000_000).padStart(7, '0')).join('');
    socket.write(text);
    await until(() => heard.text.length === text.length);
    expect(heard.text === text).toBe(true);
  });

  it('delays each way', async () => {
    proxy.rules.delayMs = 60;
    const { socket, heard } = await client();
    const began = performance.now();
    socket.write('a');
    await until(() => heard.text === 'a', { everyMs: 2 });
    expect(performance.now() - began).toBeGreaterThanOrEqual(115);
  });

  it('cuts everything with a reset', async () => {
    const { heard } = await client();
    await until(() => proxy.connections.size === 1);
    proxy.cutAll();
    await until(() => heard.error);
    expect(heard.error).toBe('ECONNRESET');
    expect(proxy.connections.size).toBe(0);
  });

  it('refuses and takes again on the same port', async () => {
    await proxy.refuse(true);
    const refused = listen(connect(proxy.port, '127.0.0.1'));
    await until(() => refused.error);
    expect(refused.error).toBe('ECONNREFUSED');
    await proxy.refuse(false);
    const { socket, heard } = await client();
    socket.write('x');
    await until(() => heard.text === 'x');
  });

  it('pauses one way and loses nothing', async () => {
    const { socket, heard } = await client();
    proxy.pause('down');
    socket.write('one');
    await until(() => received === 'one');
    await sleep(50);
    expect(heard.text).toBe('');
    proxy.resume();
    await until(() => heard.text === 'one');
  });

  it('lets nobody hear of a death behind a pulled cable', async () => {
    const { socket, heard } = await client();
    socket.write('one');
    await until(() => heard.text === 'one');
    proxy.pause();
    behind.forEach(socket => socket.resetAndDestroy());
    socket.write('two');
    await sleep(50);
    expect([received, heard.error, heard.ended]).toEqual(['one', '', false]);
    proxy.resume();
    await until(() => heard.error);
  });

  it('obeys hooks: drop, hold until release, cut', async () => {
    const off = proxy.onClientData(chunk => (String(chunk) === 'lost' ? 'drop' : 'pass'));
    const { socket, heard } = await client();
    socket.write('lost');
    await sleep(30);
    socket.write('kept');
    await until(() => heard.text === 'kept');
    off();

    let asked = 0;
    const offHold = proxy.onServerData(() => (asked++ === 0 ? 'hold' : 'pass'));
    socket.write('-held');
    await until(() => asked === 1);
    expect(heard.text).toBe('kept');
    proxy.release();
    await until(() => heard.text === 'kept-held');
    offHold();

    proxy.onServerData(() => 'cut');
    socket.write('!');
    await until(() => heard.error);
    expect(received).toBe('kept-held!');
    expect(heard.text).toBe('kept-held');
  });
});
