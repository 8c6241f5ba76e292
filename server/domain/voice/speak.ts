import { accept, type Act, type Decision, refuse } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { wallOf } from '../hours/when.ts';
import { suspended } from '../notice/raise.ts';
import type { Hall } from '../state/hall.ts';
import { speakersOf, volumeAt } from './settings.ts';
import { dropped, ended, isTooOld, silentZone } from './zone-voice.ts';

/** What the hall's pack of clips said before the lock: how long the announcement is, by which settings. */
export interface VoicePrepared {
  readonly lengthMs: number;
  /** Where its WAV is. */
  readonly url: string;
  readonly revision: number;
  readonly utcOffsetMinutes: number;
}

export interface BeginInput {
  readonly zoneId: string;
  readonly ticketId: string;
  readonly calls: number;
}

/** What a board is told to play. */
export interface Begun {
  readonly label: string;
  readonly counter: number;
  readonly url: string;
  readonly lengthMs: number;
  /** 0–100. */
  readonly percent: number;
  /** Till then the zone waits for the word that it ended. */
  readonly until: number;
}

/** A zone is free so long after an announcement should have ended, though its board said nothing (rule B12). */
export const MARGIN_MS = 4_000;

/**
 * A board begins the next announcement of its zone (rules B11, B12, B14, B16). Refuses while another is spoken, what is
 * not the next, a board that does not speak there, and everything while a notice stands. What is too old by now goes.
 */
export function decideBegin(hall: Hall, act: Act<BeginInput, VoicePrepared>): Decision<Begun> {
  const { zoneId, ticketId, calls } = act.input;
  const stopped = suspended(hall);
  if (stopped) return stopped;
  const row = hall.voiceSettings.get('hall');
  const boardIds = row && speakersOf(row.settings, zoneId);
  if (!row || !boardIds) return refuse('voice.off');
  const { sender, now, prepared } = act;
  if (sender.kind !== 'device') throw new Error('a voice of no device');
  const { stationId } = sender;
  if (!boardIds.some(id => hall.boards.get(id)?.stationId === stationId)) return refuse('voice.not_yours');
  let zone = hall.voices.get(zoneId) ?? silentZone(zoneId);
  if (zone.speaking !== null && zone.speaking.until > now) return refuse('voice.busy');
  const facts: Fact[] = [];
  if (zone.speaking !== null) {
    const lost = { zoneId, ticketId: zone.speaking.ticketId, outcome: 'lost' as const };
    facts.push({ kind: 'voice.ended', ...lost });
    zone = ended(zone, 'lost', hall.tickets.get(lost.ticketId)?.state === 'called', now);
  }
  for (const one of zone.waiting) {
    if (!isTooOld(one, now, row.settings.dropSeconds)) continue;
    facts.push({ kind: 'voice.dropped', zoneId, ticketId: one.ticketId });
    zone = dropped(zone, one.ticketId);
  }
  const [next] = zone.waiting;
  const isNext = next?.ticketId === ticketId && next.calls === calls;
  if (!isNext || row.revision !== prepared.revision) return { ...refuse('voice.not_next'), facts };
  const { lengthMs, url, utcOffsetMinutes } = prepared;
  const until = now + lengthMs + MARGIN_MS;
  const percent = volumeAt(row.settings, wallOf(now, utcOffsetMinutes).minute);
  const { label, counter } = next;
  facts.push({ kind: 'voice.began', zoneId, ticketId, stationId, until });
  return accept(facts, { label, counter, url, lengthMs, percent, until });
}

/** A board says that its announcement was played to its end, or that it could not be; refuses of another's. */
export function decideEnd(
  hall: Hall,
  act: Act<BeginInput & { readonly outcome: 'heard' | 'failed' }>,
): Decision<null> {
  const { zoneId, ticketId, calls, outcome } = act.input;
  const { sender } = act;
  const speaking = hall.voices.get(zoneId)?.speaking;
  const isMine = sender.kind === 'device' && sender.stationId === speaking?.stationId;
  if (!isMine || speaking?.ticketId !== ticketId || speaking.calls !== calls)
    return refuse('voice.not_speaking');
  return accept([{ kind: 'voice.ended', zoneId, ticketId, outcome }], null);
}
