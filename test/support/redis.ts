import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findProgram } from '../../scripts/parts.mjs';
import { startDaemon, type Daemon } from './daemon.ts';
import { freePort } from './ports.ts';

/** A Redis of our own, which keeps nothing on disk. */
export interface Redis extends Omit<Daemon, 'end'> {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a private Redis on 127.0.0.1. */
export async function startRedis(
  options: { port?: number; extraArgs?: readonly string[] } = {},
): Promise<Redis> {
  const port = options.port ?? (await freePort());
  const home = await mkdtemp(path.join(os.tmpdir(), 'hall-redis-'));
  const daemon = await startDaemon({
    name: 'Redis',
    command: findProgram('redis-server') ?? 'redis-server',
    clean: home,
    isReady: () => answersPing(port),
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      home,
      ...(options.extraArgs ?? []),
    ],
  });
  return Object.assign(daemon, {
    port,
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await daemon.end('SIGKILL');
      await rm(home, { recursive: true, force: true });
    },
  });
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy(new Error('no PONG')));
    socket.once('error', reject);
    socket.once('data', answer => {
      socket.destroy();
      resolve(String(answer).startsWith('+PONG'));
    });
  });
}
