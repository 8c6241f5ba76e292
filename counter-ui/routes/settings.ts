import type { RouteRecordRaw } from 'vue-router';
import DirectorScreen from '../screens/DirectorScreen.vue';
import SetupScreen from '../screens/SetupScreen.vue';

/** Where a hall is founded and set up. */
export const settingsRoutes: readonly RouteRecordRaw[] = [
  { path: '/setup', component: SetupScreen, meta: { open: true } },
  { path: '/counter/director', component: DirectorScreen },
  {
    // A chunk of its own: the counters have no use for it.
    path: '/counter/settings/:page?',
    component: () => import('../settings/SettingsScreen.vue'),
    props: route => ({ page: String(route.params['page'] ?? '') }),
    meta: { stays: '/counter/settings' },
  },
];
