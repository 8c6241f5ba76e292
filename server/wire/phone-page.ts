import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { ANYBODY, type CallerParts } from './caller.ts';
import type { Feed } from './feed.ts';
import { readView } from './topics.ts';

export interface PhonePageParts {
  readonly dist: string;
  readonly feed: Feed;
  readonly callers: CallerParts;
}

/** Where the page's script will put everything; until it has come over a poor network, the number stands here alone. */
const ROOM = '<div id="app"></div>';

/** A ticket's page, `/t/<token>`, with the number in it already. */
export function phonePageRouter({ dist, feed, callers }: PhonePageParts): Router {
  const router = Router();
  const file = path.join(dist, 'kiosk-ui', 'phone.html');
  router.get('/t/:token', (request, response) => {
    let page: string;
    try {
      page = readFileSync(file, 'utf8');
    } catch {
      return void response.status(503).type('text').send('The screens are not built yet.');
    }
    const asked = readView(callers.vault, ANYBODY, 'ticket', { token: request.params.token });
    const label = 'refused' in asked ? null : labelIn(feed.snapshot(asked.view, asked.params).snapshot);
    const first = label === null ? ROOM : ROOM.replace('><', `><p class="phone-first">${label}</p><`);
    response.set('Cache-Control', 'no-store').type('html').send(page.replace(ROOM, first));
  });
  return router;
}

/** The printed number in a ticket's snapshot, if it is made of nothing but letters, figures and hyphens. */
function labelIn(snapshot: unknown): string | null {
  const { ticket = {} } = snapshot as { ticket?: Record<string, { label?: unknown } | null> };
  const label = Object.values(ticket)[0]?.label;
  return typeof label === 'string' && /^[A-Z0-9-]{1,20}$/.test(label) ? label : null;
}
