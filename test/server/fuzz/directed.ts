import { servedAt } from '../../../server/domain/counters/staffing.ts';
import { decideCloseDay } from '../../../server/domain/day/open-close.ts';
import { FAILURES_TO_LOCK } from '../../../server/domain/identity/lockout.ts';
import { PAIRING_LIFE_MS } from '../../../server/domain/identity/pairing.ts';
import { accept } from '../../../server/domain/decision.ts';
import { decideConfigure } from '../../../server/domain/hall/configure.ts';
import { decideOpenNumbers, decideRestored } from '../../../server/domain/recovery/decide.ts';
import { decideAskPairing } from '../../../server/domain/stations/pair.ts';
import type { RefusalCode } from '../../../server/domain/refusal.ts';
import { nextCommandId } from '../../support/hall/http-client.ts';
import { DIRECTOR, openTestHall, type TestHall } from '../../support/hall/open-test-hall.ts';
import { OTHER_PLANS, SMALL_ITEMS, SMALL_PLAN } from '../../support/hall/plan.ts';
import { decideFinishAll } from '../hall/race-orders.ts';
import { DIRECTED_AGENCY } from './directed-agency.ts';
import { DIRECTED_CASES } from './directed-cases.ts';
import { DIRECTED_CASE_RULES } from './directed-case-rules.ts';
import { DIRECTED_VARIANTS } from './directed-variants.ts';
import { DIRECTED_JOINT } from './directed-joint.ts';
import { DIRECTED_REGISTER } from './directed-register.ts';
import { DIRECTED_HEARINGS } from './directed-hearings.ts';
import { DIRECTED_MONEY } from './directed-money.ts';
import { DIRECTED_CATALOGUE } from './directed-catalogue.ts';
import { DIRECTED_DOCUMENTS } from './directed-documents.ts';
import { DIRECTED_BOOKINGS } from './directed-bookings.ts';
import { DIRECTED_HOUSE } from './directed-house.ts';
import { DIRECTED_SEALS } from './directed-seals.ts';
import { DIRECTED_EXIT } from './directed-exit.ts';
import { DIRECTED_ROLLS } from './directed-rolls.ts';
import { DIRECTED_ROUTES } from './directed-routes.ts';
import { DIRECTED_TICKETS } from './directed-tickets.ts';
import { aloneAtDesk, newTicket } from './at-desk.ts';
import { DIRECTED_DUTY } from './directed-duty.ts';
import { DIRECTED_QUESTIONS } from './directed-questions.ts';
import { DIRECTED_SNAGS } from './directed-snags.ts';
import { DIRECTED_VOICE } from './directed-voice.ts';
import { ID_NUMBERS } from './people.ts';
import { type Act, by, type Scene, told } from './scene.ts';

/** In a hall of its own, whose count of guesses begins anew. */
async function elsewhere(bare: boolean, act: (test: TestHall) => Promise<unknown>): Promise<unknown> {
  const test = await openTestHall({ floor: { plan: SMALL_PLAN, items: SMALL_ITEMS }, bare });
  try {
    return await act(test);
  } finally {
    await test.close();
  }
}

const setup = { login: 'first', name: '王', password: 'Lvyuan-2026-hall' };
const signInWrongly = (test: TestHall) =>
  told(test.anybody(), 'staff:signIn', { ...DIRECTOR, password: 'Geheim-Passwort-x' });

async function closed(scene: Scene): Promise<void> {
  await scene.test.order(decideCloseDay, {});
}

/** Closes a counter whatever stands at it, as its officer would. */
async function freed({ test }: Scene, counterId: string): Promise<void> {
  await test.order(decideFinishAll, {});
  await test.order(() => accept([{ kind: 'counter.closed', counterId }], null), {});
}

/** What chance would not bring about, or not every time: each code, and what leads to it. */
export const DIRECTED = {
  ...DIRECTED_HOUSE,
  ...DIRECTED_BOOKINGS,
  ...DIRECTED_AGENCY,
  ...DIRECTED_CASES,
  ...DIRECTED_CASE_RULES,
  ...DIRECTED_VARIANTS,
  ...DIRECTED_JOINT,
  ...DIRECTED_HEARINGS,
  ...DIRECTED_MONEY,
  ...DIRECTED_REGISTER,
  ...DIRECTED_CATALOGUE,
  ...DIRECTED_DOCUMENTS,
  ...DIRECTED_SEALS,
  ...DIRECTED_EXIT,
  ...DIRECTED_TICKETS,
  ...DIRECTED_ROLLS,
  ...DIRECTED_ROUTES,
  ...DIRECTED_VOICE,
  ...DIRECTED_SNAGS,
  ...DIRECTED_QUESTIONS,
  ...DIRECTED_DUTY,
  'command.unknown': ({ test }) => test.director.post('no:such', '{}').then(response => response.json()),
  'view.unknown': async ({ test }) => (await test.socket()).join('no-such-view'),
  'command.other_content': async ({ test }) => {
    const id = nextCommandId();
    await told(test.director, 'ticket:take', { queueId: 'q-a' }, id);
    return told(test.director, 'ticket:take', { queueId: 'q-b' }, id);
  },
  'command.spent': async scene => {
    const id = nextCommandId();
    await told(scene.test.director, 'ticket:take', { queueId: 'q-a' }, id);
    return told(by(scene, 'guide'), 'ticket:take', { queueId: 'q-a' }, id);
  },
  'access.too_many': async ({ test }) => {
    for (let i = 0; i < 60; i += 1) await told(test.anybody(), 'device:askPairing', { kind: 'kiosk' });
    return told(test.anybody(), 'device:askPairing', { kind: 'kiosk' });
  },
  'hall.founded_already': () =>
    elsewhere(false, test => told(test.anybody(), 'setup:found', { ...setup, code: '' })),
  'setup.wrong_code': () =>
    elsewhere(true, test => told(test.anybody(), 'setup:found', { ...setup, code: '0' })),
  'staff.wrong_password': () => elsewhere(false, signInWrongly),
  'staff.locked': () =>
    elsewhere(false, async test => {
      for (let i = 0; i < FAILURES_TO_LOCK; i += 1) await signInWrongly(test);
      return told(test.anybody(), 'staff:signIn', DIRECTOR);
    }),
  'staff.last_director': () =>
    elsewhere(false, async test => {
      const me = (await (await test.director.get('/api/whoami')).json()) as { sender: { staffId: string } };
      return told(test.director, 'staff:set', { staffId: me.sender.staffId, roles: ['guide'], active: true });
    }),
  'staff.login_taken': ({ test }) =>
    told(test.director, 'staff:add', {
      ...setup,
      login: DIRECTOR.login,
      password: 'Andere-Tofu-2026',
      roles: ['guide'],
    }),
  'staff.login_invalid': ({ test }) =>
    told(test.director, 'staff:add', { ...setup, login: '李敏', roles: ['guide'] }),
  'staff.password_weak': ({ test }) =>
    told(test.director, 'staff:add', { ...setup, password: 'kurz', roles: ['guide'] }),
  'hall.recovering': async ({ test }) => {
    await test.order(decideRestored, { epoch: 'epoch-in-doubt', witness: null }).catch(() => undefined);
    const answer = await told(test.director, 'ticket:take', { queueId: 'q-a' });
    await test.order(decideOpenNumbers, {});
    return answer;
  },
  'recovery.none': ({ test }) => told(test.director, 'hall:openNumbers', {}),
  'time.not_doubted': ({ test }) => told(test.director, 'hall:confirmTime', {}),
  'hall.plan_faulty': ({ test }) =>
    told(test.director, 'hall:configure', { plan: OTHER_PLANS.at(-1) as never }),
  'hall.plan_in_use': async ({ test }) => {
    await told(test.director, 'ticket:take', { queueId: 'q-c' });
    return told(test.director, 'hall:configure', { plan: OTHER_PLANS[2] as never });
  },
  'items.unknown_reference': ({ test }) =>
    told(test.director, 'catalogue:import', { items: [{ ...SMALL_ITEMS[0]!, bureauId: 'b-none' }] }),
  'settings.changed': ({ test }) =>
    told(test.director, 'hall:configure', { plan: SMALL_PLAN as never, base: 999_999 }),
  'item.other_queue': async ({ test }) => {
    await told(test.director, 'catalogue:assign', { codes: ['i-1'], queueId: 'q-a' });
    return told(test.director, 'ticket:take', { itemCode: 'i-1', queueId: 'q-b' });
  },
  'item.other_list': ({ test }) =>
    told(test.director, 'ticket:take', { itemCode: 'i-1', selfCheck: { version: 900, marks: ['lack'] } }),
  'day.open_already': ({ test }) => told(test.director, 'day:open', { date: '2027-01-01' }),
  'day.closed': async scene => {
    await closed(scene);
    return told(scene.test.director, 'ticket:take', { queueId: 'q-a' });
  },
  'day.none': async scene => {
    await closed(scene);
    return told(scene.test.director, 'day:close', {});
  },
  'day.date_past': async scene => {
    await closed(scene);
    return told(scene.test.director, 'day:open', { date: '2020-01-01' });
  },
  'ticket.already_holding': async ({ test }) => {
    const input = { queueId: 'q-a', idNumber: ID_NUMBERS[0]! };
    await told(test.director, 'ticket:take', input);
    return told(test.director, 'ticket:take', input);
  },
  'ticket.same_queue': async scene => {
    await newTicket(scene, 'q-b');
    const { client, place } = await aloneAtDesk(scene);
    const { ticketId } = await client.must('counter:call', place);
    const { queueId } = scene.ground.hall.tickets.get(ticketId)!;
    return told(client, 'counter:transfer', { ...place, ticketId, queueId });
  },
  'ticket.prioritized_already': async scene => {
    const ticketId = await newTicket(scene, 'q-a');
    const input = { ticketId, category: 'disabled', evidence: 'card' } as const;
    await told(scene.test.director, 'ticket:prioritize', input);
    return told(scene.test.director, 'ticket:prioritize', input);
  },
  'counter.not_automatic': async scene => {
    const { client, place } = await aloneAtDesk(scene);
    return told(client, 'counter:automatic', { ...place, on: true });
  },
  'ticket.green_already': async scene => {
    const input = { ticketId: await newTicket(scene, 'q-a'), ground: 'emergency' } as const;
    await told(scene.test.director, 'ticket:giveGreen', input);
    return told(scene.test.director, 'ticket:giveGreen', input);
  },
  'green.not_approved': async scene => {
    const input = { ticketId: await newTicket(scene, 'q-a'), ground: 'emergency', approver: '0' } as const;
    return told(scene.test.director, 'ticket:giveGreen', input);
  },
  'counter.paused': async scene => {
    const { client, place } = await aloneAtDesk(scene);
    await told(client, 'counter:pause', { ...place, reason: 'meal' });
    return told(client, 'counter:call', place);
  },
  'counter.not_paused': async scene => {
    const { client, place } = await aloneAtDesk(scene);
    return told(client, 'counter:continue', place);
  },
  'counter.other_queue': async scene => {
    const { client, place } = await aloneAtDesk(scene);
    const { counterId } = place;
    const served = servedAt(scene.ground.hall, counterId);
    const ticketId = await newTicket(
      scene,
      ['q-a', 'q-b', 'q-c'].find(id => !served.includes(id))!,
    );
    const held = [
      { kind: 'ticket.called', ticketId, counterId },
      { kind: 'ticket.started', ticketId },
      { kind: 'ticket.held', ticketId, reason: 'paying', backAt: null },
    ] as const;
    await scene.test.order(() => accept(held, null), {});
    return told(client, 'counter:resume', { ...place, ticketId });
  },
  'person.none': async ({ test }) => {
    await told(test.director, 'person:erase', {});
    return told(test.director, 'person:erase', {});
  },
  'pairing.expired': async ({ test, time }) => {
    const { code } = await test.order(decideAskPairing, { kind: 'kiosk' }, { prepared: { code: 'XYWVUT' } });
    time.pass(PAIRING_LIFE_MS + 1_000);
    return told(test.director, 'device:confirmPairing', { code, stationId: 'k-1' });
  },
  'pairing.other_kind': async ({ test, time }) => {
    time.pass(PAIRING_LIFE_MS);
    const { code } = await test.order(decideAskPairing, { kind: 'kiosk' }, { prepared: { code: 'TUVWXY' } });
    return told(test.director, 'device:confirmPairing', { code, stationId: 'd-1' });
  },
  'printer.not_yours': async scene => {
    const fewer = SMALL_PLAN.stations.map(row =>
      row.kind === 'agent' ? { ...row, printerIds: ['pr-1'] } : row,
    );
    await scene.test.order(decideConfigure, { plan: { ...SMALL_PLAN, stations: fewer } });
    const answer = await told(by(scene, 'agent'), 'print:claim', { printerId: 'pr-2' });
    await scene.test.order(decideConfigure, { plan: SMALL_PLAN });
    return answer;
  },
  'counter.officer_elsewhere': scene => {
    const { client, member, counterId } = scene.ground.askers.find(asker => asker.counterId !== null)!;
    const other = counterId === 'c-1' ? 'c-2' : 'c-1';
    return freed(scene, other).then(() =>
      told(client, 'counter:open', { counterId: other, seat: member!.seat }),
    );
  },
  'staff.unknown': ({ test }) =>
    told(test.director, 'staff:set', { staffId: 'nobody', roles: ['guide'], active: true }),
  'staff.roles_conflict': ({ test }) =>
    told(test.director, 'staff:add', { ...setup, login: 'two.in.one', roles: ['officer', 'supervisor'] }),
  'station.not_paired': async ({ test }) => {
    await told(test.director, 'device:revoke', { stationId: 'k-2' });
    return told(test.director, 'device:revoke', { stationId: 'k-2' });
  },
} as const satisfies { readonly [C in RefusalCode]?: Act };
