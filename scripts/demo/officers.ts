import type { Officer } from './cast.ts';
import type { Chance } from './chance.ts';
import type { DayTime } from './day-time.ts';

/** What an officer sees of the hall: how many wait where. */
export interface WaitingCounts {
  of(queueId: string): number;
}

export interface OfficerParts {
  readonly officer: Officer;
  readonly waiting: WaitingCounts;
  readonly served: readonly string[];
  readonly day: DayTime;
  readonly chance: Chance;
  readonly speed: number;
}

const LOOK_AGAIN_MS = 700;
const HOLDS = ['paying', 'copying', 'filling', 'fetching'] as const;
const MISSES = 0.08;
const HELD = 0.05;
const TRANSFERRED = 0.03;

/** An officer's day: calls whom his queues hold, serves, holds, transfers, misses, pauses and has lunch. */
export async function playOfficer({
  officer,
  waiting,
  served,
  day,
  chance,
  speed,
}: OfficerParts): Promise<void> {
  const { line, counterId, queueIds } = officer;
  const at = { counterId, seat: `demo-${counterId}` };
  const held: { ticketId: string; back: number }[] = [];
  let nextPause = day.minute() + chance.between(50, 130);
  let lunched = false;
  const minutes = (played: number): number => Math.max(1, Math.round(played / speed));

  async function pause(reason: 'meal' | 'break' | 'meeting', length: number): Promise<void> {
    const told = await line.command('counter:pause', { ...at, reason, minutes: minutes(length) });
    if (!told.ok) return;
    await day.pass(length * chance.between(0.9, 1.15));
    await line.command('counter:continue', at);
  }

  async function serve(ticketId: string): Promise<void> {
    const inHand = { ...at, ticketId };
    await day.pass(chance.between(3, 11) * chance.between(0.7, 1.3));
    if (chance.hits(HELD) && held.length === 0) {
      const reason = chance.pick(HOLDS);
      const told = await line.command('counter:hold', { ...inHand, reason, minutes: minutes(10) });
      if (told.ok) held.push({ ticketId, back: day.minute() + chance.between(8, 15) });
      return;
    }
    const elsewhere = served.filter(id => !queueIds.includes(id));
    if (chance.hits(TRANSFERRED) && elsewhere.length > 0) {
      const queueId = chance.pick(elsewhere);
      if ((await line.command('counter:transfer', { ...inHand, queueId })).ok) return;
    }
    await line.command('counter:finish', inHand);
  }

  async function receive(ticketId: string): Promise<void> {
    const inHand = { ...at, ticketId };
    await day.pass(chance.between(0.4, 1.4));
    if (chance.hits(MISSES)) {
      await line.command('counter:recall', inHand);
      await day.pass(chance.between(1, 2));
      await line.command('counter:miss', inHand);
      return;
    }
    if ((await line.command('counter:start', inHand)).ok) await serve(ticketId);
  }

  await day.pass(chance.between(0, 8));
  await line.must('counter:open', at);
  while (!day.over) {
    const due = held.findIndex(({ back }) => day.minute() >= back);
    if (due >= 0) {
      const { ticketId } = held.splice(due, 1)[0]!;
      if ((await line.command('counter:resume', { ...at, ticketId })).ok) await serve(ticketId);
      continue;
    }
    if (!lunched && day.minute() > 12 * 60 + (officer.number % 4) * 20) {
      lunched = true;
      await pause('meal', chance.between(25, 35));
    } else if (day.minute() > nextPause) {
      nextPause = day.minute() + chance.between(80, 150);
      await pause(chance.pick(['break', 'meeting'] as const), chance.between(6, 16));
    }
    const told = queueIds.some(id => waiting.of(id) > 0) ? await line.command('counter:call', at) : null;
    if (told?.ok) await receive(told.data.ticketId);
    else await day.rest(LOOK_AGAIN_MS);
  }
}
