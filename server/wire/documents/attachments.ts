import express, { Router } from 'express';
import { lookAtFile } from '../../app/attachments/look.ts';
import { BlobLost } from '../../app/blobs.ts';
import type { DocumentParts } from '../../app/documents/write.ts';
import type { AnyHandler } from '../../app/handler.ts';
import { type AttachInput, decideAttach } from '../../domain/cases/attachments/attach.ts';
import { MEDIA_TYPES, MOST_BYTES } from '../../domain/cases/attachments/attachment.ts';
import { isOpen } from '../../domain/cases/life.ts';
import type { Sender } from '../../domain/decision.ts';
import { ATTACH_ACCESS, CASE_NAMES_ACCESS } from '../access.ts';
import type { CallerParts } from '../caller.ts';
import { fromOurPages } from '../cookies.ts';
import { statusOf } from '../http.ts';
import { callerAmong, fileOf, no, SHUT } from './pages.ts';

export interface AttachmentDoorParts extends DocumentParts {
  readonly callers: CallerParts;
}

const ATTACH = {
  decide: decideAttach,
  needs: ({ caseId }: AttachInput) => [caseId],
} as unknown as AnyHandler;

function attach(parts: AttachmentDoorParts, sender: Sender, input: AttachInput) {
  const { sequencer, ids, utcOffsetMinutes } = parts;
  const commandId = ids.next();
  const named = { name: 'attachment:add', commandId, sender, digest: commandId, input };
  return sequencer.submit({ ...named, prepared: { utcOffsetMinutes }, handler: ATTACH });
}

const materialOf = (text: unknown): number | null =>
  typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : null;

/** Files of a case: put to a material as one body, and read again. Below `/api/cases`. */
export function attachmentsRouter(parts: AttachmentDoorParts): Router {
  const router = Router();
  const { callers, store, blobs } = parts;
  const body = express.raw({ type: () => true, limit: MOST_BYTES });
  router.post('/:id/attachments', async (request, response, next) => {
    const who = await callerAmong(callers, ATTACH_ACCESS, request, response);
    if (!who) return;
    if (!fromOurPages(request)) return no(response, 'access.denied');
    const material = materialOf(request.query['material']);
    if (material === null) return no(response, 'input.invalid', { fields: ['material'] });
    const one = await store.cases.one(request.params.id);
    if (!one) return no(response, 'case.unknown');
    // The rule looks again under the lock; here so that a file with no place is not kept.
    if (material >= one.materials.length) return no(response, 'case.no_material', { at: material });
    if (!isOpen(one.state)) return no(response, 'case.wrong_state', { state: one.state });
    body(request, response, async (error?: unknown) => {
      if (error) {
        const isLarge = (error as { type?: unknown }).type === 'entity.too.large';
        return isLarge ? no(response, 'attachment.refused', { reason: 'too_large' }) : next(error);
      }
      try {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const declared = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
        const looked = lookAtFile(bytes, declared);
        if ('fault' in looked) return no(response, 'attachment.refused', { reason: looked.fault });
        const blob = await blobs.put(bytes);
        const input = { caseId: one.id, material, type: looked.type, bytes: bytes.length, ...blob };
        const answer = await attach(parts, who.sender, input);
        response.status(answer.ok ? 200 : statusOf(answer.refusal.code)).json(answer);
      } catch (fault) {
        next(fault);
      }
    });
  });
  router.get('/:id/attachments/:attachment', async (request, response) => {
    if (!(await callerAmong(callers, CASE_NAMES_ACCESS, request, response))) return;
    const one = await store.cases.one(request.params.id);
    const found = one?.attachments?.find(({ id }) => id === request.params.attachment);
    if (!one || !found) return no(response, 'attachment.unknown');
    try {
      const bytes = await blobs.take(found.blob);
      response.set({ 'Content-Security-Policy': SHUT, 'X-Content-Type-Options': 'nosniff' });
      response.set('Content-Disposition', fileOf(one, found.id.slice(one.id.length + 1), found.type));
      response.type(MEDIA_TYPES[found.type]).send(bytes);
    } catch (error) {
      if (!(error instanceof BlobLost)) throw error;
      no(response, 'attachment.lost', { reason: error.reason });
    }
  });
  return router;
}
