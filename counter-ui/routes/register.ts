import type { RouteRecordRaw } from 'vue-router';

/** Where the register of what bureaus did is reviewed. */
export const registerRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/counter/register',
    component: () => import('../register/RegisterScreen.vue'),
    props: ({ query }) => ({
      list: String(query['list'] ?? ''),
      bureau: query['bureau'] === undefined ? null : String(query['bureau']),
      text: String(query['text'] ?? ''),
    }),
    meta: { stays: '/counter/register' },
  },
];
