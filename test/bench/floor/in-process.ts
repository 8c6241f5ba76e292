import { openHall, type Hall } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import type { Sender } from '../../../server/domain/decision.ts';
import type { HallPlan } from '../../../server/domain/hall/plan.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import { Refused } from '../../../server/app/handlers/refused.ts';
import { machineClock, machineIds } from '../../../server/ports.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { foundHall, loadDefaultHall } from '../../../server/seed/load.ts';

/** Where a hall lives: a MariaDB, or a folder with a SQLite file; the folder also keeps the field key. */
export interface Place {
  readonly hallId: string;
  readonly dir: string;
  readonly url: string | null;
}

const PUBLIC_URL = 'http://hall.example';

/** The environment by which our own program finds the same place. */
export function environmentOf({ hallId, dir, url }: Place): Record<string, string> {
  const keys = { HALL_KEYS: `${dir}/keys/field-keys.json`, PUBLIC_URL };
  return {
    HALL_ID: hallId,
    HALL_DATA: dir,
    LOG_LEVEL: 'error',
    ...keys,
    ...(url ? { DATABASE_URL: url } : {}),
  };
}

/** Log lines at warn and above go to the console: a bench that limps shall say so. */
const log = {
  info: () => undefined,
  warn: (facts: object, text: string) => console.warn(text, facts),
  error: (facts: object, text: string) => console.error(text, facts),
};

/** The default floor with more counters: each of its profiles at every so many of them. */
function floorOf(counters: number | null): HallPlan {
  const plan = defaultHall();
  if (counters === null) return plan;
  const more = Array.from({ length: counters }, (_, i) => {
    return { ...plan.counters[i % plan.counters.length]!, id: `c-${i + 1}`, number: i + 1 };
  });
  return { ...plan, counters: more };
}

/** Opens a hall in this process, its day open, with the default floor or with so many counters. */
export async function openFloor(place: Place, counters: number | null = null): Promise<Hall> {
  const ports = { clock: machineClock, ids: machineIds, log, publicUrl: () => PUBLIC_URL };
  const hall = await openHall(readConfig(environmentOf(place)), ports);
  await foundHall(hall.sequencer, place.hallId);
  await loadDefaultHall(hall.sequencer, floorOf(counters), defaultItems());
  const opened = await act(
    hall,
    'day:open',
    { date: new Date().toISOString().slice(0, 10), anyTime: true },
    staff(),
  );
  if (!opened.ok && opened.refusal.code !== 'day.open_already') throw new Error(opened.refusal.code);
  return hall;
}

/** A member of staff; rules ask only who it is, roles are the gateway's matter. */
export const staff = (): Sender => ({
  kind: 'staff',
  staffId: machineIds.next(),
  sessionId: machineIds.next(),
});

/** One command as the gateway hands it on: what is slow first, the digest, then the sequencer. */
export async function act(hall: Hall, name: string, input: unknown, sender: Sender): Promise<Answer> {
  const { handlers, sequencer, vault } = hall;
  const handler = handlers.get(name)!;
  const newId = (): string => machineIds.next();
  try {
    const prepared = await handler.prepare?.({ input, sender, hall: sequencer.image.hall, newId });
    const digest = vault.digest(name, input);
    const commandId = machineIds.next();
    return await sequencer.submit({ name, commandId, sender, digest, input, prepared, handler });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
