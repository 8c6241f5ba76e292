import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BUILD = "import('./scripts/prepare/build.mjs').then(m => m.build(process.cwd()))";

/** Builds the screens unless they are as the sources are; `npm test` did it already. */
export function buildScreens(): void {
  execFileSync(process.execPath, ['-e', BUILD], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
}
