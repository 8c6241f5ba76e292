import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** How a process ended: its exit code, or 128 + the signal's number as a shell says it. */
export interface End {
  readonly code: number;
}

/** A child that cannot outlive us, not even when we are killed with SIGKILL. */
export interface Leashed {
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly ended: Promise<End>;
  isAlive(): boolean;
  /** Sends a signal to the process itself, not to the shell that holds the leash. */
  kill(signal: NodeJS.Signals): void;
}

/**
 * The shell starts the command, tells its pid on descriptor 3, and lets `cat` wait for the end of a pipe that only we
 * hold: when we are gone, for whatever reason, the pipe closes, the command is killed and the folder removed.
 */
const LEASH = `
exec 4<&0 </dev/null
clean=$1; shift
"$@" 3>&- 4<&- &
pid=$!
echo $pid >&3
exec 3>&-
( cat <&4 >/dev/null; kill -9 $pid 2>/dev/null; [ -z "$clean" ] || { sleep 0.2; rm -rf "$clean"; } ) >/dev/null 2>&1 &
watch=$!
exec 4<&-
wait $pid
code=$?
kill $watch 2>/dev/null
exit $code
`;

/** Starts a command on a leash; `clean` is a folder to remove should we die before we remove it ourselves. */
export async function startOnLeash(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string; clean?: string } = {},
): Promise<Leashed> {
  const shell = spawn('/bin/sh', ['-c', LEASH, 'leash', options.clean ?? '', command, ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const { stdin, stdout, stderr } = shell;
  stdin.on('error', () => undefined);
  stdout.setEncoding('utf8');
  stderr.setEncoding('utf8');
  let isOver = false;
  const ended = new Promise<End>(resolve => {
    shell.once('exit', code => {
      isOver = true;
      stdin.destroy();
      resolve({ code: code ?? 1 });
    });
  });
  const pid = await pidFrom(shell.stdio[3] as Readable);
  return {
    pid,
    stdout,
    stderr,
    ended,
    isAlive: () => !isOver,
    kill: signal => {
      if (isOver) return;
      try {
        process.kill(pid, signal);
      } catch {
        // It ended between the question and the signal.
      }
    },
  };
}

async function pidFrom(pipe: Readable): Promise<number> {
  let text = '';
  for await (const chunk of pipe) text += String(chunk);
  const pid = Number(text.trim());
  if (!Number.isInteger(pid) || pid <= 0) throw new Error(`the leash told no pid: "${text}"`);
  return pid;
}
