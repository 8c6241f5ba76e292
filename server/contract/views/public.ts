import { z } from 'zod';
import { entry } from '../catalogue/entry.ts';
import { itemCode, itemGuide } from '../catalogue/item.ts';
import { count, date, id, nothing, text, time } from '../fields.ts';
import { hours } from '../hours/commands.ts';
import { VOID_REASONS } from '../../domain/queue/ticket.ts';
import { band } from '../queue/commands.ts';
import { offeredRoute, routeShown } from '../queue/routes.ts';
import { board, placedTopic } from '../hall/boards.ts';
import { call, cells, counter, hall, hallWithDay, missed, named, queue } from './parts.ts';
import { voiceOfHall, zoneVoice } from './voice.ts';
import { bulletin, dutyHead, kiosk, kioskBulletin, notice, staffCard } from './published.ts';

const publicBureau = named.extend({
  zoneId: id,
  tel: z.string().nullable(),
  outside: z.object({ address: text, tel: z.string() }).nullable(),
});
/** A draft that lies open: first and last day of comments; `base` 0: a new item. */
const openDraft = z.object({
  name: z.string(),
  bureauId: id,
  typeCode: z.string(),
  base: count,
  from: date,
  until: date,
});

/** What anybody may see. */
export const publicViews = {
  board: {
    says: 'The hall board: who is called where, how many wait. Public; no personal data.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      zones: cells(named.extend({ floor: z.int() })),
      calls: cells(call),
      queues: cells(queue),
      counters: cells(counter),
      missed: cells(missed),
      services: cells(z.object({ profile: text, queueIds: z.array(id) })),
      boards: cells(board),
      cards: cells(staffCard),
      duties: cells(dutyHead),
      bulletins: cells(bulletin),
      opening: cells(hours),
      notice: cells(notice),
      voice: cells(voiceOfHall),
      voices: cells(zoneVoice),
    }),
  },
  kiosk: {
    says: 'What can be asked for here now. Public.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hallWithDay),
      bureaus: cells(publicBureau),
      queues: cells(queue),
      topics: cells(placedTopic),
      /** One number over several queues; the one row is `hall`. */
      routes: cells(z.object({ routes: z.array(offeredRoute) })),
      kiosks: cells(kiosk),
      staffed: cells(z.object({ openCounters: count })),
      opening: cells(hours),
      notice: cells(notice),
      bulletins: cells(kioskBulletin),
    }),
  },
  catalogue: {
    says: 'Items of the catalogue in force; pinyin has a piece for each character of the name, blanks between. Public.',
    params: nothing,
    snapshot: z.object({
      items: cells(
        z.object({
          name: z.string(),
          group: z.string().nullable(),
          bureauId: id,
          queueId: id.nullable(),
          typeCode: z.string(),
          pinyin: z.string(),
        }),
      ),
    }),
  },
  item: {
    says: 'One item with its guide, its whole entry and version, where they are written. Public.',
    params: z.strictObject({ itemCode }),
    snapshot: z.object({
      item: cells(
        z.object({
          name: z.string(),
          group: z.string().nullable(),
          bureauId: id,
          queueId: id.nullable(),
          typeCode: z.string(),
        }),
      ),
      guide: cells(itemGuide),
      entry: cells(entry),
      version: cells(z.object({ version: count, from: date.nullable(), until: date.nullable() })),
    }),
  },
  disclosure: {
    says: 'What stands beside the catalogue on the public page: the hall, its bureaus, and drafts that lie open for comments. Public.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      bureaus: cells(publicBureau),
      opening: cells(hours),
      comments: cells(openDraft),
    }),
  },
  comment: {
    says: 'One draft that lies open for comments, whole. Public while it does.',
    params: z.strictObject({ itemCode }),
    snapshot: z.object({ comment: cells(openDraft), entry: cells(entry) }),
  },
  ticket: {
    says: "One ticket's phone page, by its token. Public to whoever holds the token.",
    params: z.strictObject({ token: z.string().min(1).max(120) }),
    snapshot: z.object({
      hall: cells(hall),
      ticket: cells(
        z.object({
          label: z.string(),
          state: z.string(),
          queue: text,
          place: text,
          ahead: count.nullable(),
          band: band.nullable(),
          /** The labels just before, nearest last. */
          before: z.array(z.string()),
          /** When one who went to pay or copy is expected. */
          backAt: time.nullable(),
          /** Until when who missed a call may come back. */
          until: time.nullable(),
          /** Why it ended without being done. */
          reason: z.enum(VOID_REASONS).nullable(),
          itemCode: z.string().nullable(),
          /** Names of the materials that its citizen said to be missing. */
          lacks: z.array(z.string()),
          counter: count.nullable(),
          calls: count,
          takenAt: time,
          route: routeShown.nullable(),
        }),
      ),
      notice: cells(notice),
    }),
  },
} as const;
