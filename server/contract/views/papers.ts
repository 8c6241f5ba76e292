import { z } from 'zod';
import { JOB_STATES } from '../../domain/printing/job.ts';
import { count, id, time } from '../fields.ts';
import { cells } from './parts.ts';
import { printer } from './published.ts';

/** How slips of a case's documents come out. */
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
} as const;
