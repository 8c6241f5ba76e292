import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommandInput, CommandName } from '../../../server/contract/commands.ts';
import { TICKET_LIFE, type TicketAct, type TicketState } from '../../../server/domain/queue/ticket.ts';
import { onBothEngines } from '../../support/hall/engines.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import { type Member, openTestHall, TODAY, type TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { contradictions } from '../../support/hall/soundness.ts';
import { wholeOf } from '../../support/hall/whole.ts';

const STATES = Object.keys(TICKET_LIFE) as TicketState[];

onBothEngines('the life of a ticket by command', place => {
  let hall: TestHall;
  let officer: Member;
  let guide: Member;
  let kiosk: HttpClient;
  let ticketId = '';
  const here = () => ({ counterId: 'c-1', seat: officer.seat });
  const ours = () => ({ ...here(), ticketId });
  const stateNow = () => hall.hall.sequencer.image.hall.tickets.get(ticketId)!.state;

  beforeAll(async () => {
    hall = await openTestHall({
      ...{ databaseUrl: await place(), floor: { plan: SMALL_PLAN, items: SMALL_ITEMS } },
    });
    [officer, guide] = [await hall.member(['officer']), await hall.member(['guide'])];
    kiosk = await hall.device('k-1');
  });
  afterAll(() => hall.close());

  const at =
    <N extends CommandName>(who: () => HttpClient, name: N, more: () => object) =>
    async () =>
      (await who().command(name, more() as CommandInput<N>)).body.ok;
  const counter = (name: CommandName, more: object = {}) =>
    at(
      () => officer,
      name,
      () => ({ ...ours(), ...more }),
    );
  const byGuide = (name: CommandName, more: object = {}) =>
    at(
      () => guide,
      name,
      () => ({ ticketId, ...more }),
    );

  /** Each act by the command that does it to a ticket as it stands. */
  const DO: { readonly [A in TicketAct]?: () => Promise<boolean> } = {
    call: at(() => officer, 'counter:call', here),
    recall: counter('counter:recall'),
    start: counter('counter:start'),
    finish: counter('counter:finish'),
    miss: counter('counter:miss'),
    hold: counter('counter:hold', { reason: 'paying' }),
    resume: counter('counter:resume'),
    transfer: counter('counter:transfer', { queueId: 'q-b' }),
    reopen: counter('counter:reopen'),
    change: async () =>
      stateNow() === 'called' || stateNow() === 'serving'
        ? counter('counter:change', { queueId: 'q-a' })()
        : byGuide('ticket:change', { queueId: 'q-a' })(),
    prioritize: byGuide('ticket:prioritize', { category: 'disabled', evidence: 'card' }),
    return: byGuide('ticket:return'),
    leave: byGuide('ticket:leave'),
  };
  const INTO: { readonly [S in TicketState]: readonly TicketAct[] } = {
    waiting: [],
    called: ['call'],
    serving: ['call', 'start'],
    held: ['call', 'start', 'hold'],
    done: ['call', 'start', 'finish'],
    missed: ['call', 'miss'],
    left: ['leave'],
    voided: [],
  };

  /** Ends whatever is open, and opens the same day again with an empty counter. */
  async function anew(): Promise<void> {
    await hall.director.must('day:close', {});
    await hall.director.must('day:open', { date: TODAY, anyTime: true });
    await officer.must('counter:open', here());
  }
  async function bring(state: TicketState): Promise<void> {
    await hall.director.command('day:open', { date: TODAY, anyTime: true });
    await anew();
    ticketId = (await kiosk.must('ticket:take', { queueId: 'q-a' })).ticketId;
    if (state === 'voided') await anew();
    for (const act of INTO[state]) expect([act, await DO[act]!()]).toEqual([act, true]);
    expect(stateNow()).toBe(state);
  }

  const pairs = STATES.flatMap(state =>
    (Object.keys(DO) as TicketAct[]).map(act => ({ state, act, after: TICKET_LIFE[state][act] ?? null })),
  );
  it.each(pairs)('[T1] $state, $act: $after', async ({ state, act, after }) => {
    await bring(state);
    const before = wholeOf(hall.hall.sequencer.image.hall);
    expect(await DO[act]!()).toBe(after !== null);
    if (after === null) expect(wholeOf(hall.hall.sequencer.image.hall)).toEqual(before);
    else expect(stateNow()).toBe(after);
  });

  it.each(STATES.filter(state => state !== 'voided'))(
    '[D2] a day that closes over a ticket that is %s ends it with that reason if it was open, and no counter stays open',
    async state => {
      await bring(state);
      const isOpen = TICKET_LIFE[state].void !== undefined;
      expect(await hall.director.must('day:close', {})).toEqual({ voided: isOpen ? 1 : 0 });
      const { tickets, desks, lines } = hall.hall.sequencer.image.hall;
      if (isOpen) expect(tickets.get(ticketId)).toMatchObject({ state: 'voided', reason: 'day_closed' });
      else expect(tickets.get(ticketId)!.state).toBe(state);
      expect(desks.size).toBe(0);
      expect(contradictions(hall.hall.sequencer.image.hall)).toEqual([]);
      // The same day again: numbers go on, what ended stays so.
      const { next } = lines.get('q-a')!;
      await hall.director.must('day:open', { date: TODAY, anyTime: true });
      expect((await kiosk.must('ticket:take', { queueId: 'q-a' })).label).toBe(
        `A${String(next).padStart(3, '0')}`,
      );
      expect(await guide.code('ticket:return', { ticketId })).toBe('ticket.wrong_state');
    },
  );
});
