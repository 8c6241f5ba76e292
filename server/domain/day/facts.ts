import { leaveBookings } from '../bookings/facts.ts';
import { emptyLine } from '../queue/line.ts';
import { leaveQuestions } from '../questions/facts.ts';
import type { HallDraft } from '../state/hall.ts';
import { VOICE_DAYS, voiceDayKey, voiceFiguresOf } from '../voice/figures.ts';
import type { ServiceDay } from './service-day.ts';

export type DayFact =
  | { kind: 'day.opened'; dayId: string; date: string; anyTime?: true }
  | { kind: 'day.reopened'; dayId: string; anyTime?: true }
  | { kind: 'day.closed'; dayId: string };

/** The newest service day, open or closed; undefined before the first. */
export function newestDay(hall: { days: Pick<HallDraft['days'], 'values'> }): ServiceDay | undefined {
  for (const day of hall.days.values()) return day;
  return undefined;
}

/** The open service day; undefined when the hall is closed. */
export function openDay(hall: { days: Pick<HallDraft['days'], 'values'> }): ServiceDay | undefined {
  const day = newestDay(hall);
  return day && day.closedAt === null ? day : undefined;
}

/** A new day leaves yesterday's tickets, jobs and numbers behind: they stay in their rows, not in the live hall. */
function leaveBehind(hall: HallDraft, at: number, date: string): void {
  for (const table of [
    hall.tickets,
    hall.legs,
    hall.routes,
    hall.holders,
    hall.given,
    hall.tallies,
    hall.jobs,
    hall.waitingJobs,
    hall.helps,
    hall.tides,
    hall.tideProposals,
    hall.messages,
    hall.voices,
    hall.days,
  ] as const) {
    for (const id of [...table.ids()]) table.drop(id);
  }
  for (const [id, session] of [...hall.sessions.ids()].map(i => [i, hall.sessions.get(i)!] as const)) {
    if (session.until <= at) hall.sessions.drop(id);
  }
  leaveBookings(hall, date);
  leaveQuestions(hall);
  const lost = hall.about.get('hall')?.lost;
  const printed = lost?.date === date ? lost.highest : {};
  for (const queueId of hall.queues.ids()) {
    hall.lines.put(queueId, emptyLine(queueId, (printed[queueId] ?? 0) + 1));
  }
}

/** What the voice said on the day that ends stays, for as many days as are kept (rule B24). */
function keepVoices(hall: HallDraft, date: string): void {
  for (const voice of [...hall.voices.values()]) {
    const day = { date, zoneId: voice.zoneId, ...voiceFiguresOf(voice) };
    hall.voiceDays.put(voiceDayKey(day), day);
  }
  const dates = [...new Set([...hall.voiceDays.values()].map(day => day.date))].sort();
  const past = new Set(dates.slice(0, -VOICE_DAYS));
  for (const day of [...hall.voiceDays.values()])
    if (past.has(day.date)) hall.voiceDays.drop(voiceDayKey(day));
}

/** Changes the hall by a fact about its service day. */
export function evolveDay(hall: HallDraft, fact: DayFact, at: number): void {
  switch (fact.kind) {
    case 'day.opened':
      leaveBehind(hall, at, fact.date);
      return hall.days.put(fact.dayId, {
        ...{ id: fact.dayId, date: fact.date, openedAt: at, closedAt: null },
        anyTime: fact.anyTime === true,
      });
    case 'day.reopened':
      Object.assign(hall.days.edit(fact.dayId), { closedAt: null, anyTime: fact.anyTime === true });
      return;
    case 'day.closed':
      hall.days.edit(fact.dayId).closedAt = at;
      return keepVoices(hall, hall.days.get(fact.dayId)!.date);
  }
}
