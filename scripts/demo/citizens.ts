import type { Chance } from './chance.ts';
import { untilNext } from './crowd.ts';
import type { DayTime } from './day-time.ts';
import { Line } from './line.ts';

export interface CrowdParts {
  readonly url: string;
  readonly kiosks: readonly Line[];
  readonly guide: Line;
  /** Queues that somebody serves, by how many do. */
  readonly queues: readonly (readonly [string, number])[];
  /** Items of a queue, by code. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly day: DayTime;
  readonly chance: Chance;
  readonly onFault: (error: unknown) => void;
}

const LEAVES = 0.04;
const ELDER = 0.08;
const PRIORITY = 0.03;
const LULL_MS = 1_000;

/** One who took a number: some are let go before, some lose patience and leave by phone. */
async function wait(
  { url, guide, day, chance }: CrowdParts,
  ticket: { ticketId: string; url: string },
): Promise<void> {
  if (chance.hits(PRIORITY)) {
    await day.pass(1);
    const category = chance.pick(['elderly', 'disabled', 'pregnant', 'veteran'] as const);
    await guide.command('ticket:prioritize', { ticketId: ticket.ticketId, category, evidence: 'seen' });
  } else if (chance.hits(LEAVES)) {
    await day.pass(chance.between(10, 25));
    const token = ticket.url.slice(ticket.url.lastIndexOf('/') + 1);
    await new Line(url, { ticket: token }).command('ticket:leave', { ticketId: ticket.ticketId });
  }
}

/** The crowd of the day, one after the other at the kiosks, until no more numbers are given. */
export async function playCrowd(parts: CrowdParts): Promise<void> {
  const { kiosks, queues, items, day, chance, onFault } = parts;
  while (!day.over) {
    const minutes = untilNext(day.minute(), chance.next());
    if (minutes === null) {
      await day.rest(LULL_MS);
      continue;
    }
    await day.pass(minutes);
    const queueId = chance.weighed(queues);
    const codes = items.get(queueId) ?? [];
    const what = codes.length > 0 ? { itemCode: chance.pick(codes) } : { queueId };
    const told = await chance.pick(kiosks).command('ticket:take', { ...what, elder: chance.hits(ELDER) });
    if (told.ok) wait(parts, told.data).catch(onFault);
  }
}

/** The guide: brings most of those back who missed their call. */
export async function playGuide({ guide, day, chance }: CrowdParts): Promise<void> {
  const known = new Set<string>();
  while (!day.over) {
    await day.pass(6);
    const { tickets } = await guide.view('tickets', { of: 'hall', id: 'hall', show: 'away' });
    for (const ticketId of Object.keys(tickets)) {
      if (known.has(ticketId)) continue;
      known.add(ticketId);
      if (chance.hits(0.6)) await guide.command('ticket:return', { ticketId });
    }
  }
}
