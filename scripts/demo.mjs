// What `npm run demo` runs: a hall of its own with a lively day in it, at a speed of one's choice.
import './node-version.mjs';
import { spawn } from 'node:child_process';

import('./prepare/prepare.mjs').then(async ({ home, prepare }) => {
  try {
    await prepare({ root: home });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const stage = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/demo/stage.ts', ...process.argv.slice(2)],
    { cwd: home, stdio: 'inherit' },
  );
  // Ctrl-C reaches the stage too; it ends the hall and then itself.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stage.kill(signal));
  stage.on('close', (code, signal) => (process.exitCode = signal ? 1 : (code ?? 1)));
});
