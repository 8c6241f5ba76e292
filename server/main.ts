import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openHall } from './compose.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { machineClock, machineIds } from './ports.ts';
import { defaultEntries } from './seed/default-hall/entries/index.ts';
import { defaultHall, defaultHouse, defaultItems } from './seed/default-hall/index.ts';
import { foundHall, loadDefaultHall } from './seed/load.ts';
import { startForecast } from './app/forecast/start.ts';
import { announce } from './announce.ts';
import { weakerThanDurable } from './store/durability.ts';
import { ClipFault } from './papers/voice/clip-pack.ts';
import { FileInUse } from './store/file-lock.ts';
import { privateFolder } from './store/keys/private-folder.ts';
import { openWire } from './wire/open.ts';
import { privateLog } from './wire/redact.ts';
import { namesOf } from './wire/tls/names.ts';
import { openSiteTls, type SiteTls } from './wire/tls/site-tls.ts';

/** Any will do; one that stays makes runs that can be told again. */
const FORECAST_SEED = 20_261_127;

const DIST = path.resolve(import.meta.dirname, '../dist');

/** This machine's address in the hall's network; what a citizen's phone can reach when PUBLIC_URL says nothing. */
function lanAddress(): string {
  const all = Object.values(os.networkInterfaces()).flat();
  return all.find(net => net && !net.internal && net.family === 'IPv4')?.address ?? 'localhost';
}

/** The authority of this hall's own https; null where another certificate serves, or none is wanted. */
function siteTls(config: Config): Promise<SiteTls> | null {
  if (config.httpsPort === null) return null;
  return openSiteTls({
    files: privateFolder(path.join(config.dataDir, 'tls')),
    names: () => namesOf(os.networkInterfaces(), os.hostname(), config.publicUrl),
    now: () => machineClock.wall(),
    random: bytes => machineIds.random(bytes),
  });
}

async function start(config: Config): Promise<void> {
  const log = pino({ ...privateLog, level: config.logLevel });
  const scheme = config.tls ? 'https' : 'http';
  const listening = { port: config.port };
  const publicUrl = (): string => config.publicUrl ?? `${scheme}://${lanAddress()}:${listening.port}`;
  const hall = await openHall(config, { clock: machineClock, ids: machineIds, log, publicUrl });
  const weak = await weakerThanDurable(hall.store.source, hall.store.engine);
  if (weak.length > 0) log.warn({ weak }, 'commits may be lost when this machine loses power');
  await foundHall(hall.sequencer, config.hallId);
  if (config.seedDefaultHall) {
    const items = defaultItems();
    await loadDefaultHall(hall.sequencer, defaultHall(items), items, {
      ...defaultHouse(),
      entries: defaultEntries(items),
      utcOffsetMinutes: config.utcOffsetMinutes,
    });
  }
  const { sequencer, handlers, store, vault, blobs, voice, waits, setupCode, queueWatch } = hall;
  const site = await siteTls(config);
  const wire = await openWire({
    ...{
      sequencer,
      handlers,
      store,
      vault,
      blobs,
      voice,
      waits,
      setupCode,
      queueWatch,
      publicUrl,
      log,
      dist: DIST,
    },
    ...{
      clock: machineClock,
      ids: machineIds,
      tls: config.tls,
      utcOffsetMinutes: config.utcOffsetMinutes,
      site,
      localAgentToken: config.localAgentToken,
    },
  });
  const port = await wire.listen(config.port, config.host);
  listening.port = port;
  const securePort =
    config.httpsPort === null ? null : await wire.listenSecure(config.httpsPort, config.host);
  announce({
    ...{ port, here: `${scheme}://127.0.0.1:${port}`, url: publicUrl(), setupCode: setupCode() },
    https: securePort === null ? null : `https://${lanAddress()}:${securePort}`,
    ...{ ca: site?.caFile ?? null, fingerprint: site?.fingerprint ?? null },
    isOpen: () => [...sequencer.image.hall.days.values()].some(day => day.closedAt === null),
  });
  const endForecast = startForecast({
    ...{ sequencer, store, board: waits, clock: machineClock, log, seed: FORECAST_SEED },
    utcOffsetMinutes: config.utcOffsetMinutes,
  });
  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'draining');
    void (async () => {
      await endForecast();
      await wire.close();
      await hall.close();
      process.exit(0);
    })();
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  process.on('unhandledRejection', error => log.error({ err: error }, 'unhandled'));
}

start(readConfigOrEnd()).catch((error: unknown) => {
  const known = error instanceof FileInUse || error instanceof ClipFault;
  process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});

function readConfigOrEnd(): Config {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
