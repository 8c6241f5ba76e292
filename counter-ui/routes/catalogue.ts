import type { RouteRecordRaw } from 'vue-router';

/** Where the catalogue is written, reviewed and published; a chunk of its own, as the settings are. */
export const catalogueRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/counter/catalogue',
    component: () => import('../catalogue/CatalogueScreen.vue'),
    props: ({ query }) => ({
      part: String(query['part'] ?? ''),
      side: String(query['side'] ?? ''),
      bureau: query['bureau'] ? String(query['bureau']) : null,
      item: query['item'] ? String(query['item']) : null,
    }),
    meta: { stays: '/counter/catalogue' },
  },
  {
    path: '/counter/catalogue/new',
    component: () => import('../catalogue/NewItemScreen.vue'),
    props: ({ query }) => ({ called: String(query['name'] ?? ''), kind: String(query['type'] ?? '') }),
  },
  {
    path: '/counter/catalogue/:code',
    component: () => import('../catalogue/EntryScreen.vue'),
    props: route => ({ code: String(route.params['code']) }),
    meta: { fills: true },
  },
];
