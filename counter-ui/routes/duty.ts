import type { RouteRecordRaw } from 'vue-router';

/** Where it stands who heads the zones, and when they were there. */
export const dutyRoutes: readonly RouteRecordRaw[] = [
  { path: '/counter/duty', component: () => import('../duty/DutyScreen.vue') },
];
