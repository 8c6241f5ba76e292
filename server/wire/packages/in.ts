import express, { type Request, type RequestHandler, Router } from 'express';
import { type BroughtIn, LARGEST_FILE } from '../../contract/packages.ts';
import { bringInFaults, toldFaults } from '../../domain/catalogue/versions/bring-in.ts';
import { filesOfZip } from '../../papers/zip/read.ts';
import { allowed, COMMAND_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf, fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';
import { denied, faultIn, no } from './answer.ts';
import { compareWith } from './compare.ts';
import { entriesIn, type PackageEntries } from './entries.ts';
import type { PackageParts } from './router.ts';

const LIMITS = { files: 20_000, packed: LARGEST_FILE, unpacked: 128_000_000 } as const;

/** Files that are handed in: a package, whose entries become drafts, or another place's list, which is not kept. */
export function packagesIn({ callers, gateway }: PackageParts): Router {
  const router = Router();
  const caller = (request: Request) => callerSoon(callers, credentialsOf(request));
  const editorsAlone: RequestHandler = async (request, response, next) => {
    const who = await caller(request);
    if (fromOurPages(request) && allowed(COMMAND_ACCESS['entry:bringIn'], who.standings)) next();
    else no(response, denied(who));
  };
  const whole = express.raw({ type: () => true, limit: LARGEST_FILE });

  router.post('/compare', whole, async (request, response) => {
    const bytes: unknown = request.body;
    if (!fromOurPages(request)) return no(response, 'access.denied');
    if (!Buffer.isBuffer(bytes)) return no(response, 'input.invalid', { fields: ['body:invalid_type'] });
    const bureau = typeof request.query['bureau'] === 'string' ? request.query['bureau'] : null;
    if (bureau !== null && !callers.hall().bureaus.has(bureau)) return no(response, 'bureau.unknown');
    const told = await compareWith(callers.hall(), bytes, bureau).catch(faultIn);
    if (!told.ok) return no(response, 'list.unreadable', toldFaults(told.faults));
    response.set('Cache-Control', 'no-store').json({ ok: true, data: told.comparison });
  });
  router.post('/', editorsAlone, whole, async (request, response) => {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes)) return no(response, 'input.invalid', { fields: ['body:invalid_type'] });
    const read: PackageEntries = await filesOfZip(bytes, LIMITS).then(entriesIn, (error: unknown) => ({
      ...{ entries: [], faults: faultIn(error).faults },
    }));
    const { entries, faults } = read;
    // Whatever is wrong is told at once: also what a rule would say of the entries that could be read.
    if (faults.length > 0) {
      const all = [...faults, ...bringInFaults(callers.hall(), entries)];
      return no(response, 'package.unreadable', toldFaults(all));
    }
    const { commandId, reason } = request.query;
    const asked = { name: 'entry:bringIn', commandId, input: { entries, reason } };
    const answer = await gateway.execute(asked, await caller(request));
    if (!answer.ok) return void response.status(statusOf(answer.refusal.code)).json(answer);
    const items = entries.map(({ code, name }) => ({ code, name }));
    response.json({ ok: true, data: { drafts: items.length, items } satisfies BroughtIn });
  });
  return router;
}
