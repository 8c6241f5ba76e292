import { Router } from 'express';
import type { Blobs } from '../app/blobs.ts';
import type { Clock, Ids, Log, Store } from '../app/ports.ts';
import type { Vault } from '../app/secrets/vault.ts';
import type { VoicePort } from '../app/voice/port.ts';
import type { QueueWatch } from '../app/queue-watch.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import type { CallerParts } from './caller.ts';
import type { Feed } from './feed.ts';
import type { Gateway } from './gateway.ts';
import { healthRouter } from './health.ts';
import { apiRouter } from './http.ts';
import { installRouter } from './install.ts';
import { openApi } from './open-api.ts';
import { bookingsRouter } from './bookings/router.ts';
import { caseQueryRouter } from './cases/query.ts';
import { exitRouter } from './cases/exit.ts';
import { feesRouter } from './cases/fees.ts';
import { registerRouter } from './cases/register.ts';
import { resultsRouter } from './cases/results.ts';
import { casesRouter } from './cases/router.ts';
import { attachmentsRouter } from './documents/attachments.ts';
import { casePapersRouter, documentsRouter } from './documents/documents.ts';
import { draftChartsRouter } from './papers/draft-charts.ts';
import { publicPapersRouter } from './papers/public-papers.ts';
import type { PaperParts } from './papers/send.ts';
import { rollsRouter } from './papers/rolls.ts';
import { sheetsRouter } from './papers/sheets.ts';
import { packagesRouter } from './packages/router.ts';
import { phonePageRouter } from './phone-page.ts';
import { peopleRouter } from './people.ts';
import { readingsRouter } from './readings.ts';
import { screensRouter } from './screens.ts';
import { signsRouter } from './signs.ts';
import { voiceRouter } from './voice.ts';
import { dutyRouter } from './duty/router.ts';
import { questionsRouter } from './questions/router.ts';
import { snagQueryRouter } from './snags/query.ts';
import { snagsRouter } from './snags/router.ts';
import { setupRouter } from './setup.ts';
import type { SiteTls } from './tls/site-tls.ts';

/** What stands behind the doors of a hall. */
export interface DoorParts extends PaperParts {
  readonly sequencer: Sequencer;
  readonly store: Store;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly voice: VoicePort;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly utcOffsetMinutes: number;
  readonly log: Log;
  readonly gateway: Gateway;
  readonly feed: Feed;
  readonly callers: CallerParts;
  readonly connections: () => number;
  readonly draining: () => boolean;
  readonly dist: string;
  readonly site: SiteTls | null;
  readonly securePort: () => number | null;
  readonly setupCode: () => string | null;
  readonly queueWatch: Pick<QueueWatch, 'found'>;
  readonly publicUrl: () => string;
}

/** Where each router answers. The first that knows an address takes it: what is narrower stands above `/api`. */
export function doorsTo(parts: DoorParts): readonly (readonly [at: string, router: Router])[] {
  return [
    ['/', healthRouter(parts)],
    ['/api/openapi.json', openApiRouter()],
    ['/api/setup', setupRouter({ hall: parts.callers.hall, setupCode: parts.setupCode })],
    ['/api/people', peopleRouter(parts)],
    ['/api/readings', readingsRouter(parts)],
    ['/api/voice', voiceRouter(parts)],
    ['/api/signs', signsRouter(parts)],
    ['/api/charts', draftChartsRouter(parts)],
    ['/api/sheets', sheetsRouter(parts)],
    ['/api/rolls', rollsRouter(parts)],
    ['/api/packages', packagesRouter(parts)],
    ['/api/fees', feesRouter(parts)],
    ['/api/exit', exitRouter(parts)],
    ['/api/cases', casesRouter(parts)],
    ['/api/cases', casePapersRouter(parts)],
    ['/api/cases', attachmentsRouter(parts)],
    ['/api/documents', documentsRouter(parts)],
    ['/api/register', registerRouter(parts)],
    ['/api/duty', dutyRouter(parts)],
    ['/api/snags', snagsRouter(parts)],
    ['/api/questions', questionsRouter(parts)],
    ['/api/public/cases', caseQueryRouter(parts)],
    ['/api/public/snags', snagQueryRouter(parts)],
    ['/api/public/bookings', bookingsRouter(parts)],
    ['/api/public/results', resultsRouter(parts)],
    ['/api', apiRouter(parts)],
    ['/install', installRouter(parts)],
    ['/public', publicPapersRouter(parts)],
    ['/', phonePageRouter(parts)],
    ['/', screensRouter(parts.dist)],
  ];
}

function openApiRouter(): Router {
  const router = Router();
  router.get('/', (_request, response) => void response.json(openApi()));
  return router;
}
