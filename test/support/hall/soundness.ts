import { openDay } from '../../../server/domain/day/facts.ts';
import { staffingOf } from '../../../server/domain/counters/staffing.ts';
import { holderKey, queuesOf } from '../../../server/domain/queue/holders.ts';
import { TICKET_CLASSES } from '../../../server/domain/queue/calling/rules.ts';
import { isBefore, isSooner, type Place, waitingIds } from '../../../server/domain/queue/line.ts';
import { countGiven, countOf } from '../../../server/domain/queue/limits/given.ts';
import { type Tally, tallyLeg, tallyNew } from '../../../server/domain/queue/tally.ts';
import { isLive } from '../../../server/domain/queue/ticket.ts';
import { draftOf, emptyHall, type Hall } from '../../../server/domain/state/hall.ts';

/** What contradicts itself in a live hall, in words; empty when it is sound. */
export function contradictions(hall: Hall): string[] {
  return [
    ...inLines(hall),
    ...atDesks(hall),
    ...held(hall),
    ...numbered(hall),
    ...closed(hall),
    ...figures(hall),
    ...shared(hall),
    ...givenAnew(hall),
    ...staffed(hall),
    ...automatic(hall),
    ...onRoutes(hall),
  ];
}

function automatic({ desks, automatics }: Hall): string[] {
  const ids = [...desks.values()].filter(desk => desk.automatic).map(({ counterId }) => counterId);
  const isSame = ids.sort().join() === [...automatics.ids()].sort().join();
  return isSame ? [] : ['the desks that call by themselves are others'];
}

function inLines(hall: Hall): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const line of hall.lines.values()) {
    for (const name of TICKET_CLASSES) {
      let before: Place | null = null;
      for (const id of line.lanes[name]) {
        const ticket = hall.tickets.get(id);
        if (seen.has(id)) wrong.push(`${id} waits twice`);
        seen.add(id);
        if (ticket?.state !== 'waiting') wrong.push(`${id} is in a line and ${ticket?.state ?? 'nowhere'}`);
        if (ticket && ticket.queueId !== line.queueId) wrong.push(`${id} is in the line of ${line.queueId}`);
        if (ticket && ticket.class !== name) wrong.push(`${id} stands among ${name} and is ${ticket.class}`);
        if (ticket && before && isBefore(ticket, before)) wrong.push(`${id} stands before an older place`);
        before = ticket ?? before;
      }
    }
    const bySlot = waitingIds(line)
      .map(id => hall.tickets.get(id)!)
      .filter(one => one.slotAt !== null)
      .sort((a, b) => (isSooner(a, b) ? -1 : 1))
      .map(({ id }) => id);
    if (bySlot.join() !== line.slots.join()) wrong.push(`the slots of ${line.queueId} are in disorder`);
  }
  for (const ticket of hall.tickets.values())
    if (ticket.state === 'waiting' && !seen.has(ticket.id)) wrong.push(`${ticket.id} waits in no line`);
  return wrong;
}

function atDesks(hall: Hall): string[] {
  const wrong: string[] = [];
  const officers = new Set<string>();
  const inHand = new Map<string, string>();
  for (const desk of hall.desks.values()) {
    if (officers.has(desk.officerId)) wrong.push(`${desk.officerId} sits at two counters`);
    officers.add(desk.officerId);
    if (!hall.counters.has(desk.counterId)) wrong.push(`${desk.counterId} is open and does not exist`);
    if (desk.ticketId === null) continue;
    if (inHand.has(desk.ticketId)) wrong.push(`${desk.ticketId} is in hand twice`);
    inHand.set(desk.ticketId, desk.counterId);
    const state = hall.tickets.get(desk.ticketId)?.state;
    if (state !== 'called' && state !== 'serving') wrong.push(`${desk.ticketId} is in hand and ${state}`);
    if (desk.relieved?.officerId === desk.officerId) wrong.push(`${desk.officerId} relieves themselves`);
    if (desk.paused !== null) wrong.push(`${desk.counterId} is paused with ${desk.ticketId} in hand`);
  }
  for (const ticket of hall.tickets.values()) {
    if (ticket.state !== 'called' && ticket.state !== 'serving') continue;
    if (inHand.get(ticket.id) !== ticket.counterId) wrong.push(`${ticket.id} is called and not in hand`);
  }
  return wrong;
}

/** Who served a ticket has had its whole time, without holds. */
function shared(hall: Hall): string[] {
  return [...hall.tickets.values()].flatMap(ticket => {
    if (ticket.state !== 'done' || ticket.hands.length === 0) return [];
    const had = ticket.hands.reduce((sum, { ms }) => sum + ms, 0);
    return had === ticket.endedAt - ticket.startedAt
      ? []
      : [`${ticket.id} was served by others for other times`];
  });
}

function held(hall: Hall): string[] {
  const wrong: string[] = [];
  const live = new Map<string, string>();
  for (const ticket of hall.tickets.values()) {
    if (ticket.holder === null || !isLive(ticket.state)) continue;
    for (const queueId of queuesOf(hall, ticket)) {
      const key = holderKey(queueId, ticket.holder);
      if (live.has(key)) wrong.push(`${key} holds two live numbers`);
      live.set(key, ticket.id);
      if (hall.holders.get(key)?.ticketId !== ticket.id) wrong.push(`${key} is not remembered`);
    }
  }
  for (const { ticketId, isBack } of hall.legs.values()) {
    const state = hall.tickets.get(ticketId)?.state;
    if (!state || !isLive(state)) wrong.push(`${ticketId} is on a way and ${state ?? 'nowhere'}`);
    if (isBack && state !== 'waiting') wrong.push(`${ticketId} came back and is ${state}`);
  }
  for (const key of hall.holders.ids()) if (!live.has(key)) wrong.push(`${key} is remembered for nothing`);
  return wrong;
}

function onRoutes(hall: Hall): string[] {
  const wrong: string[] = [];
  for (const { ticketId, legs } of hall.routes.values()) {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) wrong.push(`${ticketId} has a route and is nowhere`);
    const current = legs.filter(({ state }) => state === 'current');
    if (current.length !== 1) wrong.push(`${ticketId} is on ${current.length} legs`);
    if (ticket?.state === 'done' && legs.some(({ state }) => state === 'todo'))
      wrong.push(`${ticketId} is done with legs to do`);
    const out = hall.legs.get(ticketId);
    const at = out && !out.isBack ? out.queueId : ticket?.queueId;
    if (ticket && current[0] && current[0].queueId !== at) wrong.push(`${ticketId} is not on its leg`);
    if (legs.some(({ state, served }) => (state === 'done') !== (served !== null)))
      wrong.push(`${ticketId} has a leg that was served and is not done`);
  }
  return wrong;
}

function numbered(hall: Hall): string[] {
  const wrong: string[] = [];
  const labels = new Set<string>();
  const commands = new Set<string>();
  for (const ticket of hall.tickets.values()) {
    if (labels.has(`${ticket.dayId} ${ticket.label}`)) wrong.push(`${ticket.label} was printed twice`);
    labels.add(`${ticket.dayId} ${ticket.label}`);
    if (commands.has(ticket.commandId)) wrong.push(`${ticket.commandId} made two tickets`);
    commands.add(ticket.commandId);
    // A paper number is of a series of its own (rule N10).
    if (ticket.enteredAt !== null) continue;
    const next = hall.lines.get(ticket.homeId)?.next ?? 0;
    if (next <= ticket.number) wrong.push(`${ticket.homeId} would give ${ticket.number} again`);
  }
  for (const job of hall.jobs.values())
    if (job.slip && !hall.tickets.has(job.ticketId)) wrong.push(`${job.id} prints no ticket`);
  return wrong;
}

function closed(hall: Hall): string[] {
  if (openDay(hall)) return [];
  const live = [...hall.tickets.values()].filter(ticket => isLive(ticket.state)).map(t => `${t.id} is live`);
  return [...live, ...[...hall.desks.ids()].map(id => `${id} is open`)].map(what => `closed, and ${what}`);
}

/** Today's sums, counted anew from the tickets. */
export function recount(hall: Hall): ReadonlyMap<string, Tally> {
  const { tallies } = draftOf(emptyHall());
  for (const ticket of hall.tickets.values()) tallyNew(tallies, ticket);
  for (const { legs } of hall.routes.values()) for (const leg of legs) tallyLeg(tallies, leg, 1);
  return new Map([...tallies.ids()].map(id => [id, tallies.get(id)!]));
}

/** What was given today, counted anew from the tickets. */
function givenAnew(hall: Hall): string[] {
  const { given } = draftOf(emptyHall());
  for (const ticket of hall.tickets.values()) countGiven(given, ticket);
  const ids = new Set([...given.ids(), ...hall.given.ids()]);
  return [...ids].flatMap(id =>
    countOf(given, id) === countOf(hall.given, id) ? [] : [`${id} is kept as given otherwise than it counts`],
  );
}

function figures(hall: Hall): string[] {
  const told = recount(hall);
  const ids = new Set([...told.keys(), ...hall.tallies.ids()]);
  return [...ids].flatMap(id => {
    const [kept, counted] = [JSON.stringify(hall.tallies.get(id)), JSON.stringify(told.get(id))];
    return kept === counted ? [] : [`${id} is kept as ${kept} and counts ${counted}`];
  });
}

function staffed(hall: Hall): string[] {
  const ids = new Set([...hall.queues.ids(), ...hall.staffing.ids()]);
  return [...ids].flatMap(id => {
    const counted = staffingOf(hall, id);
    const kept = hall.staffing.get(id) ?? { open: 0, paused: 0, shares: 0 };
    return JSON.stringify(kept) === JSON.stringify(counted) ? [] : [`${id} is served otherwise than kept`];
  });
}
