import type { AnyHandler } from '../app/handler.ts';
import type { Log } from '../app/ports.ts';
import { FIRST_HEAD } from '../app/sequencer/chain.ts';
import { Sequencer } from '../app/sequencer/sequencer.ts';
import type { Config } from '../config.ts';
import type { Decision } from '../domain/decision.ts';
import type { Answer } from '../domain/refusal.ts';
import { machineClock, machineIds } from '../ports.ts';
import { redisDoorbell, silentDoorbell } from '../store/doorbell.ts';
import { lockFile } from '../store/file-lock.ts';
import { SCHEMA } from '../store/migrations/index.ts';
import { type OpenedStore, openStore } from '../store/store.ts';
import { hallFile, placeOf } from './place.ts';
import { lookAtHall } from './snapshot.ts';

const log: Log = {
  info: () => undefined,
  warn: (facts, text) => void process.stderr.write(`${text} ${JSON.stringify(facts)}\n`),
  error: (facts, text) => void process.stderr.write(`${text} ${JSON.stringify(facts)}\n`),
};

/** A hall that a tool changes through a sequencer of its own, as one more process beside the serving ones. */
export interface OwnHall {
  readonly sequencer: Sequencer;
  readonly store: OpenedStore;
  /** Hands in an act of the system's own. */
  order<Input>(name: string, input: Input, decide: (hall: never, act: never) => Decision): Promise<Answer>;
  close(): Promise<void>;
}

/** Takes the lock of a SQLite hall; a MySQL hall has none. Gives the function that lets it go. */
export function takeLock(config: Config): () => void {
  return config.databaseUrl === null ? lockFile(hallFile(config)) : () => undefined;
}

/** Opens the hall that is there; the caller holds its lock. Never founds one. */
export async function openOwnHall(config: Config): Promise<OwnHall> {
  await lookAtHall(config, () => Promise.resolve());
  const store = await openStore(placeOf(config), config.hallId, {
    head: FIRST_HEAD,
    epoch: machineIds.next(),
  });
  const { redisUrl, hallId } = config;
  const doorbell = redisUrl === null ? silentDoorbell() : await redisDoorbell(redisUrl, hallId, log);
  const sequencer = new Sequencer({
    store,
    doorbell,
    log,
    clock: machineClock,
    ids: machineIds,
    schema: SCHEMA,
  });
  await sequencer.start();
  return {
    sequencer,
    store,
    order(name, input, decide) {
      const handler = { decide } as unknown as AnyHandler;
      const act = { name, input, handler, prepared: undefined, digest: name };
      return sequencer.submit({ ...act, commandId: machineIds.next(), sender: { kind: 'system' } });
    },
    async close() {
      await sequencer.drain();
      await doorbell.close();
      await store.close();
    },
  };
}
