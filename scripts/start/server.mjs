import { spawn } from 'node:child_process';
import os from 'node:os';

/**
 * The server as a child. Its standard output passes through us untouched; until the line
 * {"event":"listening","port":…,"url":…} comes by we read along, because only that line knows the port.
 */
export function spawnServer({ root, args, env, onListening }) {
  const { HALL_AGENT_TOKEN: _, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=32', '--import', 'tsx', 'server/main.ts', ...args],
    {
      cwd: root,
      stdio: ['inherit', 'pipe', 'inherit'],
      env: { ...inherited, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
    },
  );
  child.stdout.pipe(process.stdout);
  readUntilListening(child.stdout, onListening);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  return { kill: signal => child.kill(signal), ended };
}

function readUntilListening(stdout, onListening) {
  let rest = '';
  const read = chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    const news = lines.map(listening).find(Boolean);
    if (!news) return;
    stdout.off('data', read);
    onListening(news);
  };
  stdout.on('data', read);
}

/** The news in a line of the server's log, or null. */
export function listening(line) {
  if (!line.startsWith('{') || !line.includes('"listening"')) return null;
  try {
    const news = JSON.parse(line);
    return news.event === 'listening' ? news : null;
  } catch {
    return null;
  }
}

/** 128 + number, as a shell reports a child that a signal ended. */
export function codeOf(signal) {
  return 128 + (os.constants.signals[signal] ?? 0);
}
