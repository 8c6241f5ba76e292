import type { RouteRecordRaw } from 'vue-router';

/** Where what citizens could not get done is found and followed. */
export const snagRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/counter/snags',
    component: () => import('../snags/SnagsScreen.vue'),
    props: ({ query }) => ({ list: String(query['list'] ?? '') }),
    meta: { stays: '/counter/snags' },
  },
  {
    path: '/counter/snags/:id',
    component: () => import('../snags/SnagScreen.vue'),
    props: route => ({ id: String(route.params['id']) }),
  },
];
