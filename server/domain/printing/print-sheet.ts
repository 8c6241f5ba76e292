import { entryInForce, isPublic, versionInForce } from '../catalogue/versions/version.ts';
import { newestDay } from '../day/facts.ts';
import { accept, type Act, type Decision, type DueRow, refuse } from '../decision.ts';
import { sheetPrinterOf } from '../hall/printers.ts';
import { kioskOf } from '../queue/kiosk-limits.ts';
import type { Hall } from '../state/hall.ts';
import { maySlip } from './condition.ts';
import type { JobState } from './job.ts';
import {
  CARD_PATIENCE_MS,
  CARD_SPAN_MS,
  type CardInput,
  type CardOrdered,
  MOST_CARDS,
} from './print-card.ts';
import type { SheetKind } from './sheet.ts';

export interface SheetInput extends CardInput {
  readonly kind: SheetKind;
}

export interface SheetPrepared {
  /** The item's public page. */
  readonly pageUrl: string;
}

/** In these a sheet may still come out by itself. */
const UNDER_WAY: readonly JobState[] = ['queued', 'claimed', 'sending', 'sent'];

/** Why this kiosk prints no sheet now; null when it does (rule P10). */
function tooMany(hall: Hall, stationId: string, now: number, url: string): Decision<never> | null {
  const ours = [...hall.jobs.values()].filter(job => job.sheet?.machine === stationId);
  if (ours.some(({ state }) => UNDER_WAY.includes(state))) return refuse('sheet.waiting', { url });
  const lately = ours.filter(({ queuedAt }) => now - queuedAt < CARD_SPAN_MS);
  if (lately.length < MOST_CARDS) return null;
  const oldest = Math.min(...lately.map(({ queuedAt }) => queuedAt));
  return refuse('card.too_many', { seconds: Math.ceil((oldest + CARD_SPAN_MS - now) / 1_000), url });
}

/**
 * Prints the guide or the card of an item on A4 at the kiosk that asks, of the version in force now, and puts on record
 * which item and where, and nobody (rule P10). Refuses an item that is not in force or not public (rules E5, E6) as
 * unknown, a kiosk without an A4 printer or with one that is known not to print, and too many sheets.
 */
export function decideSheet(hall: Hall, act: Act<SheetInput, SheetPrepared>): Decision<CardOrdered> {
  const { input, prepared, sender, now } = act;
  const kiosk = kioskOf(hall, sender.kind === 'device' ? sender.stationId : null);
  if (!kiosk) return refuse('station.unknown');
  const day = newestDay(hall);
  if (!day) return refuse('day.none');
  const { itemCode, language, kind } = input;
  const entry = isPublic(hall, itemCode) ? entryInForce(hall, itemCode) : null;
  if (!entry) return refuse('item.unknown');
  const { pageUrl: url } = prepared;
  const printerId = sheetPrinterOf(hall, kiosk);
  if (printerId === null || !maySlip(hall.conditions.get(printerId)))
    return refuse('printer.no_paper', { url });
  const stopped = tooMany(hall, kiosk.id, now, url);
  if (stopped) return stopped;
  const version = versionInForce(hall, itemCode)?.version ?? null;
  const sheet = {
    ...{ kind, itemCode, version, title: entry.name, language, askedAt: now, machine: kiosk.id },
  };
  const jobId = act.newId();
  const over: DueRow = { at: now + CARD_PATIENCE_MS, kind: 'print.sheet', subject: jobId };
  return accept([{ kind: 'print.sheetQueued', jobId, dayId: day.id, printerId, sheet }], { jobId, url }, [
    { table: 'due', put: over },
  ]);
}
