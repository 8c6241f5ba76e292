import express, { type Request, type Response, Router } from 'express';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { entryInForce, isPublic, versionInForce } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import type { RefusalCode, RefusalParams } from '../../domain/refusal.ts';
import { csvOf } from '../../papers/csv.ts';
import { FileFault } from '../../papers/fault.ts';
import { type Press, PressBusy } from '../../papers/press/press.ts';
import { filesOfZip } from '../../papers/zip/read.ts';
import { zipOf } from '../../papers/zip/write.ts';
import { allowed, COMMAND_ACCESS, VIEW_ACCESS } from '../access.ts';
import { type Caller, type CallerParts, callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import type { Gateway } from '../gateway.ts';
import { statusOf } from '../http.ts';
import { type Packed, packageFiles } from './files.ts';
import { compareWith } from './compare.ts';
import { entriesIn } from './manifest.ts';
import { hiddenRows, HIDDEN_TITLES } from './hidden.ts';

export interface PackageParts {
  readonly callers: CallerParts;
  readonly gateway: Gateway;
  readonly press: Press;
}

const LIMITS = { files: 20_000, packed: 16_000_000, unpacked: 128_000_000 } as const;

function no(response: Response, code: RefusalCode, params: RefusalParams = {}): void {
  response.status(statusOf(code)).json({ ok: false, refusal: { code, params } });
}

const denied = ({ sender }: Caller): RefusalCode =>
  sender.kind === 'public' ? 'access.sign_in' : 'access.denied';

function packed(hall: Hall, entry: Entry): Packed {
  const version = versionInForce(hall, entry.code);
  const bureau = hall.bureaus.get(entry.bureauId)?.name.zh ?? '';
  return { entry, bureau, version: version?.version ?? null, since: version?.from ?? null };
}

function attach(response: Response, name: string, type: string, bytes: Buffer | string): void {
  response.set('Cache-Control', 'no-store').type(type).attachment(name).send(bytes);
}

/** A file that cannot be read says why; anything else is a bug. */
function faultIn(error: unknown): { ok: false; faults: string[] } {
  if (error instanceof FileFault) return { ok: false, faults: [error.code] };
  throw error;
}

/**
 * Packages of powers (一表一图一件一盘, DOMAIN A7) leave the house as archives and come in as drafts. What is not public
 * is in none of them (rule E6); its list has a door of its own, for those who file it (DOMAIN A12).
 */
export function packagesRouter({ callers, gateway, press }: PackageParts): Router {
  const router = Router();
  const caller = (request: Request): Promise<Caller> => callerSoon(callers, credentialsOf(request));
  const out = async (request: Request, response: Response, name: string, codes: Iterable<string>) => {
    const hall = callers.hall();
    const shown = [...codes].filter(code => hall.items.has(code) && isPublic(hall, code)).sort();
    if (shown.length === 0) return no(response, 'item.unknown');
    try {
      const files = await packageFiles(
        press,
        shown.map(code => packed(hall, entryInForce(hall, code)!)),
      );
      attach(response, `${name}.zip`, 'application/zip', await zipOf(files));
    } catch (error) {
      if (!(error instanceof PressBusy)) throw error;
      response.set('Retry-After', '10').status(503).json({ ok: false, outage: true });
    }
  };
  router.use(async (request, response, next) => {
    const who = await caller(request);
    if (allowed(VIEW_ACCESS.clearing, who.standings)) next();
    else no(response, denied(who));
  });
  router.get('/items/:code.zip', (request, response) =>
    out(request, response, request.params.code, [request.params.code]),
  );
  router.get('/bureaus/:id.zip', (request, response) => {
    const { id } = request.params;
    const own = [...callers.hall().items.values()].filter(({ bureauId }) => bureauId === id);
    return out(
      request,
      response,
      id,
      own.map(({ code }) => code),
    );
  });
  router.get('/hidden.csv', async (request, response) => {
    const who = await caller(request);
    if (!allowed(['discloser', 'director', 'legal_reviewer'], who.standings))
      return no(response, denied(who));
    attach(response, 'hidden.csv', 'text/csv', csvOf(HIDDEN_TITLES, hiddenRows(callers.hall())));
  });
  // Another place's list is looked at and not kept (DOMAIN A19).
  router.post(
    '/compare',
    express.raw({ type: () => true, limit: LIMITS.packed }),
    async (request, response) => {
      const bytes: unknown = request.body;
      if (!fromOurPages(request) || !Buffer.isBuffer(bytes)) return no(response, 'access.denied');
      const { bureau } = request.query;
      const told = await compareWith(callers.hall(), bytes, typeof bureau === 'string' ? bureau : null).catch(
        faultIn,
      );
      if (!told.ok) return no(response, 'package.unreadable', { faults: told.faults.slice(0, 20) });
      response.set('Cache-Control', 'no-store').json({ ok: true, data: told });
    },
  );
  router.post('/', express.raw({ type: () => true, limit: LIMITS.packed }), async (request, response) => {
    const who = await caller(request);
    if (!fromOurPages(request) || !allowed(COMMAND_ACCESS['entry:bringIn'], who.standings))
      return no(response, denied(who));
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes)) return no(response, 'input.invalid', { fields: ['body:invalid_type'] });
    const read = await filesOfZip(bytes, LIMITS).then(entriesIn, (error: unknown) => ({
      ...faultIn(error),
      entries: [],
    }));
    if (read.faults.length > 0)
      return no(response, 'package.unreadable', { faults: read.faults.slice(0, 20) });
    const { commandId, reason } = request.query;
    const asked = { name: 'entry:bringIn', commandId, input: { entries: read.entries, reason } };
    const answer = await gateway.execute(asked, who);
    response.status(answer.ok ? 200 : statusOf(answer.refusal.code)).json(answer);
  });
  return router;
}
