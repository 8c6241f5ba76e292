import type { CommandName } from '../../../server/contract/commands.ts';
import { USUAL_SLIP_TEXTS } from '../../../server/domain/printing/texts.ts';
import type { Hall } from '../../../server/domain/state/hall.ts';
import { USUAL_VOICE, type VoiceSettings } from '../../../server/domain/voice/settings.ts';
import type { Chance } from '../../support/hall/chance.ts';
import { hoursOf, WORKING_HOURS } from '../../support/hall/hours.ts';
import { BULLETIN } from '../../support/hall/publish-acts.ts';
import type { Store } from '../../support/hall/from-schema.ts';
import { soundEntry } from '../../support/hall/entries.ts';
import { OTHER_PLANS, SMALL_ITEMS } from '../../support/hall/plan.ts';
import type { Asker, Ground } from './ground.ts';
import { ID_NUMBERS, LOGINS, NAMES, PASSWORDS, PHONES } from './people.ts';

const GONE = 'stale-id-of-nothing-1';

function idOf(
  hall: Hall,
  table:
    | 'tickets'
    | 'counters'
    | 'queues'
    | 'items'
    | 'printers'
    | 'stations'
    | 'jobs'
    | 'zones'
    | 'boards'
    | 'bulletins'
    | 'laws',
) {
  return (chance: Chance): string => {
    const { size } = hall[table];
    if (size === 0 || chance.is(0.06)) return GONE;
    let left = chance.below(size);
    for (const id of hall[table].ids()) if ((left -= 1) < 0) return id;
    return GONE;
  };
}

/** The zone of the hall, by the boards that hang in it. */
function voiced(hall: Hall, chance: Chance): VoiceSettings['zones'] {
  const boardIds = [...hall.boards.ids()].slice(0, 1 + chance.below(2));
  return boardIds.length > 0 ? [{ zoneId: 'z-1', boardIds }] : [];
}

/** What is in the hall now, by the name of the field that asks for it. */
export function storeOf(ground: Ground): Store {
  const { hall } = ground;
  const ids = {
    ticketId: idOf(hall, 'tickets'),
    counterId: idOf(hall, 'counters'),
    queueId: idOf(hall, 'queues'),
    itemCode: idOf(hall, 'items'),
    printerId: idOf(hall, 'printers'),
    stationId: idOf(hall, 'stations'),
    jobId: idOf(hall, 'jobs'),
    zoneId: idOf(hall, 'zones'),
    bulletinId: idOf(hall, 'bulletins'),
  };
  const members = ground.askers.flatMap(({ member }) => (member ? [member] : []));
  const others: Record<string, (chance: Chance) => unknown> = {
    staffId: chance => (chance.is(0.1) ? GONE : chance.pick(members).staffId),
    seat: chance => chance.pick(members).seat,
    dayId: () => [...hall.days.ids()][0] ?? null,
    date: chance => `2026-12-${10 + chance.below(20)}`,
    code: chance => chance.pick([...hall.pairings.values()].map(one => one.code).concat('ABCDEF')),
    plan: chance => chance.pick(OTHER_PLANS),
    codes: chance => Array.from({ length: 1 + chance.below(3) }, () => ids.itemCode(chance)),
    entry: chance => soundEntry(ids.itemCode(chance), chance.is(0.3) ? { complaint: null } : {}),
    lawId: idOf(hall, 'laws'),
    exception: chance => ({ law: `示例条例${chance.below(50)}`, article: '第一条' }),
    published: chance => ({
      ...{ year: 2027 + chance.below(2), source: '示例' },
      days: [{ date: '2027-01-01', name: '元旦', off: chance.is(0.9) }],
    }),
    law: chance => ({ name: `示例条例${chance.below(50)}`, version: null }),
    rows: chance => [{ name: `职权${chance.below(9)}`, basis: null }],
    items: chance => SMALL_ITEMS.map(item => (chance.is(0.05) ? { ...item, bureauId: GONE } : item)),
    idNumber: chance =>
      chance.is(0.9) ? chance.pick(ID_NUMBERS) : `${chance.pick(ID_NUMBERS).slice(0, 17)}_`,
    phone: chance => (chance.is(0.9) ? chance.pick(PHONES) : '12345'),
    login: chance => (chance.is(0.9) ? chance.pick(LOGINS) : '李 敏'),
    name: chance => chance.pick(NAMES),
    password: chance => (chance.is(0.8) ? chance.pick(PASSWORDS) : 'kurz'),
    newPassword: chance => (chance.is(0.6) ? chance.pick(PASSWORDS) : 'kurz'),
    oldPassword: chance => chance.pick(PASSWORDS),
    helpId: chance => chance.pick([...[...hall.helps.values()].map(one => one.id), GONE]),
    boardIds: chance => (chance.is(0.2) ? [idOf(hall, 'boards')(chance)] : []),
    hours: chance => chance.pick([hoursOf([[0, 1_440]]), hoursOf([[0, 1_440]]), WORKING_HOURS, hoursOf([])]),
    texts: () => USUAL_SLIP_TEXTS,
    settings: chance => ({ ...USUAL_VOICE, zones: voiced(hall, chance) }),
    bulletin: chance => ({ ...BULLETIN, order: chance.below(9) }),
    card: chance => (chance.is(0.2) ? null : { badge: `GA-${chance.below(9)}`, post: BULLETIN.title }),
    head: chance =>
      chance.is(0.2) ? null : { badge: 'GA-1', post: BULLETIN.title, tel: chance.pick(['12345', '1']) },
    cause: chance => chance.pick(['paper_out', 'cover_open', 'offline']),
  };
  const fields: Record<string, (chance: Chance) => unknown> = { ...ids, ...others };
  return (field, chance) => (Object.hasOwn(fields, field) ? fields[field]!(chance) : undefined);
}

/** Makes of an input one in good order for who asks: the own counter and seat, the ticket in hand, the job's attempt. */
export function inOrder(
  name: CommandName,
  input: Record<string, unknown>,
  { member, counterId }: Asker,
  hall: Hall,
) {
  if (member && counterId !== null && 'counterId' in input) {
    const ticketId = hall.desks.get(counterId)?.ticketId;
    return {
      ...input,
      counterId,
      seat: member.seat,
      ...('ticketId' in input && ticketId ? { ticketId } : {}),
    };
  }
  const next = name.startsWith('voice:') ? hall.voices.get('z-1') : undefined;
  const said = name === 'voice:begin' ? next?.waiting[0] : next?.speaking;
  if (said) return { ...input, zoneId: 'z-1', ticketId: said.ticketId, calls: said.calls };
  const job = typeof input['jobId'] === 'string' ? hall.jobs.get(input['jobId']) : undefined;
  if (job) return { ...input, attempt: job.attempt };
  if (name === 'hall:configure' && 'base' in input) input['base'] = hall.about.get('hall')?.revision;
  if (name === 'ticket:take' && 'itemCode' in input) delete input['queueId'];
  return input;
}
