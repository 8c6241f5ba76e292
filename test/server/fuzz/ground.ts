import { decideContinue } from '../../../server/domain/counters/pause.ts';
import { decideOpenCounter } from '../../../server/domain/counters/open.ts';
import { decideCloseDay, decideOpenDay } from '../../../server/domain/day/open-close.ts';
import { accept } from '../../../server/domain/decision.ts';
import { openDay } from '../../../server/domain/day/facts.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { type Role, ROLES } from '../../../server/domain/identity/roles.ts';
import { decideSetHours } from '../../../server/domain/hours/set.ts';
import { decideLift } from '../../../server/domain/notice/raise.ts';
import { decideOpenNumbers } from '../../../server/domain/recovery/decide.ts';
import { decideSetStaff } from '../../../server/domain/staff/register.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { CommittedTable } from '../../../server/domain/state/tables.ts';
import type { Standing } from '../../../server/wire/caller.ts';
import { LiveSocket } from '../../support/hall/live-socket.ts';
import { hoursOf } from '../../support/hall/hours.ts';
import type { HttpClient } from '../../support/hall/http-client.ts';
import type { Member, TestHall } from '../../support/hall/open-test-hall.ts';
import { SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { staff } from '../../support/hall/practice-hall.ts';
import type { TimeMachine } from '../../support/hall/time-machine.ts';

const DEVICES = { kiosk: 'k-1', display: 'd-1', agent: 'agent-1' } as const;
const SEATED = 3;
const SOCKETS_EACH = 3;

/** Somebody who asks, and how to reach the hall. */
export interface Asker {
  readonly standing: Standing;
  readonly client: HttpClient;
  sockets: LiveSocket[];
  readonly member: Member | null;
  readonly counterId: string | null;
}

/** What tells a floor from another one. */
const planOf = (hall: Hall) => [
  [...hall.queues.values()].map(({ id, prefix }) => [id, prefix]).sort(),
  [...hall.counters.values()].map(({ id, number, profileId }) => [id, number, profileId]).sort(),
  [...hall.stations.ids()].sort(),
  [...hall.profiles.values()].map(({ id, queueIds }) => [id, queueIds]).sort(),
];
const OWN = JSON.stringify(
  planOf({
    queues: tableOf(SMALL_PLAN.queues),
    counters: tableOf(SMALL_PLAN.counters),
    stations: tableOf(SMALL_PLAN.stations),
    profiles: tableOf(SMALL_PLAN.profiles),
  } as unknown as Hall),
);

function tableOf<T extends { readonly id: string }>(rows: readonly T[]): CommittedTable<T> {
  const table = new CommittedTable<T>();
  for (const row of rows) table.set(row.id, row);
  return table;
}

/** A hall full of people of every standing, kept at work whatever is asked of it. */
export class Ground {
  readonly askers: Asker[] = [];
  private readonly test: TestHall;
  private readonly time: TimeMachine;
  private days = 0;

  constructor(test: TestHall, time: TimeMachine) {
    this.test = test;
    this.time = time;
  }

  get hall(): Hall {
    return this.test.hall.sequencer.image.hall;
  }

  async settle(): Promise<void> {
    const roles: Role[] = [...ROLES, ...Array.from({ length: SEATED - 1 }, (): Role => 'officer')];
    let seated = 0;
    for (const role of roles) {
      const member = await this.test.member([role]);
      const counterId = role === 'officer' || role === 'chief' ? `c-${(seated += 1)}` : null;
      this.askers.push({ standing: role, client: member, sockets: [], member, counterId });
    }
    for (const [standing, stationId] of Object.entries(DEVICES)) {
      const client = await this.test.device(stationId);
      this.askers.push({
        standing: standing as Standing,
        client,
        sockets: [],
        member: null,
        counterId: null,
      });
    }
    for (const standing of ['ticket', 'public'] as const)
      this.askers.push({ standing, client: this.test.anybody(), sockets: [], member: null, counterId: null });
    await this.tend();
  }

  /** Puts everything back to work: open day, whole plan, everybody let in, counters open, sockets connected. */
  async tend(): Promise<void> {
    const { order } = this.test;
    this.time.pass(35_000);
    if (!(await this.isIn(this.test.director))) throw new Error('the director is out');
    if (this.hall.recovery.size > 0) await order(decideOpenNumbers, {});
    if (JSON.stringify(planOf(this.hall)) !== OWN) await this.rebuild();
    if (!openDay(this.hall)) await this.openAnotherDay();
    if (this.hall.notices.size > 0) await order(decideLift, {});
    if (this.hall.hours.size > 0) await order(decideSetHours, { hours: hoursOf([[0, 1_440]]) });
    if (SMALL_ITEMS.some(item => !this.hall.items.has(item.code)))
      await order(() => accept([{ kind: 'catalogue.imported', items: SMALL_ITEMS }], null), {});
    await this.goOn();
    await Promise.all(this.askers.map(asker => this.letIn(asker)));
    await Promise.all(this.askers.map(asker => this.connect(asker)));
  }

  /** Paused counters call nobody. */
  private async goOn(): Promise<void> {
    for (const { counterId, officerId, seat, paused } of [...this.hall.desks.values()]) {
      if (paused === null) continue;
      await this.test.order(decideContinue, { counterId, seat }, { sender: staff(officerId) });
    }
  }

  /** The own floor again, which takes a closed hall: the other one may be in use. */
  private async rebuild(): Promise<void> {
    if (openDay(this.hall)) await this.test.order(decideCloseDay, {});
    await this.test.order(decideConfigure, { plan: SMALL_PLAN });
  }

  private async openAnotherDay(): Promise<void> {
    const dayId = `fuzz-day-${(this.days += 1)}`;
    const newest = [...this.hall.days.values()][0]?.date ?? '2026-11-22';
    const date = new Date(Date.parse(newest) + 86_400_000).toISOString().slice(0, 10);
    const sealedKey = this.test.hall.vault.sealDayKey(dayId, Buffer.alloc(32, this.days));
    await this.test.order(decideOpenDay, { date }, { prepared: { dayId, sealedKey } });
  }

  /** Whether what somebody carries still counts; asking keeps it from idling out while the hall's time flies. */
  private async isIn(client: HttpClient): Promise<boolean> {
    const told = (await (await client.get('/api/whoami')).json()) as { sender: { kind: string } };
    return told.sender.kind !== 'public';
  }

  private async letIn(asker: Asker): Promise<void> {
    const { member, client, standing, counterId } = asker;
    const token = client.carries;
    if (member) {
      const { staffId } = member;
      const { roles, active } = this.hall.staff.get(staffId)!;
      if (!active || roles.join() !== standing)
        await this.test.order(decideSetStaff, { staffId, roles: [standing as Role], active: true });
      if (!(await this.isIn(client))) client.carries = { cookie: await this.test.signIn(staffId) };
      const sits = [...this.hall.desks.values()].some(desk => desk.officerId === member.staffId);
      if (counterId !== null && !sits && !this.hall.desks.has(counterId)) {
        const input = { counterId, seat: member.seat };
        await this.test
          .order(decideOpenCounter, input, { sender: staff(member.staffId) })
          .catch(() => undefined);
      }
    } else if (standing in DEVICES) {
      const stationId = DEVICES[standing as keyof typeof DEVICES];
      if (!(await this.isIn(client))) client.carries = (await this.test.device(stationId)).carries;
    } else if (standing === 'ticket') {
      const ticketId = [...this.hall.tickets.ids()].at(-1);
      if (ticketId) client.carries = { ticket: this.test.hall.vault.token('ticket', ticketId) };
    }
    if (token !== client.carries) for (const socket of asker.sockets.splice(0)) socket.close();
  }

  private async connect(asker: Asker): Promise<void> {
    asker.sockets = asker.sockets.filter(one => one.socket.connected);
    while (asker.sockets.length < SOCKETS_EACH) {
      asker.sockets.push(await new LiveSocket(this.test.url, asker.client.carries).connected());
    }
  }

  close(): void {
    for (const asker of this.askers) for (const socket of asker.sockets) socket.close();
  }
}
