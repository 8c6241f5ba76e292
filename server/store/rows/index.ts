import { voiceDayKey } from '../../domain/voice/figures.ts';
import { tallyKey } from '../../domain/cases/figures/tally.ts';
import { listKey } from '../../domain/catalogue/lists/facts.ts';
import { versionKey } from '../../domain/catalogue/versions/version.ts';
import { rosterKey } from '../../domain/duty/roster.ts';
import type { HallTables, TableName } from '../../domain/state/hall.ts';
import { messageKey } from '../../domain/messages/message.ts';
import { caseRows } from './case.ts';
import { countedRows } from './counted.ts';
import { dayRows, deskRows, itemRows, jobRows, lineRows, sessionRows, staffRows } from './floor.ts';
import { type RowMap, smallRows } from './map.ts';
import { ticketRows } from './ticket.ts';

type Maps = { readonly [K in TableName]?: RowMap<HallTables[K]> };

/** `holders` and `given` have no rows: they follow from the tickets; nor have `waitingJobs` and `automatics`, which follow from jobs and desks. */
const MAPS: Maps = {
  about: smallRows('about', () => 'hall'),
  zones: smallRows('zones', z => z.id),
  bureaus: smallRows('bureaus', b => b.id),
  queues: smallRows('queues', q => q.id),
  profiles: smallRows('profiles', p => p.id),
  counters: smallRows('counters', c => c.id),
  printers: smallRows('printers', p => p.id),
  stations: smallRows('stations', s => s.id),
  topics: smallRows('topics', t => t.id),
  boards: smallRows('boards', b => b.id),
  standings: smallRows('standings', s => s.code),
  versions: smallRows('versions', v => versionKey(v.code, v.version)),
  drafts: smallRows('drafts', d => d.code),
  changes: smallRows('changes', c => c.code),
  laws: smallRows('laws', l => l.id),
  powerLists: smallRows('powerLists', l => listKey(l.bureauId, l.side)),
  clearances: smallRows('clearances', c => c.bureauId),
  devices: smallRows('devices', d => d.stationId),
  pairings: smallRows('pairings', p => p.id),
  recovery: smallRows('recovery', () => 'hall'),
  doubt: smallRows('doubt', () => 'hall'),
  hours: smallRows('hours', () => 'hall'),
  bookingRules: smallRows('bookingRules', () => 'hall'),
  bookings: smallRows('bookings', b => b.id),
  bookingDays: smallRows('bookingDays', d => d.date),
  noShows: smallRows('noShows', n => n.who),
  bookingKeys: smallRows('bookingKeys', k => k.id),
  limits: smallRows('limits', () => 'hall'),
  calendar: smallRows('calendar', row => String(row.published.year)),
  slipTexts: smallRows('slipTexts', () => 'hall'),
  messageSettings: smallRows('messageSettings', () => 'hall'),
  messages: smallRows('messages', m => messageKey(m.ticketId, m.kind)),
  conditions: smallRows('conditions', c => c.printerId),
  helps: smallRows('helps', h => h.stationId),
  bulletins: smallRows('bulletins', b => b.id),
  notices: smallRows('notices', () => 'hall'),
  duties: smallRows('duties', d => d.zoneId),
  rosters: smallRows('rosters', r => rosterKey(r.date, r.zoneId)),
  postings: smallRows('postings', p => p.staffId),
  seals: smallRows('seals', s => s.sealCode),
  delegations: smallRows('delegations', d => d.id),
  caseSeries: smallRows('caseSeries', s => s.id),
  caseLoads: smallRows('caseLoads', l => l.bureauId),
  inOrder: smallRows('inOrder', o => o.caseId),
  legs: smallRows('legs', l => l.ticketId),
  routes: smallRows('routes', r => r.ticketId),
  routeOffers: smallRows('routeOffers', () => 'hall'),
  ticketRules: smallRows('ticketRules', () => 'hall'),
  rolls: smallRows('rolls', r => r.id),
  tills: smallRows('tills', t => t.id),
  caseTallies: smallRows('caseTallies', t => tallyKey(t.month, t.bureauId)),
  lights: smallRows('lights', () => 'hall'),
  voiceSettings: smallRows('voiceSettings', () => 'hall'),
  voices: smallRows('voices', v => v.zoneId),
  voiceDays: smallRows('voiceDays', v => voiceDayKey(v)),
  speakers: smallRows('speakers', s => s.stationId),
  retiming: smallRows('retiming', () => 'hall'),
  calling: smallRows('calling', () => 'hall'),
  snagRules: smallRows('snagRules', () => 'hall'),
  snags: smallRows('snags', s => s.id),
  questions: smallRows('questions', q => q.id),
  cases: caseRows,
  countedCases: countedRows,
  items: itemRows,
  days: dayRows,
  lines: lineRows,
  reliefs: smallRows('reliefs', () => 'hall'),
  tides: smallRows('tides', t => t.counterId),
  tideRules: smallRows('tideRules', () => 'hall'),
  tideProposals: smallRows('tideProposals', () => 'hall'),
  desks: deskRows,
  tickets: ticketRows,
  jobs: jobRows,
  staff: staffRows,
  sessions: sessionRows,
};

/** How each of the image's tables stands in the database. */
export const ROW_MAPS = MAPS as Readonly<Record<string, RowMap<unknown> | undefined>>;
