import { Router } from 'express';
import type { Clock } from '../../app/ports.ts';
import type { Press } from '../../papers/press/press.ts';
import { allowed, VIEW_ACCESS } from '../access.ts';
import { type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import type { Gateway } from '../gateway.ts';
import { denied, no } from './answer.ts';
import { clearanceRouter } from './clearance.ts';
import { packagesIn } from './in.ts';
import { packagesOut } from './out.ts';

export interface PackageParts {
  readonly callers: CallerParts;
  readonly gateway: Gateway;
  readonly press: Press;
  readonly clock: Pick<Clock, 'wall'>;
  readonly utcOffsetMinutes: number;
}

/**
 * Packages of powers (一表一图一件一盘, DOMAIN A7) leave the house as archives and come in as drafts. What is not public
 * is in none of them (rule E6); its list has a door of its own, for those who file it (DOMAIN A12).
 */
export function packagesRouter(parts: PackageParts): Router {
  const router = Router();
  router.use(async (request, response, next) => {
    const who = await callerSoon(parts.callers, credentialsOf(request));
    if (allowed(VIEW_ACCESS.clearing, who.standings)) next();
    else no(response, denied(who));
  });
  router.use(packagesOut(parts));
  router.use(clearanceRouter(parts));
  router.use(packagesIn(parts));
  return router;
}
