import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SheetSwitches } from '../../../devices/virtual-printer/sheets/switches.ts';
import type { Switches } from '../../../devices/virtual-printer/switches.ts';
import { startOnLeash } from '../../support/leash.ts';
import { freePort } from '../../support/ports.ts';
import { until } from '../../support/until.ts';
import type { StoryHall } from './hall.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Who lets an agent in. */
interface Director {
  must(name: 'device:confirmPairing', input: { code: string; stationId: string }): Promise<unknown>;
}

export interface StoryAgent {
  /** The virtual printers' page. */
  readonly page: string;
  /** Takes paper out, opens a cover, pulls a cable: as the page's switches do. */
  turn(printerId: string, switches: Switches | SheetSwitches): Promise<void>;
  close(): Promise<void>;
}

/** The agent at the virtual printers, as a process of its own; a director lets it in by the code it shows. */
export async function startAgent(
  hall: Pick<StoryHall, 'local'> & { director: Director },
): Promise<StoryAgent> {
  const state = await mkdtemp(path.join(os.tmpdir(), 'hall-agent-'));
  const port = await freePort();
  const env = { HALL_URL: hall.local, HALL_AGENT_DATA: state, HALL_PRINTER_PORT: String(port) };
  const agent = await startOnLeash(process.execPath, ['--import', 'tsx', 'devices/main.ts'], {
    cwd: ROOT,
    clean: state,
    env: { ...process.env, ...env },
  });
  let said = '';
  agent.stdout.on('data', chunk => (said += String(chunk)));
  agent.stderr.on('data', chunk => (said += String(chunk)));
  const code = await until(() => /"agent":"pairing","code":"(\w+)"/.exec(said)?.[1], {
    what: 'a code of the agent',
  });
  await hall.director.must('device:confirmPairing', { code, stationId: 'agent-1' });
  const page = await until(() => /"agent":"slips","url":"([^"]+)"/.exec(said)?.[1], {
    what: "the slips' page",
  });
  return {
    page,
    async turn(printerId, switches) {
      const init = { method: 'POST', body: JSON.stringify(switches) };
      const { status } = await fetch(`${page}printers/${printerId}`, init);
      if (status !== 200) throw new Error(`the switch of ${printerId} answered ${status}`);
    },
    async close() {
      agent.kill('SIGTERM');
      await agent.ended;
      await rm(state, { recursive: true, force: true });
    },
  };
}
