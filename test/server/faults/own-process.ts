import { openHall } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import type { Answer } from '../../../server/domain/refusal.ts';
import { machineClock, machineIds } from '../../../server/ports.ts';
import { defaultHall, defaultItems } from '../../../server/seed/default-hall/index.ts';
import { foundHall, loadDefaultHall } from '../../../server/seed/load.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A hall at work inside the test, without its outside face; quicker than a server when no power cut is wanted. */
export interface InsideHall {
  /** Readies a command now, to be handed in later: several handed in together travel in one batch. */
  ready(name: string, input: object): Promise<() => Promise<Answer>>;
  must(name: string, input: object): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export async function insideHall(env: Record<string, string>): Promise<InsideHall> {
  const ports = { clock: machineClock, ids: machineIds, log, publicUrl: () => 'http://hall.test' };
  const hall = await openHall(readConfig(env), ports);
  await foundHall(hall.sequencer, 'hall');
  await loadDefaultHall(hall.sequencer, defaultHall(), defaultItems());
  const sender = { kind: 'system' } as const;
  const ready = async (name: string, input: object) => {
    const handler = hall.handlers.get(name)!;
    const newId = () => machineIds.next();
    const prepared = await handler.prepare?.({ input, sender, hall: hall.sequencer.image.hall, newId });
    const act = { name, input, prepared, handler, sender, digest: name };
    return () => hall.sequencer.submit({ ...act, commandId: machineIds.next() });
  };
  return {
    ready,
    async must(name, input) {
      const answer = await (await ready(name, input))();
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
      return answer.data as Record<string, unknown>;
    },
    close: () => hall.close(),
  };
}
