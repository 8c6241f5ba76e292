import { startOnLeash, type Leashed } from './leash.ts';
import { until } from './until.ts';

/** A private engine we may kill and start again; what it is, its own file says. */
export interface Daemon {
  /** Of the process that runs now; another one after restart(). */
  readonly pid: number;
  /** The power cut: SIGKILL, and wait until it is gone. */
  kill9(): Promise<void>;
  /** Ends it in order if it still runs, and starts it again on the same files and port. */
  restart(): Promise<void>;
  /** SIGSTOP freezes it (it keeps its connections and says nothing), SIGCONT thaws it. */
  signal(signal: NodeJS.Signals): void;
  end(signal: NodeJS.Signals): Promise<void>;
  /** The last lines it wrote, for a failure's message. */
  log(): string;
}

export interface DaemonPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly clean: string;
  /** Throws, or answers false, until the engine takes work. */
  isReady(): Promise<boolean>;
}

const READY_MS = 60_000;
const LOG_BYTES = 8_000;

/** Starts an engine on a leash and resolves once it takes work. */
export async function startDaemon(plan: DaemonPlan): Promise<Daemon> {
  let log = '';
  const launch = async (): Promise<Leashed> => {
    const leashed = await startOnLeash(plan.command, plan.args, { clean: plan.clean });
    const keep = (chunk: unknown) => (log = (log + String(chunk)).slice(-LOG_BYTES));
    leashed.stdout.on('data', keep);
    leashed.stderr.on('data', keep);
    await until(() => (leashed.isAlive() ? plan.isReady() : true), {
      what: `${plan.name} taking work`,
      timeoutMs: READY_MS,
    }).catch((error: unknown) => {
      leashed.kill('SIGKILL');
      throw new Error(`${plan.name} did not start: ${log}`, { cause: error });
    });
    if (!leashed.isAlive()) throw new Error(`${plan.name} ended at start: ${log}`);
    return leashed;
  };

  let running = await launch();
  const end = async (signal: NodeJS.Signals) => {
    running.kill(signal);
    if (signal !== 'SIGKILL') running.kill('SIGCONT');
    await running.ended;
  };
  return {
    get pid() {
      return running.pid;
    },
    kill9: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM');
      running = await launch();
    },
    signal: signal => running.kill(signal),
    end,
    log: () => log,
  };
}
