import type { RouteRecordRaw } from 'vue-router';
import CountersScreen from '../screens/CountersScreen.vue';
import DeskScreen from '../screens/DeskScreen.vue';
import GuideScreen from '../screens/GuideScreen.vue';
import SignInScreen from '../screens/SignInScreen.vue';

/** Where one signs in, works at a counter and at the guide desk. */
export const deskRoutes: readonly RouteRecordRaw[] = [
  { path: '/counter/sign-in', component: SignInScreen, meta: { open: true } },
  { path: '/counter', component: CountersScreen },
  { path: '/counter/desk/:counterId', component: DeskScreen, props: true, meta: { ownHead: true } },
  { path: '/counter/guide', component: GuideScreen },
];
