import { guideAbout } from '../catalogue/card/about.ts';
import { cardContent } from '../catalogue/card/content.ts';
import { entryInForce, isPublic } from '../catalogue/versions/version.ts';
import { newestDay } from '../day/facts.ts';
import { accept, type Act, type Decision, type DueRow, refuse } from '../decision.ts';
import { kioskOf, printerOf } from '../queue/kiosk-limits.ts';
import type { Hall } from '../state/hall.ts';
import { JOB_LIFE } from './job.ts';

/** Cards that one kiosk prints within `CARD_SPAN_MS` (rule P8): a family's errands, not a child's game. */
export const MOST_CARDS = 3;
export const CARD_SPAN_MS = 60_000;
/** So long a card may wait for its printer; then nobody stands there any more (rule P8). */
export const CARD_PATIENCE_MS = 120_000;

export interface CardInput {
  readonly itemCode: string;
  readonly language: 'zh' | 'en';
}

export interface CardPrepared {
  /** The item's public page. */
  readonly pageUrl: string;
  readonly utcOffsetMinutes: number;
}

/** What was ordered, and the page that a phone can take along instead; a no brings that page too. */
export interface CardOrdered {
  readonly jobId: string;
  readonly url: string;
}

/** Why this kiosk prints no card now; null when it does (rule P8). */
function tooMany(hall: Hall, stationId: string, now: number, url: string): Decision<never> | null {
  const ours = [...hall.jobs.values()].filter(job => job.card?.machine === stationId);
  if (ours.some(({ state }) => state === 'queued' || state === 'claimed' || state === 'sending'))
    return refuse('card.waiting', { url });
  const lately = ours.filter(({ queuedAt }) => now - queuedAt < CARD_SPAN_MS);
  if (lately.length < MOST_CARDS) return null;
  const oldest = Math.min(...lately.map(({ queuedAt }) => queuedAt));
  return refuse('card.too_many', { seconds: Math.ceil((oldest + CARD_SPAN_MS - now) / 1_000), url });
}

/**
 * Prints what to bring for an item at the kiosk that asks, and puts on record which item and where, and nobody
 * (rule P7). Refuses an item that is not in force or not public (rules E5, E6) as unknown, a kiosk without a printer or
 * with one that is known not to print, and too many cards (rule P8).
 */
export function decideCard(hall: Hall, act: Act<CardInput, CardPrepared>): Decision<CardOrdered> {
  const { input, prepared, sender, now } = act;
  const kiosk = kioskOf(hall, sender.kind === 'device' ? sender.stationId : null);
  if (!kiosk) return refuse('station.unknown');
  const day = newestDay(hall);
  if (!day) return refuse('day.none');
  const { itemCode, language } = input;
  const entry = isPublic(hall, itemCode) ? entryInForce(hall, itemCode) : null;
  if (!entry) return refuse('item.unknown');
  const printerId = printerOf(hall, kiosk);
  const { pageUrl: url, utcOffsetMinutes } = prepared;
  if (printerId === null) return refuse('printer.no_paper', { url });
  const stopped = tooMany(hall, kiosk.id, now, url);
  if (stopped) return stopped;
  const about = guideAbout(hall, entry, language, url);
  const card = {
    ...cardContent(entry, about, language),
    ...{ code: itemCode, language, hall: about.hall, url, askedAt: now },
    ...{ utcOffsetMinutes, machine: kiosk.id },
  };
  const jobId = act.newId();
  const over: DueRow = { at: now + CARD_PATIENCE_MS, kind: 'print.card', subject: jobId };
  return accept([{ kind: 'print.cardQueued', jobId, dayId: day.id, printerId, card }], { jobId, url }, [
    { table: 'due', put: over },
  ]);
}

/** A card, a sheet, or a document of a case, has waited for too long: it is dropped, unless an agent has it; then it is asked again when that lease is over. */
export function decideCardOver(hall: Hall, act: Act<DueRow>): Decision<null> {
  const job = hall.jobs.get(act.input.subject);
  const gone = { table: 'due' as const, drop: act.input };
  if (job && JOB_LIFE[job.state].drop)
    return accept([{ kind: 'print.dropped', jobId: job.id, cause: 'nobody_waits' }], null, [gone]);
  if (job?.state !== 'claimed') return accept([], null, [gone]);
  const later: DueRow = { ...act.input, at: (job.leaseUntil ?? act.now) + 1 };
  return accept([], null, [gone, { table: 'due', put: later }]);
}
