import { BULLETINS_AT_MOST } from '../../../server/domain/bulletins/bulletin.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import type { Hours } from '../../../server/domain/hours/hours.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { wallOf } from '../../../server/domain/hours/when.ts';
import { CARD_SPAN_MS, decideCardOver, MOST_CARDS } from '../../../server/domain/printing/print-card.ts';
import { type Limits, NO_LIMITS, type QueueLimits } from '../../../server/domain/queue/limits/limits.ts';
import type { CommandInput } from '../../../server/contract/commands.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { hoursOf } from '../../support/hall/hours.ts';
import { SMALL_PLAN } from '../../support/hall/plan.ts';
import { BULLETIN } from '../../support/hall/publish-acts.ts';
import { newTicket } from './at-desk.ts';
import { ID_NUMBERS, PHONES } from './people.ts';
import { type Act, by, type Scene, told } from './scene.ts';

/** Asks a kiosk outside these hours, with an open hall, and puts the hours back. */
async function atKiosk(scene: Scene, hours: (minute: number) => Hours): Promise<unknown> {
  await reset(scene);
  await scene.test.order(decideSetHours, { hours: hours(await earlyOrLate(scene)) });
  const answer = await told(by(scene, 'kiosk'), 'ticket:take', { queueId: 'q-a' });
  await scene.test.order(decideSetHours, { hours: hoursOf([[0, 1_440]]) });
  return answer;
}

/** An open hall of its own plan that is not open for any time. */
async function reset(scene: Scene): Promise<void> {
  await scene.test.order(decideCloseDay, {}).catch(() => undefined);
  await scene.ground.tend();
}

/** The minute of the day, a few minutes later where midnight is too near. */
async function earlyOrLate({ time, ground }: Scene): Promise<number> {
  const minute = (): number => wallOf(time.clock.wall(), 480).minute;
  if (minute() > 1_430 || minute() < 5) {
    time.pass(16 * 60_000);
    await ground.tend();
  }
  return minute();
}
const soon = (minute: number): Hours => hoursOf([[minute + 3, 1_440]]);
const tomorrow = (minute: number): Hours => hoursOf([[0, minute - 1]]);

/** A kiosk without a card under way, a minute later, at a printer that does as it is told. */
async function atPrinter(scene: Scene, condition: 'ready' | 'out', cards: number): Promise<unknown> {
  await reset(scene);
  const { test, time } = scene;
  time.pass(CARD_SPAN_MS);
  const kiosk = by(scene, 'kiosk');
  await told(by(scene, 'agent'), 'printer:report', { printerId: 'pr-1', condition });
  let answer: unknown = null;
  for (let n = 0; n < cards; n += 1) {
    for (const job of test.hall.sequencer.image.hall.jobs.values())
      if (job.card && job.state === 'queued' && cards > 2)
        await test.order(decideCardOver, { at: 0, kind: 'print.card', subject: job.id });
    answer = await told(kiosk, 'print:card', { itemCode: 'i-1', language: 'zh' });
  }
  await told(by(scene, 'agent'), 'printer:report', { printerId: 'pr-1', condition: 'ready' });
  return answer;
}

const ofA = (rest: Partial<QueueLimits>): QueueLimits => ({
  ...{ queueId: 'q-a', named: false, bands: [] },
  ...rest,
});

/** How a hall is limited, what is done there first, and what is asked of its kiosk then. */
interface Limited {
  readonly hours?: (minute: number) => Hours;
  readonly before?: () => Promise<unknown>;
  readonly asked?: Partial<CommandInput<'ticket:take'>>;
}

/** Asks a kiosk under these limits, in a hall that its hours bind, and puts both back. */
async function limited(
  scene: Scene,
  limits: Partial<Limits>,
  { hours = () => hoursOf([[0, 1_440]]), before, asked }: Limited = {},
): Promise<unknown> {
  await reset(scene);
  await before?.();
  await scene.test.order(decideSetHours, { hours: hours(await earlyOrLate(scene)) });
  await told(scene.test.director, 'limits:set', { limits: { ...NO_LIMITS, ...limits } });
  const answer = await told(by(scene, 'kiosk'), 'ticket:take', { queueId: 'q-a', ...asked });
  await told(scene.test.director, 'limits:set', { limits: NO_LIMITS });
  await scene.test.order(decideSetHours, { hours: hoursOf([[0, 1_440]]) });
  return answer;
}

/** Takes a number for somebody, gives it up, and asks once more for them, by the same agent. */
async function twice(scene: Scene, limits: Partial<Limits>): Promise<unknown> {
  const [idNumber, agentIdNumber] = ID_NUMBERS;
  const asked = { idNumber, agentIdNumber };
  const before = async (): Promise<void> => {
    const first = await told(by(scene, 'kiosk'), 'ticket:take', { queueId: 'q-a', ...asked });
    const { ticketId } = (first as { data: { ticketId: string } }).data;
    await told(scene.test.director, 'ticket:leave', { ticketId });
  };
  return limited(scene, limits, { before, asked });
}

/** More wait at the one counter that is open than two minutes of its hours are left for. */
async function tooLong(scene: Scene): Promise<unknown> {
  const { test, ground } = scene;
  const before = async (): Promise<void> => {
    const { client, member } = ground.askers.find(({ standing }) => standing === 'officer')!;
    await told(client, 'counter:open', { counterId: 'c-1', seat: member!.seat });
    for (let i = 0; i < 10; i += 1) await told(test.director, 'ticket:take', { queueId: 'q-a' });
  };
  return limited(
    scene,
    { byWait: true },
    { before, hours: minute => hoursOf([[0, Math.min(1_440, minute + 5)]]) },
  );
}

/** The codes of hours, limits and what is published, and what leads to each. */
export const DIRECTED_HOUSE = {
  'hall.suspended': async ({ test }) => {
    await told(test.director, 'notice:raise', { level: 'suspend' });
    const answer = await told(test.director, 'ticket:take', { queueId: 'q-a' });
    await told(test.director, 'notice:lift', {});
    return answer;
  },
  'printer.no_paper': scene => atPrinter(scene, 'out', 1),
  'card.waiting': scene => atPrinter(scene, 'ready', 2),
  'sheet.waiting': async scene => {
    await reset(scene);
    scene.time.pass(CARD_SPAN_MS);
    await told(by(scene, 'agent'), 'printer:report', { printerId: 'pr-a4', condition: 'ready' });
    const wish = { kind: 'guide', itemCode: 'i-1', language: 'zh' } as const;
    await told(by(scene, 'kiosk'), 'print:sheet', wish);
    return told(by(scene, 'kiosk'), 'print:sheet', wish);
  },
  'printer.wrong_paper': async scene => {
    await reset(scene);
    const { test } = scene;
    const ticketId = await newTicket(scene, 'q-a');
    return told(test.director, 'print:reprint', { ticketId, printerId: 'pr-a4' });
  },
  'card.too_many': scene => atPrinter(scene, 'ready', MOST_CARDS + 1),
  'notice.none': ({ test }) => told(test.director, 'notice:lift', {}),
  'hours.faulty': ({ test }) => told(test.director, 'hours:set', { hours: { week: [], special: [] } }),
  'station.unknown': ({ test }) => told(test.director, 'device:revoke', { stationId: 'none' }),
  'calling.faulty': ({ test }) => {
    const rates = { ordinary: 2, booked: 1, priority: 3, green: 6 };
    const rules = { rates, bookedWithinMinutes: 10, earlyMinutes: 5, mostInARow: 2 };
    return told(test.director, 'calling:set', { rules });
  },
  'lights.order': ({ test }) =>
    told(test.director, 'lights:set', { rules: { remindDays: 1, yellowDays: 2, yellowShare: 0.9 } }),
  'calendar.faulty': ({ test }) =>
    told(test.director, 'calendar:announce', { published: { year: 2027, source: '示例', days: [] } }),
  'calendar.unknown_year': ({ test }) => told(test.director, 'calendar:withdraw', { year: 2099 }),
  'day.not_yet': scene => atKiosk(scene, soon),
  'day.issuing_over': scene => atKiosk(scene, tomorrow),
  'queue.full': async scene => {
    const { test } = scene;
    await reset(scene);
    const queues = SMALL_PLAN.queues.map(row => (row.id === 'q-b' ? { ...row, dailyLimit: 1 } : row));
    await test.order(decideConfigure, { plan: { ...SMALL_PLAN, queues } });
    for (let i = 0; i < 2; i += 1) await told(test.director, 'ticket:take', { queueId: 'q-b' });
    const answer = await told(by(scene, 'kiosk'), 'ticket:take', { queueId: 'q-b' });
    await test.order(decideConfigure, { plan: SMALL_PLAN });
    return answer;
  },
  'limits.bands': ({ test }) =>
    told(test.director, 'limits:set', {
      limits: { ...NO_LIMITS, queues: [ofA({ bands: [{ from: 5, to: 20, limit: 1 }] })] },
    }),
  'queue.band_full': scene =>
    limited(scene, { queues: [ofA({ bands: [{ from: 0, to: 1_440, limit: 0 }] })] }),
  'queue.between_bands': async scene => {
    const minute = await earlyOrLate(scene);
    const from = minute < 720 ? 1_425 : 0;
    return limited(scene, { queues: [ofA({ bands: [{ from, to: from + 15, limit: 9 }] })] });
  },
  'queue.last_over': async scene => {
    const hours = (minute: number): Hours => hoursOf([[0, Math.min(1_440, minute + 60)]]);
    return limited(scene, { lastMinutes: 240 }, { hours });
  },
  'queue.wait_too_long': tooLong,
  'id.required': scene => limited(scene, { queues: [ofA({ named: true })] }),
  'person.queue_limit': scene => twice(scene, { personQueue: 1 }),
  'person.day_limit': scene => twice(scene, { personHall: 1 }),
  'agent.day_limit': scene => twice(scene, { forOthers: 1 }),
  'text.personal': ({ test }) =>
    told(test.director, 'notice:raise', { level: 'suspend', text: { zh: PHONES[0]!, en: 'x' } }),
  'zone.unknown': ({ test }) => told(test.director, 'duty:set', { zoneId: 'z-none', head: null }),
  'board.unknown': ({ test }) =>
    told(test.director, 'bulletin:put', { bulletin: { ...BULLETIN, boardIds: ['board-none'] } }),
  'bulletin.unknown': ({ test }) => told(test.director, 'bulletin:drop', { bulletinId: 'none' }),
  'bulletin.too_many': async ({ test }) => {
    const bulletin = { ...BULLETIN, boardIds: [] };
    for (let i = 0; i < BULLETINS_AT_MOST; i += 1) await told(test.director, 'bulletin:put', { bulletin });
    return told(test.director, 'bulletin:put', { bulletin });
  },
  'help.unknown': ({ test }) => told(test.director, 'help:answer', { helpId: 'none' }),
  'staff.badge_taken': async ({ test, ground }) => {
    const [one, other] = ground.askers.flatMap(({ member }) => (member ? [member.staffId] : []));
    const card = { badge: 'DOUBLE', post: { zh: '示例', en: 'Example' } };
    await told(test.director, 'staff:setCard', { staffId: one!, card });
    return told(test.director, 'staff:setCard', { staffId: other!, card });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
