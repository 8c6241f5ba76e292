import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type Response, Router } from 'express';
import { packedParts } from './packed.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/kiosk': 'kiosk-ui/index.html',
  '/counter': 'counter-ui/index.html',
  '/display': 'display-ui/index.html',
  '/public': 'kiosk-ui/public.html',
  '/case': 'kiosk-ui/case.html',
  '/book': 'kiosk-ui/book.html',
  '/setup': 'counter-ui/index.html',
};

/** The built screens. Pages are never cached, their parts for ever. */
export function screensRouter(dist: string): Router {
  const router = Router();
  const page = (file: string) => (_request: unknown, response: Response) => {
    const full = path.join(dist, file);
    if (!existsSync(full))
      return void response.status(503).type('text').send('The screens are not built yet.');
    response.set('Cache-Control', 'no-store').sendFile(full);
  };
  const assets = path.join(dist, 'assets');
  router.use(
    '/assets',
    packedParts(assets, { 'Cache-Control': 'public, max-age=31536000, immutable' }),
    express.static(assets, { immutable: true, maxAge: '365d', index: false }),
  );
  router.get('/', (_request, response) => response.redirect('/counter'));
  for (const [route, file] of Object.entries(PAGES)) router.get([route, `${route}/*rest`], page(file));
  return router;
}
