import { z } from 'zod';
import { ROLES } from '../../domain/identity/roles.ts';
import { callingRules } from '../queue/calling.ts';
import { lightRules } from '../cases/lights.ts';
import { count, date, id, nothing, time } from '../fields.ts';
import { board, placedTopic } from '../hall/boards.ts';
import { bureau, counterPlan, printer, profile, queuePlan, station, zone } from '../hall/plan.ts';
import { hours } from '../hours/commands.ts';
import { bookingRules } from '../bookings/commands.ts';
import { limits } from '../queue/limits.ts';
import { routeOffer } from '../queue/routes.ts';
import { reliefPairs, tideRules } from '../counters/commands.ts';
import { ticketRules } from '../queue/rules.ts';
import { publishedYear } from '../time/commands.ts';
import { delegation, officeSeal } from '../seals/commands.ts';
import { messageSettings } from '../messages/commands.ts';
import { snagRules } from '../snags/commands.ts';
import { slipTexts } from '../printing/commands.ts';
import { voiceSettings } from '../voice/commands.ts';
import { cells, hall, hallWithDay, named } from './parts.ts';
import { speaker } from './voice.ts';
import { bulletin, dutyHead, notice, printerState, staffCard } from './published.ts';

/** What the house is set up with, and what its agents print. */
export const houseViews = {
  printing: {
    says: "An agent's printers and what waits for them.",
    params: nothing,
    snapshot: z.object({
      hall: cells(hallWithDay),
      printers: cells(z.object({ model: z.unknown(), transport: z.unknown() })),
      queued: cells(z.object({ printerId: id })),
    }),
  },
  settings: {
    says: 'The floor plan with its revision, staff, stations and devices that ask to be let in, for directors.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      staff: cells(
        z.object({
          roles: z.array(z.enum(ROLES)),
          active: z.boolean(),
          locked: z.boolean(),
          card: staffCard.nullable(),
        }),
      ),
      /** The bureau that a member of staff works for; who has none works for the centre. */
      postings: cells(z.object({ bureauId: id })),
      /** By the code that is cut into each. */
      seals: cells(officeSeal),
      delegations: cells(delegation),
      stations: cells(station.omit({ id: true }).extend({ number: count.nullable(), paired: z.boolean() })),
      pairings: cells(z.object({ code: z.string(), kind: z.string(), until: time })),
      doubt: cells(z.object({ at: time, stepMs: z.number() })),
      recovery: cells(z.object({ restoredAt: time, awaiting: z.array(id) })),
      about: cells(named.extend({ revision: count })),
      zones: cells(zone),
      bureaus: cells(bureau),
      queues: cells(queuePlan),
      profiles: cells(profile),
      counters: cells(counterPlan),
      printers: cells(printer),
      topics: cells(placedTopic),
      boards: cells(board),
      hours: cells(z.object({ hours, revision: count })),
      bookings: cells(z.object({ rules: bookingRules, revision: count })),
      /** How bookings of past days ended, by date. */
      bookingDays: cells(z.object({ date, came: count, missed: count })),
      limits: cells(z.object({ limits, revision: count })),
      snags: cells(z.object({ rules: snagRules, revision: count })),
      calendar: cells(z.object({ published: publishedYear, revision: count })),
      tickets: cells(z.object({ rules: ticketRules, revision: count })),
      routes: cells(z.object({ offers: z.array(routeOffer).readonly(), revision: count })),
      tideRules: cells(z.object({ rules: tideRules, revision: count })),
      reliefs: cells(z.object({ pairs: reliefPairs, revision: count })),
      calling: cells(z.object({ rules: callingRules, revision: count })),
      lights: cells(z.object({ rules: lightRules, revision: count })),
      /** While open cases are looked at again: those due before this date have been. */
      retiming: cells(z.object({ dueOn: z.string() })),
      slip: cells(z.object({ texts: slipTexts, revision: count })),
      messages: cells(z.object({ settings: messageSettings, revision: count })),
      voice: cells(z.object({ settings: voiceSettings, revision: count })),
      speakers: cells(speaker),
      conditions: cells(printerState),
    }),
  },
  publishing: {
    says: 'Bulletins, the notice that stands and who is on duty, for those who publish.',
    params: nothing,
    snapshot: z.object({
      hall: cells(hall),
      bulletins: cells(bulletin),
      notice: cells(notice),
      boards: cells(board.pick({ name: true, shows: true })),
      zones: cells(named.extend({ floor: z.int() })),
      duties: cells(dutyHead),
    }),
  },
} as const;
