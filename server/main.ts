import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { openHall } from './compose.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { machineClock, machineIds } from './ports.ts';
import { defaultGuides, defaultHall, defaultHouse, defaultItems } from './seed/default-hall/index.ts';
import { foundHall, loadDefaultHall } from './seed/load.ts';
import { weakerThanDurable } from './store/durability.ts';
import { FileInUse } from './store/file-lock.ts';
import { openWire } from './wire/open.ts';
import { privateLog } from './wire/redact.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');

/** This machine's address in the hall's network; what a citizen's phone can reach when PUBLIC_URL says nothing. */
function lanAddress(): string {
  const all = Object.values(os.networkInterfaces()).flat();
  return all.find(net => net && !net.internal && net.family === 'IPv4')?.address ?? 'localhost';
}

/** The one line for programs that start this one, and the first steps for people. */
function announce(port: number, here: string, url: string, setupCode: string | null): void {
  process.stdout.write(`${JSON.stringify({ event: 'listening', port, url: here })}\n`);
  const lines = setupCode
    ? [`首次设置 First set-up: ${here}/setup`, `一次性代码 One-time code: ${setupCode}`]
    : [`窗口 Counter: ${url}/counter`, `取号机 Kiosk: ${url}/kiosk`, `大屏 Board: ${url}/display`];
  process.stdout.write(`\n${lines.map(line => `  ${line}`).join('\n')}\n\n`);
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
      guides: defaultGuides(items),
    });
  }
  const { sequencer, handlers, store, vault, setupCode } = hall;
  const wire = openWire({
    ...{ sequencer, handlers, store, vault, setupCode, log, dist: DIST },
    ...{ clock: machineClock, ids: machineIds, tls: config.tls, localAgentToken: config.localAgentToken },
  });
  const port = await wire.listen(config.port, config.host);
  listening.port = port;
  announce(port, `${scheme}://127.0.0.1:${port}`, publicUrl(), setupCode());
  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'draining');
    void (async () => {
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
  const known = error instanceof FileInUse;
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
