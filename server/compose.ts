import path from 'node:path';
import { type Blobs, openBlobs } from './app/blobs.ts';
import { startClockwork } from './app/clockwork.ts';
import { QueueWatch } from './app/queue-watch.ts';
import { messagesOverHttp } from './app/messages/over-http.ts';
import type { MessagePort } from './app/messages/port.ts';
import { sendMessages } from './app/messages/sender.ts';
import { noPayments } from './app/payments/none.ts';
import { paymentsOverHttp } from './app/payments/over-http.ts';
import { WaitBoard } from './app/forecast/board.ts';
import { handlerTable } from './app/handlers/index.ts';
import { type Clock, type Doorbell, type Ids, type Log, Outage, type Store } from './app/ports.ts';
import { type FieldCipher, fieldCipher, fieldContext } from './app/secrets/field-cipher.ts';
import { passwords } from './app/secrets/passwords.ts';
import { openVault, type Vault } from './app/secrets/vault.ts';
import { FIRST_HEAD } from './app/sequencer/chain.ts';
import { Sequencer } from './app/sequencer/sequencer.ts';
import type { Config } from './config.ts';
import { redisDoorbell, silentDoorbell } from './store/doorbell.ts';
import { blobFolder } from './store/blobs/folder.ts';
import { openClipPack } from './papers/voice/clip-pack.ts';
import type { VoicePort } from './app/voice/port.ts';
import { lockFile } from './store/file-lock.ts';
import { openFieldKeys, readFieldKeys } from './store/keys/field-key-file.ts';
import { SCHEMA } from './store/migrations/index.ts';
import type { Place } from './store/open.ts';
import { messagesToFile } from './store/messages-file.ts';
import { type OpenedStore, openStore } from './store/store.ts';
import { mkdirSync } from 'node:fs';

export interface Ports {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Stands between the sequencer and the store; tests put faults here. */
  readonly around?: (store: Store) => Store;
  /** Where citizens' phones reach this hall, without a slash at the end; known once the hall listens. */
  readonly publicUrl: () => string;
}

/** A hall at work in this process, without its outside face. */
export interface Hall {
  readonly sequencer: Sequencer;
  readonly store: OpenedStore;
  readonly vault: Vault;
  readonly blobs: Blobs;
  /** How long one waits, once somebody forecasts it. */
  readonly waits: WaitBoard;
  readonly voice: VoicePort;
  readonly handlers: ReturnType<typeof handlerTable>;
  readonly setupCode: () => string | null;
  readonly queueWatch: QueueWatch;
  close(): Promise<void>;
}

/** The root of the hall's own secrets: sealed under the field key, the same for all processes. */
async function rootSecret(store: OpenedStore, config: Config, ids: Ids) {
  const kept = await store.siteSecret('root');
  const random = (bytes: number): Buffer => ids.random(bytes);
  const keys = openFieldKeys({ path: config.keyFile, random, mustExist: kept !== null });
  const cipher = fieldCipher(keys, random, () => readFieldKeys(config.keyFile));
  const context = fieldContext('site_secret', 'sealed', 'root');
  const sealed =
    kept ?? (await store.keepSiteSecret('root', cipher.seal(ids.random(32).toString('base64'), context)));
  return { cipher, root: Buffer.from(cipher.open(sealed, context), 'base64') };
}

/** A rotation reaches every process within this time, whatever it meets; tools/rotate-keys.ts waits for longer. */
const KEYS_READ_MS = 5_000;

function readKeysAgain(cipher: FieldCipher, clock: Clock, log: Log): () => void {
  let off = (): void => undefined;
  const turn = (): void => {
    try {
      cipher.refresh();
    } catch (error) {
      log.warn({ error: (error as Error).message }, 'the key file cannot be read; the keys in memory go on');
    }
    off = clock.later(KEYS_READ_MS, turn);
  };
  off = clock.later(KEYS_READ_MS, turn);
  return () => off();
}

/** Where the data lives, and how to let it go. */
function takePlace(config: Config): { place: Place; release: () => void } {
  if (config.databaseUrl !== null) return { place: { url: config.databaseUrl }, release: () => undefined };
  mkdirSync(config.dataDir, { recursive: true });
  const file = path.join(config.dataDir, 'hall.sqlite');
  return { place: { file }, release: lockFile(file) };
}

/** Where texts to citizens go out; null: nowhere. */
function messagePort({ messages }: Config): MessagePort | null {
  if (messages === null) return null;
  return 'file' in messages ? messagesToFile(messages.file) : messagesOverHttp(messages);
}

/** Puts a hall together: config → store → sequencer, with clock, ids and log as ports (DESIGN 2). */
export async function openHall(config: Config, ports: Ports): Promise<Hall> {
  const { clock, ids, log } = ports;
  const voice = openClipPack(config.voiceDir);
  const { place, release } = takePlace(config);
  const store = await openStore(place, config.hallId, { head: FIRST_HEAD, epoch: ids.next() });
  const { cipher, root } = await rootSecret(store, config, ids);
  const random = (bytes: number): Buffer => ids.random(bytes);
  const vault = openVault(
    root,
    cipher,
    passwords(random, () => new Outage('too many sign-ins at once')),
  );
  const seen = ports.around?.(store) ?? store;
  const doorbell: Doorbell = config.redisUrl
    ? await redisDoorbell(config.redisUrl, config.hallId, log)
    : silentDoorbell();
  const sequencer = new Sequencer({ store: seen, clock, ids, doorbell, log, schema: SCHEMA });
  await sequencer.start();
  const code = ids.random(5).toString('hex').toUpperCase();
  const setupCode = (): string | null => (sequencer.image.hall.staff.size === 0 ? code : null);
  const { utcOffsetMinutes } = config;
  const { publicUrl } = ports;
  const payments = config.payments ? paymentsOverHttp(config.payments) : noPayments;
  const waits = new WaitBoard();
  const port = messagePort(config);
  const handlers = handlerTable({
    messages: port,
    ...{ waits, store: seen, vault, ids, clock, publicUrl, utcOffsetMinutes, payments, setupCode },
    voice,
    hall: () => sequencer.image.hall,
  });
  const stopKeys = readKeysAgain(cipher, clock, log);
  const tell = { sequencer, store: seen, handlers, ids, cipher: vault.cipher, utcOffsetMinutes };
  const queueWatch = new QueueWatch({ sequencer, store: seen, log });
  const stopClockwork = startClockwork({
    queueWatch,
    tellByTelephone: port && (() => sendMessages({ ...tell, port })),
    ...{ sequencer, store: seen, handlers, doorbell, clock, ids, log, utcOffsetMinutes },
  });
  return {
    sequencer,
    store,
    vault,
    blobs: openBlobs(blobFolder(config.blobDir), vault.blobs),
    voice,
    handlers,
    waits,
    setupCode,
    queueWatch,
    async close() {
      stopClockwork();
      stopKeys();
      await sequencer.drain();
      await doorbell.close();
      await store.close();
      release();
    },
  };
}
