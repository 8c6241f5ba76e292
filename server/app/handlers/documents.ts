import { decideDetach } from '../../domain/cases/attachments/attach.ts';
import type { CasePrepared, OfCase } from '../../domain/cases/begin.ts';
import { decideReprintDocument } from '../../domain/cases/documents/copies.ts';
import { decideIssue } from '../../domain/cases/documents/issue.ts';
import { decideSlip, type SlipInput } from '../../domain/cases/documents/slip.ts';
import { prepareSlip } from '../documents/slip.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

/** The commands about papers and files of a case; what acts bring comes by itself. */
export function addDocumentHandlers(table: HandlerTable, parts: HandlerParts): void {
  const { utcOffsetMinutes } = parts;
  const needs = ({ caseId }: OfCase): readonly string[] => [caseId];
  const prepare = async (): Promise<CasePrepared> => ({ utcOffsetMinutes });
  table
    .add('document:issue', { prepare, needs, decide: decideIssue })
    .add('document:reprint', { prepare, needs, decide: decideReprintDocument })
    .add('document:slip', {
      prepare: ({ input }: Preparing<SlipInput>) => prepareSlip(parts, input),
      ...{ needs, decide: decideSlip },
    })
    .add('attachment:remove', { prepare, needs, decide: decideDetach });
}
