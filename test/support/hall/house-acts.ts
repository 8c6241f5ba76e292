import { decideAssignItems } from '../../../server/domain/catalogue/assign.ts';
import { decideConfigure, decideImportItems } from '../../../server/domain/hall/configure.ts';
import { type Role, ROLES } from '../../../server/domain/identity/roles.ts';
import {
  decideBeginMessage,
  decideEndMessage,
  decideSetMessages,
} from '../../../server/domain/messages/decide.ts';
import { MESSAGE_ENDS, MESSAGE_KINDS } from '../../../server/domain/messages/message.ts';
import { decideErase } from '../../../server/domain/person/erase.ts';
import { decideOpenNumbers, decideRestored, decideSeen } from '../../../server/domain/recovery/decide.ts';
import { decideAddStaff, decideSetPassword, decideSetStaff } from '../../../server/domain/staff/register.ts';
import { decideSignIn, decideSignOut } from '../../../server/domain/staff/sign-in.ts';
import {
  decideAskPairing,
  decideConfirmPairing,
  decideLetIn,
  decideRevoke,
} from '../../../server/domain/stations/pair.ts';
import { decideConfirmTime, decideDoubt } from '../../../server/domain/time/confirm.ts';
import type { ActTable } from './acts.ts';
import { at, idIn } from './pick.ts';
import { OTHER_PLANS, SMALL_ITEMS } from './plan.ts';
import { CLOCK, device, staff } from './practice-hall.ts';
import { soundCredential } from './ready-hall.ts';

const KINDS = ['kiosk', 'display', 'agent'] as const;
/** Letters that a pairing code may have; six of them spell a figure. */
const codeOf = (figure: number): string => `ABCD${String(22 + (figure % 70)).replace(/[01]/g, 'X')}`;
const rolesOf = (figure: number): Role[] =>
  [...new Set([ROLES[figure % ROLES.length]!, ROLES[(figure >> 3) % ROLES.length]!])].sort();

/** What directors, devices and the machine itself do about the house. */
export const HOUSE_ACTS = {
  configure: (hall, { a, b }) => {
    const base = b % 3 === 0 ? hall.hall.about.get('hall')?.revision : b % 7 === 0 ? b : undefined;
    return hall.run(decideConfigure, { plan: OTHER_PLANS[a % OTHER_PLANS.length]!, base });
  },
  importItems: (hall, { a }) => {
    const items = SMALL_ITEMS.filter((_, place) => (a >> place) % 2 === 0);
    return hall.run(decideImportItems, { items });
  },
  assign: (hall, { a, b, c }) =>
    hall.run(decideAssignItems, {
      codes: [idIn(hall.hall.items, a), idIn(hall.hall.items, b)],
      queueId: c % 5 === 0 ? null : idIn(hall.hall.queues, c),
    }),
  erase: (hall, { a }) => {
    const dayIds = a % 3 === 0 ? [] : [`day-gone-${a}`];
    return hall.run(decideErase, {}, { prepared: { dayIds, rows: dayIds.length } });
  },
  setMessages: (hall, { a }) =>
    hall.run(decideSetMessages, { settings: { isOn: a % 4 !== 0, nearPlaces: 1 + (a % 5) } }),
  beginMessage: (hall, { a, b }) => {
    const input = { ticketId: idIn(hall.hall.tickets, a), message: MESSAGE_KINDS[b % 2]! };
    return hall.run(decideBeginMessage, input, { sender: CLOCK });
  },
  endMessage: (hall, { a, b }) => {
    const under = [...hall.hall.messages.values()].filter(({ state }) => state === 'sending');
    const { ticketId, kind } = at(under, a) ?? { ticketId: 'none', kind: 'near' as const };
    return hall.run(
      decideEndMessage,
      { ticketId, message: kind, end: MESSAGE_ENDS[b % 3]! },
      { sender: CLOCK },
    );
  },
  addStaff: (hall, { a, proper }) => {
    const sound = soundCredential(hall.newId());
    const prepared = proper ? sound : { ...sound, loginOf: 'staff-1' };
    return hall.run(decideAddStaff, { roles: rolesOf(a) }, { prepared });
  },
  setStaff: (hall, { a, b, c }) =>
    hall.run(decideSetStaff, { staffId: idIn(hall.hall.staff, a), roles: rolesOf(b), active: c % 4 !== 0 }),
  setPassword: (hall, { a, b, proper }) => {
    const staffId = idIn(hall.hall.staff, a);
    const prepared = { ...soundCredential(staffId), loginOf: staffId, oldMatches: proper };
    return hall.run(decideSetPassword, { staffId }, { sender: staff(idIn(hall.hall.staff, b)), prepared });
  },
  signIn: (hall, { a, proper }) => {
    const staffId = idIn(hall.hall.staff, a);
    const credential = hall.hall.staff.get(staffId)?.credential ?? 0;
    return hall.run(decideSignIn, {}, { prepared: { staffId, credential, matches: proper } });
  },
  signOut: (hall, { a }) => {
    const session = at(hall.hall.sessions.values(), a);
    return hall.run(
      decideSignOut,
      {},
      { sender: staff(session?.staffId ?? 'staff-1', session?.id ?? 'gone') },
    );
  },
  askPairing: (hall, { a, b }) =>
    hall.run(decideAskPairing, { kind: KINDS[a % 3]! }, { prepared: { code: codeOf(b) } }),
  confirmPairing: (hall, { a, b, proper }) => {
    const waiting = at(
      [...hall.hall.pairings.values()].filter(one => one.stationId === null),
      a,
    );
    const fitting = [...hall.hall.stations.values()].filter(one => one.kind === waiting?.kind);
    const stationId = (proper ? at(fitting, b)?.id : undefined) ?? idIn(hall.hall.stations, b);
    return hall.run(decideConfirmPairing, { code: waiting?.code ?? 'ABCDEF', stationId });
  },
  letIn: (hall, { a }) => hall.run(decideLetIn, { stationId: idIn(hall.hall.stations, a) }),
  revoke: (hall, { a }) => hall.run(decideRevoke, { stationId: idIn(hall.hall.stations, a) }),
  restored: (hall, { a, b }) => {
    const highest = { [idIn(hall.hall.queues, b)]: b % 50 };
    const known = [...hall.hall.days.values()][0];
    const lost = { dayId: 'a-lost-day', date: `2026-11-${24 + (b % 3)}`, highest };
    const kept = { dayId: known?.id ?? null, date: known?.date ?? null, highest };
    const witness = [null, lost, kept, kept][a % 4]!;
    return hall.run(decideRestored, { epoch: hall.newId(), witness });
  },
  seen: (hall, { a, b, c, proper }) => {
    const awaiting = hall.hall.recovery.get('hall')?.awaiting ?? [];
    const stationId = at(awaiting, a) ?? 'k-1';
    const dayId = proper ? ([...hall.hall.days.ids()][0] ?? null) : 'another-day';
    return hall.run(decideSeen, { dayId, highest: { A: b % 60, B: c % 60 } }, { sender: device(stationId) });
  },
  openNumbers: (hall, { a }) => {
    const due = { at: hall.now, kind: 'recovery.wait' as const, subject: 'epoch' };
    return a % 2 === 0
      ? hall.run(decideOpenNumbers, {})
      : hall.run(decideOpenNumbers, due, { sender: CLOCK });
  },
  doubtTime: (hall, { a }) => hall.run(decideDoubt, { stepMs: 61_000 + a }),
  confirmTime: hall => hall.run(decideConfirmTime, {}),
} as const satisfies ActTable;
