import type { RouteRecordRaw } from 'vue-router';

/** Where the hall is watched over; its charts come when somebody goes there. */
export const supervisionRoutes: readonly RouteRecordRaw[] = [
  { path: '/counter/supervision', component: () => import('../supervision/SupervisionScreen.vue') },
];
