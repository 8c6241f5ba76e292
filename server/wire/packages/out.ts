import { type Request, type Response, Router } from 'express';
import type { PackageCheck } from '../../contract/packages.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { completenessOf } from '../../domain/catalogue/package/completeness.ts';
import { entryInForce, isPublic, versionInForce } from '../../domain/catalogue/versions/version.ts';
import type { Hall } from '../../domain/state/hall.ts';
import { csvOf } from '../../papers/csv.ts';
import type { Packed } from '../../papers/package/archive.ts';
import { PressBusy } from '../../papers/press/press.ts';
import { allowed, HIDDEN_LIST_ACCESS } from '../access.ts';
import { callerSoon } from '../caller.ts';
import { credentialsOf } from '../cookies.ts';
import { denied, no } from './answer.ts';
import { packageZip } from './files.ts';
import { hiddenRows, HIDDEN_TITLES } from './hidden.ts';
import type { PackageParts } from './router.ts';

function packed(hall: Hall, entry: Entry): Packed {
  const version = versionInForce(hall, entry.code);
  const bureau = hall.bureaus.get(entry.bureauId)?.name.zh ?? '';
  return { entry, bureau, version: version?.version ?? null, since: version?.from ?? null };
}

const inForce = (hall: Hall, code: string): string[] => (hall.items.has(code) ? [code] : []);
const ofBureau = (hall: Hall, id: string): string[] =>
  [...hall.items.values()].filter(({ bureauId }) => bureauId === id).map(({ code }) => code);

/** The entries that a package of these items holds: what is not public is in none (rule E6). */
const entriesOf = (hall: Hall, codes: readonly string[]): Entry[] =>
  codes
    .filter(code => isPublic(hall, code))
    .sort()
    .map(code => entryInForce(hall, code)!);

function checkOf(hall: Hall, codes: readonly string[]): PackageCheck {
  const entries = entriesOf(hall, codes);
  return {
    items: entries.map(entry => ({ code: entry.code, name: entry.name, lacks: completenessOf(entry) })),
    hidden: codes.length - entries.length,
  };
}

function attach(response: Response, name: string, type: string, bytes: Buffer | string): void {
  response.set('Cache-Control', 'no-store').type(type).attachment(name).send(bytes);
}

/** Packages that leave the house: what one would hold, the archive itself, and the list of what is not public. */
export function packagesOut({ callers, press }: PackageParts): Router {
  const router = Router();
  const check = (response: Response, codes: readonly string[]): void =>
    void response.set('Cache-Control', 'no-store').json({ ok: true, data: checkOf(callers.hall(), codes) });
  const out = async (response: Response, name: string, codes: readonly string[]): Promise<void> => {
    const hall = callers.hall();
    const entries = entriesOf(hall, codes);
    if (entries.length === 0) return no(response, 'item.unknown');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    try {
      const all = entries.map(entry => packed(hall, entry));
      const archive = await packageZip(press, all, gone.signal);
      attach(
        response,
        `${name}.zip`,
        'application/zip',
        Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength),
      );
    } catch (error) {
      if (gone.signal.aborted) return;
      if (!(error instanceof PressBusy)) throw error;
      response.set('Retry-After', '10').status(503).json({ ok: false, outage: true });
    }
  };
  router.get('/items/:code.zip', ({ params: { code } }: Request<{ code: string }>, response) =>
    out(response, code, inForce(callers.hall(), code)),
  );
  router.get('/bureaus/:id.zip', ({ params: { id } }: Request<{ id: string }>, response) =>
    out(response, id, ofBureau(callers.hall(), id)),
  );
  router.get('/items/:code/check', ({ params: { code } }, response) => {
    const codes = inForce(callers.hall(), code);
    return codes.length === 0 ? no(response, 'item.unknown') : check(response, codes);
  });
  router.get('/bureaus/:id/check', ({ params: { id } }, response) =>
    callers.hall().bureaus.has(id)
      ? check(response, ofBureau(callers.hall(), id))
      : no(response, 'bureau.unknown'),
  );
  router.get('/hidden.csv', async (request, response) => {
    const who = await callerSoon(callers, credentialsOf(request));
    if (!allowed(HIDDEN_LIST_ACCESS, who.standings)) return no(response, denied(who));
    attach(response, 'hidden.csv', 'text/csv', csvOf(HIDDEN_TITLES, hiddenRows(callers.hall())));
  });
  return router;
}
