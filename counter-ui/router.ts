import { createRouter, createWebHistory, type Router } from 'vue-router';
import { askJson } from '../client/connection/over-http.ts';
import CountersScreen from './screens/CountersScreen.vue';
import DeskScreen from './screens/DeskScreen.vue';
import DirectorScreen from './screens/DirectorScreen.vue';
import GuideScreen from './screens/GuideScreen.vue';
import SetupScreen from './screens/SetupScreen.vue';
import SignInScreen from './screens/SignInScreen.vue';
import { useSession } from './session.ts';

export interface SetupState {
  readonly needed: boolean;
  readonly code: string | null;
}

/** Whether the first director is still to be made; null when the server does not answer. */
export const setupState = async (): Promise<SetupState | null> =>
  (await askJson('/api/setup', {})) as SetupState | null;

/** Where each page of the staff is. What a role may see is the server's to say; this only shows the way. */
export function staffRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/setup', component: SetupScreen, meta: { open: true } },
      { path: '/counter/sign-in', component: SignInScreen, meta: { open: true } },
      { path: '/counter', component: CountersScreen },
      { path: '/counter/desk/:counterId', component: DeskScreen, props: true },
      { path: '/counter/guide', component: GuideScreen },
      { path: '/counter/director', component: DirectorScreen },
      { path: '/:rest(.*)*', redirect: '/counter' },
    ],
  });
  router.beforeEach(async to => {
    const session = useSession();
    if (!session.known) await session.refresh();
    if (to.meta['open'] || session.staffId !== null) return true;
    if ((await setupState())?.needed) return '/setup';
    return { path: '/counter/sign-in', query: { next: to.fullPath } };
  });
  return router;
}
