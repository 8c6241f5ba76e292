import { z } from 'zod';
import { commands } from '../command.ts';
import { band } from '../queue/commands.ts';
import { count, id, line, none, text, time } from '../fields.ts';
import type { Card } from '../../domain/printing/card.ts';
import { SHEET_KINDS, type Sheet } from '../../domain/printing/sheet.ts';
import type { ClaimedJob } from '../../domain/printing/slip.ts';
import { documentContent, paperSlip } from './paper.ts';
import { PRINTER_CONDITIONS } from '../../domain/printing/condition.ts';
import type { SlipTexts } from '../../domain/printing/texts.ts';

const job = z.strictObject({ jobId: id, attempt: z.int().min(1).max(1_000_000) });
const cause = line(60);
const language = z.enum(['zh', 'en']);
const itemCode = line(80);

const slip = z.object({
  hall: text,
  queue: text,
  item: z.string().nullable(),
  label: z.string(),
  ahead: count.nullable(),
  band: band.nullable(),
  place: text,
  url: z.string(),
  takenAt: time,
  utcOffsetMinutes: z.int(),
  machine: z.string(),
  serial: count,
  copy: count,
  lacks: z.array(z.string()).optional(),
  route: z
    .object({
      name: text.nullable(),
      ordered: z.boolean(),
      legs: z.array(z.object({ queue: text, place: text })),
    })
    .optional(),
  elder: z.literal(true).optional(),
});

/** A card of what to bring. */
const card = z.object({
  ...{ title: z.string(), item: z.string(), under: z.string(), bring: z.string() },
  materials: z.array(z.object({ name: z.string(), how: z.string() })),
  nothing: z.string().nullable(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  ...{ note: z.string().nullable(), version: z.string(), scan: z.string() },
  ...{ code: itemCode, language, hall: z.string(), url: z.string() },
  ...{ askedAt: time, utcOffsetMinutes: z.int(), machine: z.string() },
}) satisfies z.ZodType<Card>;

/** A guide or card on A4. */
const sheet = z.object({
  ...{ kind: z.enum(SHEET_KINDS), itemCode, version: count.nullable(), title: z.string(), language },
  ...{ askedAt: time, machine: z.string() },
}) satisfies z.ZodType<Sheet>;

const rule = z.strictObject({ zh: line(90), en: line(180) });
/** What a slip says beside its ticket. */
export const slipTexts = z.strictObject({
  missed: rule,
  fee: rule,
  scan: rule,
}) satisfies z.ZodType<SlipTexts>;

export const printerCondition = z.enum(PRINTER_CONDITIONS);

const slipModel = z.object({
  paper: z.union([z.literal(58), z.literal(80)]),
  dots: count,
  columns: count,
  qr: z.enum(['native', 'raster']),
  cut: z.enum(['partial', 'full', 'none']),
  confirm: z.enum(['process-id', 'status', 'none']),
  rareHan: z.boolean(),
});

const transport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tcp'), host: z.string(), port: z.int() }),
  z.object({ kind: z.literal('file'), path: z.string() }),
  z.object({ kind: z.literal('ipp'), url: z.string() }),
  z.object({ kind: z.literal('virtual') }),
]);

const claimed = z.object({
  id,
  attempt: count,
  leaseUntil: time,
  printerId: id,
  transport,
  texts: slipTexts,
  machineName: z.string(),
});

const claimedSlip = claimed.extend({ model: slipModel });
export const claimedJob = z.union([
  claimedSlip.extend({ slip }),
  claimedSlip.extend({ card }),
  claimedSlip.extend({ paper: paperSlip, content: documentContent.nullable() }),
  claimed.extend({ model: z.object({ paper: z.literal('a4') }), sheet }),
]) satisfies z.ZodType<ClaimedJob>;

export const printCommands = commands({
  'print:claim': {
    says: 'An agent claims the next slip of a printer, with a lease.',
    input: z.strictObject({ printerId: id }),
    data: z.object({ job: claimedJob.nullable() }),
  },
  'print:sending': {
    says: 'The agent is about to send the first byte; it waits for this answer.',
    input: job.extend({ bytesHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    data: z.object({ leaseUntil: time }),
  },
  'print:sent': { says: 'All bytes were handed over.', input: job, data: none },
  'print:confirm': { says: 'The printer said that it printed.', input: job, data: none },
  'print:fail': {
    says: 'It failed before the first byte; the slip is queued again.',
    input: job.extend({ cause }),
    data: none,
  },
  'print:doubt': {
    says: 'It failed after the first byte; nobody knows what was printed.',
    input: job.extend({ cause }),
    data: none,
  },
  'print:abort': {
    says: 'The printer itself gave it up; nothing more of it comes out.',
    input: job.extend({ cause }),
    data: none,
  },
  'print:sheet': {
    says: 'A kiosk prints the guide or the card of an item in force on A4.',
    input: z.strictObject({ kind: z.enum(SHEET_KINDS), itemCode, language }),
    data: z.object({ jobId: id, url: z.string() }),
  },
  'print:card': {
    says: 'A kiosk prints what to bring for an item in force.',
    input: z.strictObject({ itemCode, language }),
    data: z.object({ jobId: id, url: z.string() }),
  },
  'print:reprint': {
    says: 'Prints a ticket once more, marked as a copy.',
    input: z.strictObject({ ticketId: id, printerId: id }),
    data: z.object({ jobId: id, copy: count }),
  },
  'printer:report': {
    says: 'An agent tells how one of its printers does, once a change.',
    input: z.strictObject({ printerId: id, condition: printerCondition }),
    data: none,
  },
  'slip:set': {
    says: 'Sets what slips say beside their ticket.',
    input: z.strictObject({ texts: slipTexts, base: count.optional() }),
    data: none,
  },
});
