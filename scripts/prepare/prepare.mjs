import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildState } from './build.mjs';
import { install, installState } from './install.mjs';
import { withLock } from './lock.mjs';
import { say } from './say.mjs';

/** The project's own folder, wherever the command was started from. */
export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Packages, then screens, each only when its stamp says so; two processes at once take turns. */
export async function prepare({ root = home, build: wantsBuild = true } = {}) {
  const isReady = () => installState(root) === 'ready' && (!wantsBuild || buildState(root) !== 'build');
  if (isReady()) return;
  const lock = path.join(root, '.cache', 'prepare.lock');
  await withLock(
    lock,
    async () => {
      await install(root);
      if (wantsBuild) await build(root);
    },
    {
      onWait: owner =>
        say(
          `另一个进程（${owner?.pid ?? '?'}）正在准备，请稍候`,
          `another process (${owner?.pid ?? '?'}) is preparing, waiting for it`,
        ),
    },
  );
}
