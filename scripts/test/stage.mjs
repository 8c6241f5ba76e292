import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fromExit, fromOutput, fromVitest, judge } from './counts.mjs';
import { exists, reportOf } from './stages.mjs';

/** Runs one stage to its end (or its time limit) and says what came of it. */
export async function runStage(stage, { root, missingParts }) {
  if (!exists(stage, root)) {
    console.log(`SKIP: ${stage.name} — ${stage.needs} does not exist`);
    return { name: stage.name, seconds: 0, passed: 0, failed: 0, skipped: 1 };
  }
  console.log(`\n── ${stage.name} ── ${stage.command.slice(1).join(' ')}`);
  const report = path.join(root, reportOf(stage.name));
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.rmSync(report, { force: true });
  const began = performance.now();
  const { code, tail } = await execute(stage, root, missingParts);
  const seconds = (performance.now() - began) / 1000;
  const counts = judge(count(stage, code, tail, report), missingParts);
  console.log(`── ${stage.name}: ${counts.failed ? 'FAILED' : 'ok'} in ${seconds.toFixed(1)} s`);
  return { name: stage.name, seconds, ...counts };
}

function count(stage, code, tail, report) {
  if (stage.counts === 'vitest') return fromVitest(readJson(report), code);
  return stage.counts === 'last-line' ? fromOutput(tail, code) : fromExit(code);
}

/** Output passes through; its last piece is kept, because some stages say their numbers there. */
function execute(stage, root, missingParts) {
  const [, ...args] = stage.command;
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...inherited,
      ...stage.env,
      HALL_SKIP: missingParts.join(','),
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    },
  });
  let tail = '';
  child.stdout.on('data', chunk => {
    process.stdout.write(chunk);
    tail = (tail + chunk).slice(-4_000);
  });
  const limit = setTimeout(() => {
    console.error(`${stage.name} ran longer than ${stage.limit / 60_000} minutes: stopped`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }, stage.limit);
  const stop = signal => {
    child.once('close', () => process.exit(130));
    child.kill(signal);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise(resolve => {
    child.on('error', () => resolve({ code: 1, tail }));
    child.on('close', code => {
      clearTimeout(limit);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ code: code ?? 1, tail });
    });
  });
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
