import type { RouteRecordRaw } from 'vue-router';

/** Where the catalogue is written, reviewed and published; a chunk of its own, as the settings are. */
export const catalogueRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/counter/catalogue',
    component: () => import('../catalogue/CatalogueScreen.vue'),
    props: route => ({ part: String(route.query['part'] ?? '') }),
    meta: { stays: '/counter/catalogue' },
  },
  { path: '/counter/catalogue/new', component: () => import('../catalogue/NewItemScreen.vue') },
  {
    path: '/counter/catalogue/:code',
    component: () => import('../catalogue/EntryScreen.vue'),
    props: route => ({ code: String(route.params['code']) }),
  },
];
