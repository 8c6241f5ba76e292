import type { RouteRecordRaw } from 'vue-router';

/** Where cases are found, and one of them is handled. */
export const caseRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/counter/cases',
    component: () => import('../cases/CasesScreen.vue'),
    props: ({ query }) => ({
      list: String(query['list'] ?? ''),
      bureau: query['bureau'] === undefined ? null : String(query['bureau']),
      text: String(query['text'] ?? ''),
      light: String(query['light'] ?? ''),
    }),
    meta: { stays: '/counter/cases' },
  },
  { path: '/counter/fees', component: () => import('../cases/fees/FeesScreen.vue') },
  { path: '/counter/exit', component: () => import('../cases/exit/ExitScreen.vue') },
  {
    path: '/counter/cases/:id/clock',
    component: () => import('../cases/clock/ClockScreen.vue'),
    props: route => ({ id: String(route.params['id']) }),
  },
  {
    path: '/counter/cases/:id',
    component: () => import('../cases/CaseScreen.vue'),
    props: route => ({ id: String(route.params['id']) }),
  },
];
