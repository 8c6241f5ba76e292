/** A call that is to be spoken in its zone. */
export interface Announcement {
  readonly ticketId: string;
  readonly label: string;
  /** The counter's number. */
  readonly counter: number;
  /** Which of the ticket's calls: a recall that comes while it waits only raises it (rule B13). */
  readonly calls: number;
  /** Time of the first of its calls that was not spoken. */
  readonly since: number;
  /** How often it was begun already. */
  readonly tries: number;
}

/** The announcement that is spoken now, by which board's station, and till when at the longest. */
export interface Speaking extends Announcement {
  readonly stationId: string;
  readonly from: number;
  readonly until: number;
}

/** What one zone has to say: one thing at a time, in the order of the calls (rule B11). */
export interface ZoneVoice {
  readonly zoneId: string;
  readonly waiting: readonly Announcement[];
  readonly speaking: Speaking | null;
  /** Who spoke last to its end; it goes on without delay (rule B16). */
  readonly lastStationId: string | null;
  /** When the last announcement was over. */
  readonly freeAt: number;
  /** Since the service day began. */
  readonly heard: number;
  readonly failed: number;
  /** Nobody said how it ended. */
  readonly lost: number;
  readonly dropped: number;
}

/** `heard`: played to its end. `failed`: its board could not. `lost`: nothing more was heard of its board. */
export type Outcome = 'heard' | 'failed' | 'lost';

/** An announcement that failed is begun once more, and not again (rule B15). */
export const TRIES = 2;

export function silentZone(zoneId: string): ZoneVoice {
  const none = { waiting: [], speaking: null, lastStationId: null, freeAt: 0 };
  return { zoneId, ...none, heard: 0, failed: 0, lost: 0, dropped: 0 };
}

const isOf = (ticketId: string) => (one: Announcement) => one.ticketId === ticketId;

/** After a call or a recall: it goes behind the others, or stays where it waits already (rule B13). Pure. */
export function withCall(zone: ZoneVoice, call: Omit<Announcement, 'tries'>): ZoneVoice {
  const { ticketId, calls, counter } = call;
  if (!zone.waiting.some(isOf(ticketId)))
    return { ...zone, waiting: [...zone.waiting, { ...call, tries: 0 }] };
  const waiting = zone.waiting.map(one => (one.ticketId === ticketId ? { ...one, calls, counter } : one));
  return { ...zone, waiting };
}

/** After its ticket is not called any more: nobody is asked to come. What is being spoken goes on (rule B12). Pure. */
export function withoutCall(zone: ZoneVoice, ticketId: string): ZoneVoice {
  return { ...zone, waiting: zone.waiting.filter(one => one.ticketId !== ticketId) };
}

/** Begins what waits of a ticket. Pure. */
export function begun(
  zone: ZoneVoice,
  ticketId: string,
  by: Pick<Speaking, 'stationId' | 'from' | 'until'>,
): ZoneVoice {
  const one = zone.waiting.find(isOf(ticketId));
  if (!one) throw new Error('began what does not wait');
  return { ...withoutCall(zone, ticketId), speaking: { ...one, ...by, tries: one.tries + 1 } };
}

/** Ends what is spoken; what nobody heard is the next again while its ticket is called, once (rule B15). Pure. */
export function ended(zone: ZoneVoice, outcome: Outcome, isCalled: boolean, at: number): ZoneVoice {
  const { speaking } = zone;
  if (!speaking) throw new Error('ended what was not begun');
  const free = { ...zone, speaking: null, freeAt: at };
  if (outcome === 'heard') return { ...free, heard: zone.heard + 1, lastStationId: speaking.stationId };
  const { stationId: _by, from: _from, until: _until, ...one } = speaking;
  const again = isCalled && one.tries < TRIES && !zone.waiting.some(isOf(one.ticketId));
  const count = again ? {} : { [outcome]: zone[outcome] + 1 };
  return { ...free, ...count, lastStationId: null, waiting: again ? [one, ...zone.waiting] : zone.waiting };
}

/** Drops what waits of a ticket because it is too old (rule B14). Pure. */
export function dropped(zone: ZoneVoice, ticketId: string): ZoneVoice {
  return { ...withoutCall(zone, ticketId), dropped: zone.dropped + 1 };
}

/** Whether a call is too old to be announced at `now` (rule B14). */
export function isTooOld({ since }: Pick<Announcement, 'since'>, now: number, dropSeconds: number): boolean {
  return now - since >= dropSeconds * 1_000;
}

/** How long who stands in waits for each board that comes before it, ms (rule B16). */
export const STAND_IN_MS = 5_000;

/** Of a zone, what a board has to know of it. */
interface Heard<A> extends Pick<ZoneVoice, 'freeAt' | 'lastStationId'> {
  readonly waiting: readonly A[];
  readonly speaking: Pick<Speaking, 'until'> | null;
}

/** A board as its zone sees it: its station, and how many speak before it. */
export interface Speaker {
  readonly stationId: string;
  readonly rank: number;
}

/**
 * What a board is to begin now: the oldest call of its zone that is not too old; undefined while another is spoken, and
 * as long as one that comes before it may still begin (rules B11, B14, B16). Pure.
 */
export function nextToSpeak<A extends Pick<Announcement, 'since'>>(
  zone: Heard<A>,
  { stationId, rank }: Speaker,
  now: number,
  dropSeconds: number,
): A | undefined {
  if (zone.speaking !== null && zone.speaking.until > now) return undefined;
  const next = zone.waiting.find(one => !isTooOld(one, now, dropSeconds));
  if (!next || rank === 0 || zone.lastStationId === stationId) return next;
  const freeAt = zone.speaking?.until ?? zone.freeAt;
  return now - Math.max(next.since, freeAt) >= rank * STAND_IN_MS ? next : undefined;
}
