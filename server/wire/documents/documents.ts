import { Router } from 'express';
import { papersOf } from '../../app/documents/papers.ts';
import { type DocumentParts, writeDocument } from '../../app/documents/write.ts';
import type { CasePapers } from '../../contract/cases/papers.ts';
import { caseOfDocument } from '../../domain/cases/documents/document.ts';
import { type Press, PressBusy } from '../../papers/press/press.ts';
import { allowed, CASE_ACCESS, CASE_NAMES_ACCESS } from '../access.ts';
import type { CallerParts } from '../caller.ts';
import { mayRead } from '../cases/reader.ts';
import { callerAmong, fileOf, no } from './pages.ts';

export interface DocumentDoorParts extends DocumentParts {
  readonly callers: CallerParts;
  readonly press: Press;
}

/** The papers of a case: below `/api/cases`. */
export function casePapersRouter({ callers, store }: DocumentDoorParts): Router {
  const router = Router();
  router.get('/:id/documents', async (request, response) => {
    const who = await callerAmong(callers, CASE_ACCESS, request, response);
    if (!who) return;
    const one = await store.cases.one(request.params.id);
    if (!one) return no(response, 'case.unknown');
    if (!mayRead(who, one)) return no(response, 'access.denied');
    const handles = allowed(CASE_NAMES_ACCESS, who.standings);
    response.json({ ok: true, data: papersOf(callers.hall(), one, handles) satisfies CasePapers });
  });
  return router;
}

/** A document as PDF, for those who deal with applicants: `/api/documents/<id>.pdf`, `?copy=1` for the first copy. */
export function documentsRouter(parts: DocumentDoorParts): Router {
  const router = Router();
  const { callers, store, press } = parts;
  router.get('/:name', async (request, response) => {
    const who = await callerAmong(callers, CASE_NAMES_ACCESS, request, response);
    if (!who) return;
    const { name } = request.params;
    const id = name.endsWith('.pdf') ? name.slice(0, -4) : '';
    const caseId = caseOfDocument(id);
    const one = caseId === null ? null : await store.cases.one(caseId);
    const document = one?.documents?.find(known => known.id === id);
    if (!one || !document) return no(response, 'document.unknown');
    const asked = request.query['copy'];
    const copy = asked === undefined ? 0 : Number(asked);
    try {
      const written = await writeDocument(
        parts,
        (content, madeAt) => press.print({ kind: 'document.pdf', content, madeAt }),
        { one, document, copy, sender: who.sender },
      );
      if ('refused' in written) return no(response, written.refused);
      response.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'");
      response.set('Content-Disposition', fileOf(one, id.slice(one.id.length + 1), 'pdf'));
      response.type('application/pdf').send(Buffer.from(written.bytes));
    } catch (error) {
      if (!(error instanceof PressBusy)) throw error;
      response.set('Retry-After', '10').status(503).json({ ok: false, outage: true });
    }
  });
  return router;
}
