import { recordEn } from '../../client/texts/record-en.ts';
import { recordZh } from '../../client/texts/record-zh.ts';
import { figuresEn } from '../../client/texts/figures-en.ts';
import { figuresZh } from '../../client/texts/figures-zh.ts';
import { supervisionEn as watchEn } from '../../client/texts/supervision-en.ts';
import { supervisionZh as watchZh } from '../../client/texts/supervision-zh.ts';
import { textsOf } from '../../client/texts/use-texts.ts';
import { agencyEn } from './agency-en.ts';
import { agencyZh } from './agency-zh.ts';
import { bookingsEn } from './bookings-en.ts';
import { bookingsZh } from './bookings-zh.ts';
import { callingEn } from './calling-en.ts';
import { callingZh } from './calling-zh.ts';
import { calendarEn } from './calendar-en.ts';
import { calendarZh } from './calendar-zh.ts';
import { casesEn } from './cases-en.ts';
import { catalogueEn } from './catalogue-en.ts';
import { casesZh } from './cases-zh.ts';
import { catalogueZh } from './catalogue-zh.ts';
import { clockEn } from './clock-en.ts';
import { clockZh } from './clock-zh.ts';
import { deskEn } from './desk-en.ts';
import { deskZh } from './desk-zh.ts';
import { entryEn } from './entry-en.ts';
import { entryZh } from './entry-zh.ts';
import { exitEn } from './exit-en.ts';
import { exitZh } from './exit-zh.ts';
import { feesEn } from './fees-en.ts';
import { feesZh } from './fees-zh.ts';
import { guideEn } from './guide-en.ts';
import { guideZh } from './guide-zh.ts';
import { headEn } from './head-en.ts';
import { hearingEn } from './hearing-en.ts';
import { hearingZh } from './hearing-zh.ts';
import { jointEn } from './joint-en.ts';
import { jointZh } from './joint-zh.ts';
import { headZh } from './head-zh.ts';
import { messagesEn } from './messages-en.ts';
import { messagesZh } from './messages-zh.ts';
import { lightsEn } from './lights-en.ts';
import { limitsEn } from './limits-en.ts';
import { limitsZh } from './limits-zh.ts';
import { lightsZh } from './lights-zh.ts';
import { voiceEn } from './voice-en.ts';
import { voiceZh } from './voice-zh.ts';
import { packagesEn } from './packages-en.ts';
import { packagesZh } from './packages-zh.ts';
import { papersEn } from './papers-en.ts';
import { papersZh } from './papers-zh.ts';
import { pagesEn } from './pages-en.ts';
import { pagesZh } from './pages-zh.ts';
import { planEn } from './plan-en.ts';
import { planZh } from './plan-zh.ts';
import { tideEn } from './tide-en.ts';
import { tideZh } from './tide-zh.ts';
import { reliefEn } from './relief-en.ts';
import { reliefZh } from './relief-zh.ts';
import { rollsEn } from './rolls-en.ts';
import { rollsZh } from './rolls-zh.ts';
import { routeEn } from './route-en.ts';
import { routeZh } from './route-zh.ts';
import { ticketRulesEn } from './ticket-rules-en.ts';
import { ticketRulesZh } from './ticket-rules-zh.ts';
import { sealsEn } from './seals-en.ts';
import { sealsZh } from './seals-zh.ts';
import { dutyEn } from './duty-en.ts';
import { dutyZh } from './duty-zh.ts';
import { questionsEn } from './questions-en.ts';
import { questionsZh } from './questions-zh.ts';
import { snagsEn } from './snags-en.ts';
import { snagsZh } from './snags-zh.ts';
import { registerEn } from './register-en.ts';
import { registerZh } from './register-zh.ts';
import { settingsEn } from './settings-en.ts';
import { settingsZh } from './settings-zh.ts';
import { supervisionEn } from './supervision-en.ts';
import { supervisionZh } from './supervision-zh.ts';

// Sections of one file, and no section in two of them.
const zh = {
  ...headZh,
  ...deskZh,
  ...routeZh,
  ...guideZh,
  ...settingsZh,
  ...planZh,
  ...calendarZh,
  ...pagesZh,
  ...supervisionZh,
  ...catalogueZh,
  ...casesZh,
  ...exitZh,
  ...feesZh,
  ...jointZh,
  ...hearingZh,
  ...agencyZh,
  ...clockZh,
  ...sealsZh,
  ...lightsZh,
  ...bookingsZh,
  ...voiceZh,
  ...callingZh,
  ...limitsZh,
  ...messagesZh,
  ...tideZh,
  ...reliefZh,
  ...rollsZh,
  ...ticketRulesZh,
  ...entryZh,
  ...packagesZh,
  ...papersZh,
  ...snagsZh,
  ...questionsZh,
  ...dutyZh,
  supervision: watchZh,
  ...registerZh,
  figures: figuresZh,
  record: recordZh,
};
const en: typeof zh = {
  ...headEn,
  ...deskEn,
  ...routeEn,
  ...guideEn,
  ...settingsEn,
  ...planEn,
  ...calendarEn,
  ...pagesEn,
  ...supervisionEn,
  ...catalogueEn,
  ...casesEn,
  ...exitEn,
  ...feesEn,
  ...jointEn,
  ...hearingEn,
  ...agencyEn,
  ...clockEn,
  ...sealsEn,
  ...lightsEn,
  ...bookingsEn,
  ...voiceEn,
  ...callingEn,
  ...limitsEn,
  ...messagesEn,
  ...tideEn,
  ...reliefEn,
  ...rollsEn,
  ...ticketRulesEn,
  ...entryEn,
  ...packagesEn,
  ...papersEn,
  ...snagsEn,
  ...questionsEn,
  ...dutyEn,
  supervision: watchEn,
  ...registerEn,
  figures: figuresEn,
  record: recordEn,
};

export const texts = { zh, en };

/** The staff pages' words. */
export const useTexts = textsOf<typeof zh>();
