import type { Sender } from '../../../server/domain/decision.ts';
import type { CalledAt } from '../../../server/domain/queue/call.ts';
import type { Chance } from '../../support/hall/chance.ts';
import type { PlayedHall } from './played-hall.ts';
import type { Screens } from './screens.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
/** How often who has an empty line on the screen looks at it again. */
const LOOK = 5 * SECOND;
const BETWEEN_CALLS = 21 * SECOND;
const NO_SHOW = 0.05;
const LATE = 0.1;

interface Shift {
  readonly from: number;
  /** Calls nobody new from here on. */
  readonly to: number;
  readonly lunchAt: number;
  readonly queues: number;
}

/** Minutes of one service: log-normal about 7.5 (cv 0.8), by the ways of this officer. */
function serviceMs(chance: Chance, pace: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
  return Math.max(20 * SECOND, 7.5 * pace * MINUTE * Math.exp(0.7 * normal - 0.245));
}

/** One officer's day at one counter: calls, recalls who is late, serves, lays aside, sends on, misses, eats. */
export function work(hall: PlayedHall, screens: Screens, number: number, shift: Shift, chance: Chance): void {
  const { clock } = hall;
  const [counterId, seat] = [`c-${number}`, `seat-${number}`];
  const sender: Sender = { kind: 'staff', staffId: `officer-${number}`, sessionId: `session-${number}` };
  const guide: Sender = { kind: 'staff', staffId: 'guide', sessionId: 'guide' };
  const pace = 0.75 + chance.next() * 0.5;
  const at = { counterId, seat };
  let eaten = false;
  /** Who was sent to the copier: when they are back, and how long they still take. */
  const aside: { ticketId: string; backAt: number; rest: number }[] = [];
  const after = (ms: number, run: () => unknown): void => void clock.later(ms, () => void run());
  const act = (name: string, more: object = {}) => hall.act(name, { ...at, ...more }, sender);

  async function next(): Promise<void> {
    if (clock.now >= shift.to + 45 * MINUTE) return;
    if (!eaten && clock.now >= shift.lunchAt) {
      eaten = true;
      await act('counter:pause', { reason: 'meal', minutes: 45 });
      return after(45 * MINUTE, async () => {
        await act('counter:continue');
        return next();
      });
    }
    const back = aside.find(({ backAt }) => backAt <= clock.now);
    if (back) {
      aside.splice(aside.indexOf(back), 1);
      await act('counter:resume', { ticketId: back.ticketId });
      return after(back.rest, () => finish(back.ticketId));
    }
    if (screens.waitingAt(counterId) === 0) return after(LOOK, next);
    const answer = await act('counter:call');
    if (!answer.ok) return after(LOOK, next);
    const { ticketId } = answer.data as CalledAt;
    if (chance.is(NO_SHOW)) return after(BETWEEN_CALLS, () => again(ticketId, 2));
    if (chance.is(LATE)) {
      after(BETWEEN_CALLS, () => act('counter:recall', { ticketId }));
      return after(BETWEEN_CALLS + 15 * SECOND, () => serve(ticketId));
    }
    after(15 * SECOND + chance.below(30 * SECOND), () => serve(ticketId));
  }
  /** Nobody comes: called again, and missed at last; half of them come back to the guide. */
  async function again(ticketId: string, times: number): Promise<void> {
    if (times > 0) {
      await act('counter:recall', { ticketId });
      return after(BETWEEN_CALLS, () => again(ticketId, times - 1));
    }
    const missed = await act('counter:miss', { ticketId });
    if (missed.ok && chance.is(0.5))
      after((2 + chance.below(15)) * MINUTE, () => hall.act('ticket:return', { ticketId }, guide));
    after(2 * SECOND, next);
  }
  async function serve(ticketId: string): Promise<void> {
    const started = await act('counter:start', { ticketId });
    if (!started.ok) return after(LOOK, next);
    const ms = serviceMs(chance, pace);
    if (chance.is(0.03)) return after(ms / 2, () => layAside(ticketId, ms / 2));
    if (chance.is(0.03)) return after(ms / 2, () => sendOn(ticketId));
    after(ms, () => finish(ticketId));
  }
  async function layAside(ticketId: string, rest: number): Promise<void> {
    await act('counter:hold', { ticketId, reason: 'copying', minutes: 5 });
    aside.push({ ticketId, backAt: clock.now + 5 * MINUTE, rest });
    after(2 * SECOND, next);
  }
  async function sendOn(ticketId: string): Promise<void> {
    const sent = await act('counter:transfer', { ticketId, queueId: `q-${chance.below(shift.queues)}` });
    if (!sent.ok) return finish(ticketId);
    after(2 * SECOND, next);
  }
  async function finish(ticketId: string): Promise<void> {
    await act('counter:finish', { ticketId });
    after(2 * SECOND + chance.below(20 * SECOND), next);
  }

  after(shift.from - clock.now + chance.below(60 * SECOND), async () => {
    await act('counter:open');
    return next();
  });
}
