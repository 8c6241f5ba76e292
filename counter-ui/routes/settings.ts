import type { RouteRecordRaw } from 'vue-router';
import DirectorScreen from '../screens/DirectorScreen.vue';
import SetupScreen from '../screens/SetupScreen.vue';

/** Where a hall is founded and set up. */
export const settingsRoutes: readonly RouteRecordRaw[] = [
  { path: '/setup', component: SetupScreen, meta: { open: true } },
  { path: '/counter/director', component: DirectorScreen },
];
