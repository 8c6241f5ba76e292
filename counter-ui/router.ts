import { createRouter, createWebHistory, type Router } from 'vue-router';
import { caseRoutes } from './routes/cases.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { deskRoutes } from './routes/desk.ts';
import { dutyRoutes } from './routes/duty.ts';
import { registerRoutes } from './routes/register.ts';
import { settingsRoutes } from './routes/settings.ts';
import { snagRoutes } from './routes/snags.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { useSession } from './session.ts';
import { setupState } from './setup-state.ts';

/** Where each page of the staff is. What a role may see is the server's to say; this only shows the way. */
export function staffRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...deskRoutes,
      ...settingsRoutes,
      ...supervisionRoutes,
      ...catalogueRoutes,
      ...caseRoutes,
      ...registerRoutes,
      ...snagRoutes,
      ...dutyRoutes,
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
