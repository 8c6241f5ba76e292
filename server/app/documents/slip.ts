import { createHash } from 'node:crypto';
import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import type { SlipInput, SlipPrepared } from '../../domain/cases/documents/slip.ts';
import type { ClaimedJob, KeptJob } from '../../domain/printing/slip.ts';
import type { OpenAnswer } from '../handler.ts';
import { type ContentOf, type DocumentParts, openDocument } from './write.ts';

type SlipParts = Pick<DocumentParts, 'store' | 'vault' | 'publicUrl' | 'utcOffsetMinutes'>;

/** SHA-256 of everything that stands in a document, the same for A4 and each width of slip (rule G28). */
export const contentHash = (content: DocumentContent): string =>
  createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');

async function opened(
  parts: SlipParts,
  { caseId, documentId }: Pick<SlipInput, 'caseId' | 'documentId'>,
): Promise<{
  readonly content: ContentOf;
  readonly copies: readonly { reason?: SlipInput['reason'] }[];
} | null> {
  const one = await parts.store.cases.one(caseId);
  const document = one?.documents?.find(({ id }) => id === documentId);
  if (!one || !document) return null;
  return { content: await openDocument(parts, one, document), copies: document.copies };
}

/** What is looked up before a slip of a document is ordered: how to hash each copy of it. */
export async function prepareSlip(parts: SlipParts, input: SlipInput): Promise<SlipPrepared> {
  const found = await opened(parts, input);
  return {
    utcOffsetMinutes: parts.utcOffsetMinutes,
    hashOf: found && ((copy, reason) => contentHash(found.content(copy, reason))),
  };
}

/**
 * Opens for an agent the document that it claimed: the answer that is kept holds no word of it. What would be printed and
 * is not what was asked for, by its hash, is null.
 */
export function openClaimed(parts: SlipParts): OpenAnswer {
  return async data => {
    const { job } = data as { job: KeptJob | null };
    if (!job?.paper) return data;
    const { copy, sha256 } = job.paper;
    const found = await opened(parts, job.paper);
    const content = found && found.content(copy, found.copies[copy]?.reason);
    const isSame = content !== null && contentHash(content) === sha256;
    return { job: { ...job, content: isSame ? content : null } satisfies ClaimedJob };
  };
}
