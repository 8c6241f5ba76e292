import { bookOf } from '../../server/domain/queue/calling/judge/book.ts';
import { fromStored } from '../../server/app/sequencer/chain.ts';
import type { Recorded } from '../../server/domain/facts.ts';
import type { Sender } from '../../server/domain/decision.ts';
import { replayed, wholeOf } from '../support/hall/whole.ts';
import { Chance } from '../support/hall/chance.ts';
import { Bed } from './bed.ts';
import { brokenProperties, wrongNumbers } from './day/judge.ts';
import { work } from './day/officers.ts';
import { letCome } from './day/people.ts';
import { PlayedHall } from './day/played-hall.ts';
import { Screens } from './day/screens.ts';
import { SimClock } from './day/sim-clock.ts';
import { describeMachine } from './machine.ts';
import { readPlan } from './plan.ts';
import { Report } from './report.ts';
import { quantile } from './statistics.ts';
import { countWaiting } from '../../server/domain/queue/line.ts';

const TICKETS = Number(process.env['HALL_BENCH_TICKETS'] ?? 10_000);
const SEED = Number(process.env['HALL_BENCH_SEED'] ?? 1);
const share = (whole: number): number => Math.max(2, Math.round((whole * TICKETS) / 10_000));
const SIZE = { counters: share(200), kiosks: share(50), queues: share(40) };
const [BOARDS, PHONES] = [share(100), share(3_000)];
const HOUR = 3_600_000;
/** 08:30 to 16:30 numbers, 18:00 closed, by the hall's clock. */
const OPENS = Date.UTC(2026, 10, 23, 0, 30);
const LAST = OPENS + 8 * HOUR;
const CLOSES = LAST + 1.5 * HOUR;
const STEP_MS = 500;
const DIRECTOR: Sender = { kind: 'staff', staffId: 'director', sessionId: 'director' };

/** `npm run bench:day -- [--json FILE]`: a hall's whole day through the real program, its time played (ENGINES 6). */
async function main(): Promise<void> {
  const plan = readPlan(process.argv.slice(2));
  const report = new Report(plan);
  const bed = new Bed(plan, report);
  report.say(`${describeMachine()}\n`);
  try {
    await playDay(bed, report);
  } catch (error) {
    process.exitCode = 1;
    report.say(`!!! FAILED: ${String((error as Error).stack ?? error)} !!!`);
  }
  await bed.leave();
  report.finish();
  process.exit();
}

async function playDay(bed: Bed, report: Report): Promise<void> {
  const clock = new SimClock(OPENS - HOUR / 2);
  const hall = await PlayedHall.open(await bed.freshHall(null), clock, SIZE);
  const { sequencer, store } = hall.hall;
  bed.onLeave(() => hall.hall.close());
  const opening = hall.act('day:open', { date: '2026-11-23', anyTime: true }, DIRECTOR);
  await hall.playUntil(clock.now + 1_000, STEP_MS);
  if (!(await opening).ok) throw new Error('the day did not open');
  const book = bookOf(sequencer.image.hall);
  const openedAt = sequencer.image.seq;
  const screens = new Screens(hall);
  screens.join('board', {}, BOARDS);
  screens.join('kiosk', {}, SIZE.kiosks);
  screens.join('supervision', {});
  for (let n = 1; n <= SIZE.counters; n += 1) {
    screens.join('counter', { counterId: `c-${n}` });
    const shift = { from: OPENS, to: LAST, lunchAt: OPENS + (3 + (n % 2)) * HOUR, queues: SIZE.queues };
    work(hall, screens, n, shift, new Chance(SEED * 7_919 + n));
  }
  const crowd = { tickets: TICKETS, ...SIZE, phones: PHONES, from: OPENS, to: LAST };
  letCome(hall, screens, crowd, new Chance(SEED));

  const begun = performance.now();
  const cpuBegun = process.cpuUsage();
  const [wrongCopies, memory] = [new Set<string>(), [] as number[]];
  for (let until = OPENS + HOUR / 2; until <= CLOSES; until += HOUR / 2) {
    await hall.playUntil(until, STEP_MS);
    for (const name of screens.wrong()) wrongCopies.add(name);
    memory.push(process.memoryUsage.rss() / 1e6);
    const waiting = [...sequencer.image.hall.lines.values()].reduce(
      (sum, line) => sum + countWaiting(line),
      0,
    );
    const real = (performance.now() - begun) / 1_000;
    const { user, system } = process.cpuUsage(cpuBegun);
    report.say(
      `${new Date(until + 8 * HOUR).toISOString().slice(11, 16)}  ${waiting} wait, fact ${sequencer.image.seq}, ` +
        `${real.toFixed(1)} s, CPU ${((user + system) / 1e6).toFixed(1)} s, ${Math.round(memory.at(-1)!)} MB, ${((until - OPENS) / 1_000 / real).toFixed(0)} × real time`,
    );
  }
  const closing = hall.act('day:close', {}, DIRECTOR);
  await hall.playUntil(clock.now + 1_000, STEP_MS);
  if (!(await closing).ok) throw new Error('the day did not close');
  const tookS = (performance.now() - begun) / 1_000;
  screens.stop();

  const journal = (await store.factsAfter(0, 1_000_000)).map(fromStored) as Recorded[];
  const wrong = [
    ...wrongNumbers(journal),
    ...brokenProperties(
      book,
      journal.filter(({ seq }) => seq > openedAt),
    ),
  ];
  for (const text of wrong.slice(0, 20)) report.say(`WRONG ${text}`);
  const same =
    JSON.stringify(wholeOf(replayed(journal, 64))) === JSON.stringify(wholeOf(sequencer.image.hall));
  const { heard } = hall;
  report.wrong('rules of the day', wrong.length);
  report.wrong('copies that differ', wrongCopies.size);
  report.wrong('a replay differs', same ? 0 : 1);
  report.wrong('commands without an answer', heard.broken.length);
  const count = (kind: string): number => journal.filter(({ fact }) => fact.kind === kind).length;
  const kinds = [
    'taken',
    'called',
    'recalled',
    'finished',
    'missed',
    'returned',
    'held',
    'transferred',
    'left',
  ];
  report.say(
    `\n${kinds.map(kind => `${kind} ${count(`ticket.${kind}`)}`).join(', ')}, voided ${count('ticket.voided')}`,
  );
  report.say(`refused: ${[...heard.refused].map(([what, n]) => `${what} ${n}`).join(', ')}`);
  const note = `${SIZE.counters} counters, ${SIZE.kiosks} kiosks, ${BOARDS} boards, ${screens.phones} phones`;
  report.add({ id: 'day/speed', value: (CLOSES - OPENS) / 1_000 / tookS, unit: '× real', note });
  report.add({ id: 'day/tickets', value: count('ticket.taken'), unit: '', note: `${journal.length} facts` });
  for (const name of ['ticket:take', 'counter:call', 'counter:finish', 'print:claim'])
    for (const at of [0.5, 0.99])
      report.add({
        id: `day/${name.replace(':', '-')}/p${at * 100}`,
        value: quantile(heard.tookMs.get(name) ?? [], at),
        unit: 'ms',
        note: `${heard.tookMs.get(name)?.length ?? 0} of them, from asked to kept`,
      });
  report.add({
    id: 'day/pushes',
    value: screens.pushes,
    unit: '',
    note: `${Math.round(screens.bytes / 1e6)} MB written out once a topic`,
  });
  report.add({
    id: 'day/memory/most',
    value: Math.max(...memory),
    unit: 'MB',
    note: 'server, screens and people in one process, in a heap of 384 MB',
  });
  report.add({ id: 'day/memory/end', value: memory.at(-1)!, unit: 'MB' });
}

await main();
