import { z } from 'zod';
import { JOB_STATES } from '../../domain/printing/job.ts';
import { SHEET_KINDS } from '../../domain/printing/sheet.ts';
import { count, id, nothing, time } from '../fields.ts';
import { cells } from './parts.ts';
import { printer } from './published.ts';

/** How slips of a case's documents, and sheets at a kiosk, come out. */
export const paperViews = {
  papers: {
    says: 'Print jobs of the documents of one case, and the printers of the hall, for those who hand documents over.',
    params: z.strictObject({ caseId: id }),
    snapshot: z.object({
      jobs: cells(
        z.object({
          ...{ documentId: z.string(), copy: count, printerId: id, queuedAt: time },
          state: z.enum(JOB_STATES),
        }),
      ),
      printers: cells(printer),
    }),
  },
  sheets: {
    says: "A kiosk's A4 printer, and what became of what was ordered there on A4.",
    params: nothing,
    snapshot: z.object({
      printer: cells(printer),
      sheets: cells(z.object({ kind: z.enum(SHEET_KINDS), state: z.enum(JOB_STATES) })),
    }),
  },
} as const;
