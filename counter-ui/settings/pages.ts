import type { Component } from 'vue';
import BoardsPage from './pages/BoardsPage.vue';
import BookingsPage from './pages/BookingsPage.vue';
import BulletinsPage from './pages/BulletinsPage.vue';
import BureausPage from './pages/BureausPage.vue';
import CalendarPage from './pages/CalendarPage.vue';
import CallingPage from './pages/CallingPage.vue';
import CountersPage from './pages/CountersPage.vue';
import DevicesPage from './pages/DevicesPage.vue';
import DutyPage from './pages/DutyPage.vue';
import HallPage from './pages/HallPage.vue';
import ItemsPage from './pages/ItemsPage.vue';
import LegalDaysPage from './pages/LegalDaysPage.vue';
import LightsPage from './pages/LightsPage.vue';
import LimitsPage from './pages/LimitsPage.vue';
import MessagesPage from './pages/MessagesPage.vue';
import NoticePage from './pages/NoticePage.vue';
import PrintersPage from './pages/PrintersPage.vue';
import ProfilesPage from './pages/ProfilesPage.vue';
import QueuesPage from './pages/QueuesPage.vue';
import RoutesPage from './pages/RoutesPage.vue';
import ReliefPage from './pages/ReliefPage.vue';
import SealsPage from './pages/SealsPage.vue';
import SlipPage from './pages/SlipPage.vue';
import SnagsPage from './pages/SnagsPage.vue';
import StaffPage from './pages/StaffPage.vue';
import TidePage from './pages/TidePage.vue';
import TicketRulesPage from './pages/TicketRulesPage.vue';
import TopicsPage from './pages/TopicsPage.vue';
import VoicePage from './pages/VoicePage.vue';
import ZonesPage from './pages/ZonesPage.vue';

interface Page {
  readonly component: Component;
  /** Who may change what stands on it; the server decides by its own table. */
  readonly roles: readonly string[];
}

const DIRECTOR = ['director'] as const;

const PUBLISHERS = ['director', 'discloser'] as const;
const FLOOR = ['director', 'chief'] as const;

/** Every page of the settings. */
export const PAGES = {
  queues: { component: QueuesPage, roles: DIRECTOR },
  limits: { component: LimitsPage, roles: DIRECTOR },
  bookings: { component: BookingsPage, roles: DIRECTOR },
  counters: { component: CountersPage, roles: DIRECTOR },
  profiles: { component: ProfilesPage, roles: DIRECTOR },
  items: { component: ItemsPage, roles: DIRECTOR },
  calling: { component: CallingPage, roles: DIRECTOR },
  tide: { component: TidePage, roles: DIRECTOR },
  tickets: { component: TicketRulesPage, roles: DIRECTOR },
  routes: { component: RoutesPage, roles: DIRECTOR },
  topics: { component: TopicsPage, roles: DIRECTOR },
  boards: { component: BoardsPage, roles: DIRECTOR },
  bulletins: { component: BulletinsPage, roles: PUBLISHERS },
  notice: { component: NoticePage, roles: FLOOR },
  duty: { component: DutyPage, roles: FLOOR },
  slip: { component: SlipPage, roles: DIRECTOR },
  messages: { component: MessagesPage, roles: DIRECTOR },
  voice: { component: VoicePage, roles: DIRECTOR },
  calendar: { component: CalendarPage, roles: DIRECTOR },
  legalDays: { component: LegalDaysPage, roles: DIRECTOR },
  lights: { component: LightsPage, roles: DIRECTOR },
  snags: { component: SnagsPage, roles: DIRECTOR },
  hall: { component: HallPage, roles: DIRECTOR },
  zones: { component: ZonesPage, roles: DIRECTOR },
  bureaus: { component: BureausPage, roles: DIRECTOR },
  staff: { component: StaffPage, roles: ['director', 'security_admin'] },
  relief: { component: ReliefPage, roles: DIRECTOR },
  seals: { component: SealsPage, roles: DIRECTOR },
  printers: { component: PrintersPage, roles: DIRECTOR },
  devices: { component: DevicesPage, roles: ['director', 'system_admin'] },
} as const satisfies Readonly<Record<string, Page>>;

export type PageKey = keyof typeof PAGES;

interface Group {
  readonly word: 'work' | 'show' | 'place' | 'house';
  readonly pages: readonly PageKey[];
}

/** The pages as the navigation groups them. */
export const GROUPS: readonly Group[] = [
  {
    word: 'work',
    pages: [
      'queues',
      'limits',
      'bookings',
      'counters',
      'profiles',
      'items',
      'calling',
      'tickets',
      'tide',
      'routes',
      'calendar',
      'legalDays',
      'lights',
      'snags',
    ],
  },
  { word: 'show', pages: ['topics', 'boards', 'bulletins', 'notice', 'duty', 'slip', 'voice', 'messages'] },
  { word: 'place', pages: ['hall', 'zones', 'bureaus'] },
  { word: 'house', pages: ['staff', 'relief', 'seals', 'devices', 'printers'] },
];
