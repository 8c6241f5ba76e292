import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startOnLeash } from '../../support/leash.ts';
import { foundDirector } from '../../support/staff-client.ts';
import { HallServer } from '../world/hall-server.ts';
import { quietPort } from '../world/quiet-port.ts';
import { verify } from '../world/truth.ts';
import type { PhaseContext, PhaseResult } from './phase.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** A start takes one to two seconds: migrations, keys, the default hall. */
const LATEST_MS = 2_500;

/** kill -9 in the middle of the very first starts, on the same data each time; then it must start, and be sound. */
export async function killStart(
  name: string,
  databaseUrl: string | null,
  kills: number,
  { chance }: PhaseContext,
): Promise<PhaseResult> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'hall-starts-'));
  const port = await quietPort(chance);
  const env = databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
  const server = new HallServer({ port, data, env });
  const wrong: string[] = [];
  try {
    for (let i = 0; i < kills; i += 1) {
      const leashed = await startOnLeash(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
        cwd: ROOT,
        env: { ...process.env, HALL_DATA: data, PORT: String(port), HOST: '127.0.0.1', ...env },
      });
      leashed.stdout.resume();
      leashed.stderr.resume();
      await sleep(chance.between(LATEST_MS / 10, LATEST_MS));
      leashed.kill('SIGKILL');
      await leashed.ended;
    }
    await server.start();
    const director = await foundDirector(server.url);
    await director.must('ticket:take', { queueId: 'q-tax' });
    await server.stop();
    const verdict = await verify({ data, databaseUrl });
    if (verdict !== null) wrong.push(`verify: ${verdict}`);
  } catch (error) {
    wrong.push(`${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await server.stop().catch(() => undefined);
    await rm(data, { recursive: true, force: true });
  }
  return { name, faults: kills, judgement: null, recoveries: [], wrong };
}
