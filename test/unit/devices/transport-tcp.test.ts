import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tcpTransport } from '../../../devices/transport/tcp.ts';
import { freePort } from '../../support/ports.ts';
import { until } from '../../support/until.ts';

const signal = new AbortController().signal;
const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach(close => close()));

/** A real peer on a free port. */
async function peer(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer({ pauseOnConnect: true }, socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  closers.push(() => {
    sockets.forEach(socket => socket.destroy());
    server.close();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const to = (port: number, limits: { connectMs?: number; writeMs?: number } = {}) =>
  tcpTransport({ host: '127.0.0.1', port, ...limits });

describe('TCP to a printer', () => {
  it('carries bytes both ways and closes', async () => {
    const received: Buffer[] = [];
    const port = await peer(socket => {
      socket.on('data', bytes => {
        received.push(bytes);
        socket.write('ok');
      });
      socket.resume();
    });
    const transport = to(port);
    const heard: Uint8Array[] = [];
    transport.onData(bytes => heard.push(bytes));
    expect(await transport.open(signal)).toEqual({ kind: 'open' });
    expect(await transport.write(Buffer.from('slip'), signal)).toEqual({ kind: 'written' });
    await until(() => Buffer.concat(heard).toString() === 'ok', { everyMs: 5 });
    await transport.close();
    expect(await transport.lost).toBe('closed');
    expect(Buffer.concat(received).toString()).toBe('slip');
    expect(await transport.write(Buffer.from('x'), signal)).toEqual({ kind: 'failed', cause: 'closed' });
  });

  it('refused: failed, and nothing can be written', async () => {
    const transport = to(await freePort());
    expect(await transport.open(signal)).toEqual({ kind: 'failed', cause: 'refused' });
    expect(await transport.write(Buffer.from('x'), signal)).toEqual({ kind: 'failed', cause: 'closed' });
    expect(await transport.lost).toBe('refused');
    await transport.close();
  });

  it('an address that does not answer ends at our time limit, not at the kernel’s two minutes', async () => {
    const transport = tcpTransport({ host: '192.0.2.1', port: 9100, connectMs: 150 });
    const start = performance.now();
    const opened = await transport.open(signal);
    expect(opened.kind).toBe('failed');
    expect(performance.now() - start).toBeLessThan(1_500);
    await transport.close();
  });

  it('stops when told to: before the first byte it has failed', async () => {
    const port = await peer(() => {});
    const stop = new AbortController();
    const transport = to(port);
    await transport.open(signal);
    stop.abort();
    expect(await transport.write(Buffer.from('x'), stop.signal)).toEqual({
      kind: 'failed',
      cause: 'stopped',
    });
    await transport.close();
    expect(await to(port).open(stop.signal)).toEqual({ kind: 'failed', cause: 'stopped' });
  });

  it('a peer that never reads: unknown at the time limit, and nothing more leaves', async () => {
    let taken = 0;
    let inlet: Socket | undefined;
    const port = await peer(socket => (inlet = socket));
    const transport = to(port, { writeMs: 200 });
    await transport.open(signal);
    const bytes = Buffer.alloc(32 * 1024 * 1024, 0x41);
    expect(await transport.write(bytes, signal)).toEqual({ kind: 'unknown', cause: 'timeout' });
    expect(await transport.lost).toBe('timeout');
    const ended = new Promise(resolve => inlet?.on('close', resolve));
    inlet?.on('data', piece => (taken += piece.length)).resume();
    await ended;
    expect(taken).toBeLessThan(bytes.length);
    await transport.close();
  });

  it('abort in the middle of a write: unknown', async () => {
    const port = await peer(() => {});
    const stop = new AbortController();
    const transport = to(port);
    await transport.open(signal);
    setTimeout(() => stop.abort(), 50);
    const written = await transport.write(Buffer.alloc(32 * 1024 * 1024), stop.signal);
    expect(written).toEqual({ kind: 'unknown', cause: 'stopped' });
    await transport.close();
  });

  it('reset in the middle: unknown, told once, and a late error disturbs nobody', async () => {
    const port = await peer(socket => {
      let taken = 0;
      socket.on('data', piece => {
        taken += piece.length;
        if (taken > 4_096) socket.resetAndDestroy();
      });
      socket.resume();
    });
    const transport = to(port);
    await transport.open(signal);
    let told = 0;
    void transport.lost.then(() => told++);
    const written = await transport.write(Buffer.alloc(32 * 1024 * 1024), signal);
    expect(written).toEqual({ kind: 'unknown', cause: 'reset' });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(await transport.write(Buffer.from('x'), signal)).toEqual({ kind: 'failed', cause: 'closed' });
    await transport.close();
    await transport.close();
    expect(told).toBe(1);
  });

  it('a reset after the write is told by lost, not by the write', async () => {
    const port = await peer(socket => {
      socket.on('data', () => setTimeout(() => socket.resetAndDestroy(), 20));
      socket.resume();
    });
    const transport = to(port);
    await transport.open(signal);
    expect(await transport.write(Buffer.from('slip'), signal)).toEqual({ kind: 'written' });
    expect(await transport.lost).toBe('reset');
    await transport.close();
  });
});
