import type { CommandInput } from '../../server/contract/commands.ts';
import { OPEN_TICKET_RULES } from '../../server/contract/queue.ts';
import { defaultHall } from '../../server/seed/default-hall/index.ts';
import { ZONES } from '../../server/seed/default-hall/zones.ts';
import { Line } from './line.ts';

const BULLETINS = [
  {
    title: { zh: '今天是演示', en: 'This is a demonstration' },
    body: {
      zh: '取号、叫号和办理都是演示，不办真事。',
      en: 'Numbers, calls and services are played; nothing is real.',
    },
  },
  {
    title: { zh: '办事不收费', en: 'Services are free' },
    body: {
      zh: '除法律规定的规费外，中心不收任何费用。投诉请拨 12345。',
      en: 'Apart from fees set by law the centre charges nothing. Complaints: 12345.',
    },
  },
] as const;

/** Waits and services of the played day are so much shorter: what the plan says of them in minutes shrinks with it. */
const shrunk = (minutes: number, speed: number): number => Math.max(1, Math.round(minutes / speed));

/** Makes the hall ready for the played day: targets to its speed, bulletins, who is on duty. */
export async function readyHouse(director: Line, speed: number): Promise<void> {
  const plan = structuredClone(defaultHall()) as unknown as CommandInput<'hall:configure'>['plan'];
  const queues = plan.queues.map(queue => ({
    ...queue,
    targetMinutes: shrunk(30, speed),
    usualMinutes: shrunk(8, speed),
  }));
  await director.must('hall:configure', { plan: { ...plan, queues } });
  for (const [order, { title, body }] of BULLETINS.entries()) {
    const where = { from: null, until: null, boardIds: [], kiosks: true, order };
    await director.must('bulletin:put', { bulletin: { title, body, ...where } });
  }
  for (const [at, zone] of ZONES.entries()) {
    const head = { badge: String(900 + at), post: { zh: '值班长', en: 'Duty head' }, tel: '12345' };
    await director.must('duty:set', { zoneId: zone.id, head });
  }
}

/** Opens today at any hour; the same day again where the hall was kept. */
export async function openToday(director: Line): Promise<void> {
  // Its officers play at another speed than the clock, which would hold them to the seconds between two calls.
  await director.must('tickets:set', { rules: { ...OPEN_TICKET_RULES, missCalls: 2 } });
  const date = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const told = await director.command('day:open', { date, anyTime: true });
  // A kept hall that was left in the middle of its day is open still.
  if (!told.ok && told.code !== 'day.open_already') throw new Error(`day:open: ${told.code}`);
}

/** A device that the demonstration plays itself. */
export async function pairOwn(
  director: Line,
  url: string,
  kind: 'kiosk' | 'display',
  stationId: string,
): Promise<Line> {
  const { pairingId, code } = await new Line(url).must('device:askPairing', { kind });
  await director.must('device:confirmPairing', { code, stationId });
  const response = await fetch(`${url}/api/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pairingId }),
  });
  const told = (await response.json()) as { data: { token: string } };
  return new Line(url, { device: told.data.token });
}
