import type { TicketFact } from '../queue/facts.ts';
import type { HallDraft } from '../state/hall.ts';
import { speakersOf, type VoiceSettings } from './settings.ts';
import type { Sound } from './speaker.ts';
import {
  begun,
  dropped,
  ended,
  type Outcome,
  silentZone,
  withCall,
  withoutCall,
  type ZoneVoice,
} from './zone-voice.ts';

export type VoiceFact =
  | { kind: 'voice.set'; settings: VoiceSettings }
  | { kind: 'voice.began'; zoneId: string; ticketId: string; stationId: string; until: number }
  | { kind: 'voice.ended'; zoneId: string; ticketId: string; outcome: Outcome }
  | { kind: 'voice.dropped'; zoneId: string; ticketId: string }
  | { kind: 'voice.reported'; stationId: string; sound: Sound };

function change(hall: HallDraft, zoneId: string, by: (zone: ZoneVoice) => ZoneVoice): void {
  hall.voices.put(zoneId, by(hall.voices.get(zoneId) ?? silentZone(zoneId)));
}

/** Changes the hall by a fact about its voice. */
export function evolveVoice(hall: HallDraft, fact: VoiceFact, at: number, seq: number): void {
  switch (fact.kind) {
    case 'voice.set': {
      const { settings } = fact;
      hall.voiceSettings.put('hall', { settings, revision: seq });
      for (const id of [...hall.voices.ids()]) if (!speakersOf(settings, id)) hall.voices.drop(id);
      return;
    }
    case 'voice.began': {
      const { zoneId, ticketId, stationId, until } = fact;
      return change(hall, zoneId, zone => begun(zone, ticketId, { stationId, from: at, until }));
    }
    case 'voice.ended': {
      const isCalled = hall.tickets.get(fact.ticketId)?.state === 'called';
      return change(hall, fact.zoneId, zone => ended(zone, fact.outcome, isCalled, at));
    }
    case 'voice.dropped':
      return change(hall, fact.zoneId, zone => dropped(zone, fact.ticketId));
    case 'voice.reported': {
      const { stationId, sound } = fact;
      return hall.speakers.put(stationId, { stationId, sound, at });
    }
  }
}

/** What a fact about a ticket means for the voice of its zone; the ticket is as the fact left it (rules B11, B13). */
export function followCalls(hall: HallDraft, fact: TicketFact, at: number): void {
  const row = hall.voiceSettings.get('hall');
  if (!row || fact.kind === 'ticket.taken') return;
  const { ticketId } = fact;
  const ticket = hall.tickets.get(ticketId)!;
  if (fact.kind === 'ticket.called' || fact.kind === 'ticket.recalled') {
    if (ticket.state !== 'called') throw new Error(`${fact.kind} left no called ticket`);
    const { label, calls } = ticket;
    const { number: counter, zoneId } = hall.counters.get(ticket.counterId)!;
    if (!speakersOf(row.settings, zoneId)) return;
    return change(hall, zoneId, zone => withCall(zone, { ticketId, label, counter, calls, since: at }));
  }
  if (ticket.state === 'called') return;
  for (const { zoneId, waiting } of [...hall.voices.values()])
    if (waiting.some(one => one.ticketId === ticketId))
      change(hall, zoneId, zone => withoutCall(zone, ticketId));
}
