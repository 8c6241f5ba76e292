import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openConnection } from '../../client/connection.ts';
import { openLiveView } from '../../client/live-view.ts';
import { figuresOf } from '../../client/supervision/figures.ts';
import { type Cast, callCast } from './cast.ts';
import { chanceFrom } from './chance.ts';
import { type CrowdParts, playCrowd, playGuide } from './citizens.ts';
import { DayOver, type DayTime, ENDS, startDay } from './day-time.ts';
import { keepDoor } from './doorkeeper.ts';
import { type HallProcess, startHallProcess } from './hall-process.ts';
import { openToday, pairOwn, readyHouse } from './house.ts';
import { playDrill, playPaperOut } from './incidents.ts';
import { type DemoOptions, readOptions } from './options.ts';
import { playOfficer } from './officers.ts';

const MINUTE_MS = 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The password of everybody on the stage, made anew with each fresh hall. */
async function stagePassword(data: string): Promise<{ password: string; fresh: boolean }> {
  const file = path.join(data, 'password');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return { password: kept, fresh: false };
  const made = `Demo-${randomBytes(5).toString('hex')}`;
  await writeFile(file, made, { mode: 0o600 });
  return { password: made, fresh: true };
}

function announce({ url, slips }: HallProcess, password: string, { speed }: DemoOptions): void {
  const lines = [
    ['取号机 kiosk', `${url}/kiosk`],
    ['大屏 hall boards', `${url}/display   ${url}/display?board=board-d-2`],
    ['等候区屏 waiting board', `${url}/display?board=board-d-3`],
    ['窗口屏 counter sign', `${url}/display?board=board-s-21`],
    ['督查屏 wall', `${url}/display?pair=1`],
    ['督查 supervision', `${url}/counter/supervision   supervisor`],
    ['导办台 guide', `${url}/counter/guide   guide`],
    ['窗口 counters', `${url}/counter   officer-21`],
    ['主任 director', `${url}/counter/director   director`],
    ['号票 slips', slips],
  ] as const;
  say(
    `\n演示：${speed} 倍速，8:30 到 17:00。Ctrl-C 结束。 A day at ${speed} times its speed; Ctrl-C ends it.`,
  );
  for (const [name, where] of lines) say(`  ${name.padEnd(26)}${where}`);
  say(`  密码 password of all: ${password}\n`);
}

/** A line of figures each minute, as the supervisor sees them. */
async function report(cast: Cast, day: DayTime): Promise<void> {
  for (;;) {
    await day.rest(MINUTE_MS);
    await sayFigures(cast, day);
  }
}

async function sayFigures({ director }: Cast, day: DayTime): Promise<void> {
  const figures = figuresOf(await director.view('supervision', {}), Date.now());
  const { waiting, busy, open, paused, issued, done, missed } = figures;
  say(
    `${day.text()}  等候 waiting ${waiting}  在办 busy ${busy}/${open}  暂停 paused ${paused}  取号 taken ${issued}  办结 done ${done}  过号 missed ${missed}`,
  );
}

async function play(hall: HallProcess, options: DemoOptions, ending: AbortController): Promise<void> {
  const { password, fresh } = await stagePassword(options.data);
  const cast = await callCast(hall.url, password);
  // A hall that was kept stays as somebody may have changed it.
  if (fresh) await readyHouse(cast.director, options.speed);
  await openToday(cast.director);
  const kiosks = [
    await pairOwn(cast.director, hall.url, 'kiosk', 'k-3'),
    await pairOwn(cast.director, hall.url, 'kiosk', 'k-4'),
  ];
  const { items } = await cast.director.view('catalogue', {});
  const byQueue = new Map<string, string[]>();
  for (const [code, { queueId }] of Object.entries(items))
    if (queueId !== null) byQueue.set(queueId, [...(byQueue.get(queueId) ?? []), code]);

  const weights = new Map<string, number>();
  for (const { queueIds } of cast.officers)
    for (const id of queueIds) weights.set(id, (weights.get(id) ?? 0) + 1 / queueIds.length);

  const connection = openConnection(hall.url);
  let counts: Readonly<Record<string, { waiting: number }>> = {};
  const board = openLiveView(connection, 'board', {}, ({ copy }) => (counts = copy?.snapshot.queues ?? {}));
  announce(hall, password, options);

  const day = startDay(options.speed, ending.signal);
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => {
    if (!(error instanceof DayOver) && !ending.signal.aborted) faults.push(error);
  };
  const crowd: CrowdParts = {
    ...{ url: hall.url, kiosks, guide: cast.guide, queues: [...weights], items: byQueue },
    ...{ day, chance: chanceFrom(options.seed), onFault },
  };
  const waiting = { of: (queueId: string): number => counts[queueId]?.waiting ?? 0 };
  const parts = [
    playCrowd(crowd),
    playGuide({ ...crowd, chance: chanceFrom(options.seed + 1) }),
    ...cast.officers.map((officer, at) =>
      playOfficer({
        ...{ officer, waiting, served: [...weights.keys()], day, speed: options.speed },
        chance: chanceFrom(options.seed + 100 + at),
      }),
    ),
    playPaperOut(hall.slips, day),
    playDrill(cast.director, day),
    report(cast, day),
    keepDoor(cast.director, day, say),
  ].map(part => part.catch(onFault));

  const limit = options.minutes ?? (ENDS - day.minute()) / options.speed;
  await day.rest(limit * MINUTE_MS).catch(() => undefined);
  await sayFigures(cast, day).catch(onFault);
  if (options.minutes === null && !ending.signal.aborted) {
    const { voided } = await cast.director.must('day:close', {});
    say(`今天结束，未办完的 ${voided} 个号作废。Ctrl-C 离开。 The day is over; Ctrl-C leaves.`);
    await new Promise(resolve => ending.signal.addEventListener('abort', resolve, { once: true }));
  }
  ending.abort();
  await Promise.all(parts);
  board.close();
  connection.close();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/** Sets the stage, plays, and clears up: fresh data unless they are kept, server and agent ended in order. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options.keep) await rm(options.data, { recursive: true, force: true });
  await mkdir(options.data, { recursive: true });
  const ending = new AbortController();
  // Every player waits for it.
  setMaxListeners(0, ending.signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());
  const hall = await startHallProcess(options.data, options.port);
  void hall.fallen.then(name => {
    if (ending.signal.aborted) return;
    console.error(`${name} ended`);
    process.exitCode = 1;
    ending.abort();
  });
  try {
    await play(hall, options, ending);
  } finally {
    ending.abort();
    await hall.stop();
  }
}

await main().catch((error: Error) => {
  console.error(error.name === 'BadOption' ? error.message : error);
  process.exitCode = 1;
});
