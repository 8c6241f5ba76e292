import { spawn } from 'node:child_process';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** An agent that lived this long was well: the next fall starts from the first wait again. */
const WELL_AFTER_MS = 60_000;
const GRACE_MS = 5_000;

/** Keeps the print agent running: restarted with growing pauses when it dies, ended with the server. */
export function agentKeeper({ root, token, say, firstWaitMs = FIRST_WAIT_MS }) {
  let child = null;
  let timer = null;
  let wait = firstWaitMs;
  let isStopping = false;

  const launch = news => {
    const born = performance.now();
    const { HALL_LOCAL_AGENT_TOKEN: _, ...inherited } = process.env;
    child = spawn(process.execPath, ['--import', 'tsx', 'devices/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...inherited,
        HALL_URL: process.env.HALL_URL ?? news.url,
        HALL_AGENT_TOKEN: token,
        ...(news.ca && { NODE_EXTRA_CA_CERTS: news.ca }),
      },
    });
    child.on('error', error => console.error(`agent: ${error.message}`));
    child.on('close', (code, signal) => {
      child = null;
      if (isStopping) return;
      wait = performance.now() - born > WELL_AFTER_MS ? firstWaitMs : wait;
      const seconds = wait / 1000;
      say(
        `打印代理退出（${signal ?? code}），${seconds} 秒后重启`,
        `the print agent ended (${signal ?? code}), again in ${seconds} s`,
      );
      timer = setTimeout(launch, wait, news);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };

  return {
    start: news => {
      if (!isStopping) launch(news);
    },
    /** No more restarts: in a terminal the agent gets Ctrl-C when we do. */
    retire: () => {
      isStopping = true;
      clearTimeout(timer);
    },
    stop: async signal => {
      isStopping = true;
      clearTimeout(timer);
      if (!child) return;
      const ended = new Promise(resolve => child.once('close', resolve));
      child.kill(signal);
      const last = setTimeout(() => child?.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(last);
    },
  };
}
