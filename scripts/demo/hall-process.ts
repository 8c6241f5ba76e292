import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 90_000;
const GRACE_MS = 10_000;

/** The demonstration's own server and print agent, with data of their own. */
export interface HallProcess {
  readonly url: string;
  /** Where the slips of the virtual printers are shown. */
  readonly slips: string;
  /** When one of the two ended by itself. */
  readonly fallen: Promise<string>;
  stop(): Promise<void>;
}

function run(entry: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C in the terminal is ours to pass on, in order.
    detached: true,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
  });
}

/** Reads a child's lines until one says what is looked for. */
function hear(child: ChildProcess, found: (line: string) => string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no word from ${child.spawnargs.at(-1)}`)), PATIENCE_MS);
    let rest = '';
    child.stdout!.on('data', chunk => {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop()!;
      const said = lines.map(found).find(text => text !== undefined);
      if (said !== undefined) {
        clearTimeout(timer);
        resolve(said);
      }
    });
    child.once('close', code => reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`)));
  });
}

const field = (line: string, event: string, name: string): string | undefined => {
  if (!line.startsWith('{') || !line.includes(event)) return undefined;
  const value = (JSON.parse(line) as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
};

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise(resolve => child.once('close', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(last);
}

/** Starts both and waits until they answer. */
export async function startHallProcess(data: string, port: number): Promise<HallProcess> {
  const token = randomBytes(32).toString('base64url');
  const own = { HALL_DATA: data, DATABASE_URL: '', REDIS_URL: '', HALL_AGENT: '0' };
  const server = run('server/main.ts', { ...own, PORT: String(port), HALL_LOCAL_AGENT_TOKEN: token });
  const children = [server];
  try {
    const url = await hear(server, line => field(line, '"listening"', 'url'));
    const agent = run('devices/main.ts', {
      ...{ HALL_URL: url, HALL_AGENT_TOKEN: token, HALL_AGENT_DATA: path.join(data, 'agent') },
      HALL_PRINTER_PORT: '0',
    });
    children.push(agent);
    const slips = await hear(agent, line => field(line, '"slips"', 'url'));
    const fallen = Promise.race(
      children.map(
        child => new Promise<string>(resolve => child.once('close', () => resolve(child.spawnargs.at(-1)!))),
      ),
    );
    return {
      ...{ url, slips, fallen },
      stop: async () => {
        for (const child of children.reverse()) await end(child);
      },
    };
  } catch (error) {
    for (const child of children) await end(child);
    throw error;
  }
}
