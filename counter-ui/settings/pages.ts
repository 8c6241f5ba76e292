import type { Component } from 'vue';
import BureausPage from './pages/BureausPage.vue';
import CountersPage from './pages/CountersPage.vue';
import HallPage from './pages/HallPage.vue';
import ItemsPage from './pages/ItemsPage.vue';
import ProfilesPage from './pages/ProfilesPage.vue';
import QueuesPage from './pages/QueuesPage.vue';
import ZonesPage from './pages/ZonesPage.vue';

interface Page {
  readonly component: Component;
  /** Who may change what stands on it; the server decides by its own table. */
  readonly roles: readonly string[];
}

const DIRECTOR = ['director'] as const;

/** Every page of the settings. */
export const PAGES = {
  queues: { component: QueuesPage, roles: DIRECTOR },
  counters: { component: CountersPage, roles: DIRECTOR },
  profiles: { component: ProfilesPage, roles: DIRECTOR },
  items: { component: ItemsPage, roles: DIRECTOR },
  hall: { component: HallPage, roles: DIRECTOR },
  zones: { component: ZonesPage, roles: DIRECTOR },
  bureaus: { component: BureausPage, roles: DIRECTOR },
} as const satisfies Readonly<Record<string, Page>>;

export type PageKey = keyof typeof PAGES;

/** The pages as the navigation groups them. */
export const GROUPS: readonly { readonly word: 'work' | 'place'; readonly pages: readonly PageKey[] }[] = [
  { word: 'work', pages: ['queues', 'counters', 'profiles', 'items'] },
  { word: 'place', pages: ['hall', 'zones', 'bureaus'] },
];
