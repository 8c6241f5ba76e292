import type { Posting } from '../../domain/cases/posts.ts';
import type { Retiming } from '../../domain/cases/clocks/retime.ts';
import type { LightsRow } from '../../domain/cases/clocks/rules.ts';
import type { Station } from '../../domain/hall/plan.ts';
import type { TideRulesRow } from '../../domain/counters/tide/rules.ts';
import type { ReliefRow } from '../../domain/counters/relief/pairs.ts';
import type { CallingRow } from '../../domain/queue/calling/set.ts';
import type { HoursRow } from '../../domain/hours/hours.ts';
import type { MessageSettingsRow } from '../../domain/messages/message.ts';
import type { PrinterState } from '../../domain/printing/condition.ts';
import type { SlipTextsRow } from '../../domain/printing/texts.ts';
import type { BookingDay } from '../../domain/bookings/showings.ts';
import type { BookingRulesRow } from '../../domain/bookings/rules.ts';
import type { SnagRulesRow } from '../../domain/snags/rules.ts';
import type { LimitsRow } from '../../domain/queue/limits/limits.ts';
import type { RouteOffersRow } from '../../domain/queue/routes/offers.ts';
import type { TicketRulesRow } from '../../domain/queue/rules/rules.ts';
import type { Recovery } from '../../domain/recovery/recovery.ts';
import type { Delegation } from '../../domain/seals/delegation.ts';
import type { OfficeSeal } from '../../domain/seals/seal.ts';
import type { Staff } from '../../domain/staff/staff.ts';
import type { Pairing } from '../../domain/stations/device.ts';
import type { CalendarYear } from '../../domain/time/calendar/facts.ts';
import type { TimeDoubt } from '../../domain/time/doubt.ts';
import type { VoiceRow } from '../../domain/voice/settings.ts';
import type { SpeakerState } from '../../domain/voice/speaker.ts';
import { hallSection } from './sections/hall.ts';
import { aboutSection, planSections } from './sections/plan.ts';
import { same, tableSection } from './sections/table.ts';
import type { View } from './view.ts';

export const settingsView: View<unknown> = {
  sections: {
    hall: hallSection,
    staff: tableSection<Staff>('staff', ({ roles, active, lock, card }) => ({
      roles,
      active,
      locked: lock.lockedUntil !== null,
      card,
    })),
    postings: tableSection<Posting>('postings', ({ bureauId }) => ({ bureauId })),
    seals: tableSection<OfficeSeal>('seals', ({ bureauId, kind, from, out }) => ({
      bureauId,
      kind,
      from,
      out,
    })),
    delegations: tableSection<Delegation>('delegations', ({ id: _, ...rest }) => rest),
    stations: {
      ids: hall => hall.stations.ids(),
      one: (hall, id) => {
        const station: Station | undefined = hall.stations.get(id);
        if (!station) return null;
        const { name, kind, zoneId, printerIds, number = null } = station;
        return { name, kind, zoneId, printerIds, number, paired: hall.devices.has(id) };
      },
      on: { stations: same, devices: same },
    },
    pairings: tableSection<Pairing>('pairings', ({ code, kind, until, stationId }) =>
      stationId === null ? { code, kind, until } : null,
    ),
    doubt: tableSection<TimeDoubt>('doubt', ({ at, stepMs }) => ({ at, stepMs })),
    recovery: tableSection<Recovery>('recovery', ({ restoredAt, awaiting }) => ({ restoredAt, awaiting })),
    about: aboutSection,
    ...planSections,
    hours: tableSection<HoursRow>('hours', row => row),
    bookings: tableSection<BookingRulesRow>('bookingRules', row => row),
    bookingDays: tableSection<BookingDay>('bookingDays', row => row),
    limits: tableSection<LimitsRow>('limits', row => row),
    snags: tableSection<SnagRulesRow>('snagRules', row => row),
    calendar: tableSection<CalendarYear>('calendar', row => row),
    tickets: tableSection<TicketRulesRow>('ticketRules', row => row),
    routes: tableSection<RouteOffersRow>('routeOffers', row => row),
    tideRules: tableSection<TideRulesRow>('tideRules', row => row),
    reliefs: tableSection<ReliefRow>('reliefs', row => row),
    calling: tableSection<CallingRow>('calling', row => row),
    lights: tableSection<LightsRow>('lights', row => row),
    retiming: tableSection<Retiming>('retiming', ({ after }) => ({ dueOn: after.dueOn })),
    slip: tableSection<SlipTextsRow>('slipTexts', row => row),
    messages: tableSection<MessageSettingsRow>('messageSettings', row => row),
    voice: tableSection<VoiceRow>('voiceSettings', row => row),
    speakers: tableSection<SpeakerState>('speakers', ({ sound, at }) => ({ sound, at })),
    conditions: tableSection<PrinterState>('conditions', ({ condition, at }) => ({ condition, at })),
  },
};
