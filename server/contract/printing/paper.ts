import { z } from 'zod';
import { count, id, time } from '../fields.ts';
import type { DocumentContent } from '../../domain/cases/documents/content/content.ts';
import { DOCUMENT_KINDS } from '../../domain/cases/documents/kinds.ts';
import type { PaperSlip } from '../../domain/printing/paper.ts';

const kind = z.enum(DOCUMENT_KINDS);
const pairs = z.array(z.tuple([z.string(), z.string()]));
const texts = z.array(z.string());

/** Which copy of a case's document is to be printed. */
export const paperSlip = z.object({
  ...{ caseId: id, documentId: z.string(), document: kind, copy: count, sha256: z.string() },
  ...{ askedAt: time, utcOffsetMinutes: z.int(), machine: z.string() },
}) satisfies z.ZodType<PaperSlip>;

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: texts }),
  z.object({ kind: z.literal('rows'), rows: pairs }),
  z.object({ kind: z.literal('blanks'), labels: texts }),
]);
const seal = z.object({ id: z.string().nullable(), ring: z.string(), below: z.string() });

/** What stands in a document. */
export const documentContent = z.object({
  ...{ kind, organ: z.string(), title: z.string(), number: z.string(), to: z.string().nullable() },
  body: z.array(block),
  issuer: z.object({ organ: z.string(), seal: seal.nullable(), date: z.string() }).nullable(),
  ...{ signs: texts, about: pairs },
  query: z.object({ code: z.string(), url: z.string(), note: z.string() }),
  copy: z.string().nullable(),
}) satisfies z.ZodType<DocumentContent>;
