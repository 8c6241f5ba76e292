import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startOnLeash } from './leash.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LISTENING_MS = 60_000;
const STOP_MS = 15_000;

/** A real server in a process of its own, so that signals, power cuts and frozen clocks are real too. */
export interface ServerProcess {
  readonly port: number;
  readonly url: string;
  /** Of the hall's own https, where HALL_HTTPS is not 0, and the file of its authority. */
  readonly https: string | null;
  readonly ca: string | null;
  readonly pid: number;
  /** Where HALL_DATA points. */
  readonly data: string;
  kill9(): Promise<void>;
  /** SIGTERM, and its exit code; a server that does not end in time is killed, and that is an error. */
  stop(): Promise<number>;
  freeze(): void;
  thaw(): void;
  isAlive(): boolean;
  /** Everything it wrote so far. */
  output(): string;
  /** Its JSON log lines, parsed. */
  events(): Record<string, unknown>[];
}

export interface ServerOptions {
  /** HALL_ID, DATABASE_URL, REDIS_URL, … ; undefined removes one that we have. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** Kept after stop() where it is given; else a temp folder that goes with the server. */
  readonly data?: string;
  /** Another program than the server, for tests of this file. */
  readonly entry?: string;
}

/** Starts the server on a free port and resolves when it says that it listens. */
export async function startServer(options: ServerOptions = {}): Promise<ServerProcess> {
  const data = options.data ?? (await mkdtemp(path.join(os.tmpdir(), 'hall-data-')));
  const isOurs = options.data === undefined;
  // tsx as a loader, not as a command: the pid is the server's own.
  const args = ['--import', 'tsx', options.entry ?? 'server/main.ts', ...(options.args ?? [])];
  const leashed = await startOnLeash(process.execPath, args, {
    cwd: ROOT,
    clean: isOurs ? data : '',
    env: {
      ...plainEnvironment(),
      PORT: '0',
      HALL_DATA: data,
      HALL_AGENT: '0',
      HALL_HTTPS: '0',
      ...options.env,
    },
  });
  let text = '';
  const keep = (chunk: unknown) => (text += String(chunk));
  leashed.stderr.on('data', keep);
  const news = await new Promise<{ port: number; url: string; https: string | null; ca: string | null }>(
    (resolve, reject) => {
      const fail = (why: string) => reject(new Error(`the server ${why}:\n${text.slice(-8_000)}`));
      const timer = setTimeout(() => fail(`did not listen in ${LISTENING_MS} ms`), LISTENING_MS);
      leashed.stdout.on('data', chunk => {
        keep(chunk);
        const found = jsonLines(text).find(line => line.event === 'listening');
        if (!found) return;
        clearTimeout(timer);
        leashed.stdout.removeAllListeners('data').on('data', keep);
        const said = (value: unknown): string | null => (typeof value === 'string' ? value : null);
        const { port, url, https, ca } = found;
        resolve({ port: Number(port), url: String(url), https: said(https), ca: said(ca) });
      });
      void leashed.ended.then(({ code }) => {
        clearTimeout(timer);
        setImmediate(() => fail(`ended with code ${code} before it listened`));
      });
    },
  ).catch(async (error: unknown) => {
    leashed.kill('SIGKILL');
    if (isOurs) await rm(data, { recursive: true, force: true });
    throw error;
  });

  const gone = async () => {
    const { code } = await leashed.ended;
    return code;
  };
  return {
    ...news,
    pid: leashed.pid,
    data,
    kill9: async () => {
      leashed.kill('SIGKILL');
      await gone();
    },
    stop: async () => {
      let isLate = false;
      const late = setTimeout(() => {
        isLate = true;
        leashed.kill('SIGKILL');
      }, STOP_MS);
      leashed.kill('SIGTERM');
      leashed.kill('SIGCONT');
      const code = await gone();
      clearTimeout(late);
      if (isOurs) await rm(data, { recursive: true, force: true });
      if (isLate)
        throw new Error(`the server did not end ${STOP_MS} ms after SIGTERM:\n${text.slice(-8_000)}`);
      return code;
    },
    freeze: () => leashed.kill('SIGSTOP'),
    thaw: () => leashed.kill('SIGCONT'),
    isAlive: leashed.isAlive,
    output: () => text,
    events: () => jsonLines(text),
  };
}

/** Our environment without what the test runner put there, which would change how the server behaves. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const ours =
    /^(VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|DATABASE_URL$|REDIS_URL$|PUBLIC_URL$|TLS_|HALL_|HOST$|LOG_LEVEL$|HTTPS_PORT$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text.split('\n').flatMap(line => {
    if (!line.startsWith('{')) return [];
    try {
      return [JSON.parse(line) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}
