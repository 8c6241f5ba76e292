import { z } from 'zod';
import { MANDATE_ACTS } from '../../domain/cases/agency/agency.ts';
import { DELIVERED_HOW, NOT_ACCEPTED, VERDICTS } from '../../domain/cases/case.ts';
import { TERMINATED_FOR } from '../../domain/cases/ending/grounds.ts';
import { FETCHERS } from '../../domain/cases/ending/proof.ts';
import { SLIPS } from '../../domain/cases/handover/slip.ts';
import { HASTENED_WAYS } from '../../domain/cases/hastened/hasten.ts';
import { MOST_LATER_DAYS } from '../../domain/cases/promises/promise.ts';
import { SPECIAL_PROCEDURES } from '../../domain/catalogue/entry/terms.ts';
import { itemCode } from '../catalogue/item.ts';
import { taken } from '../queue/commands.ts';
import { commands } from '../command.ts';
import { count, date, id, line, none, paragraph, seat } from '../fields.ts';

const ofCase = z.strictObject({ caseId: id });
/** Reasons and opinions, as they go into a document. */
const words = paragraph(2000);
const step = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

/** A carrier's number for a letter or parcel. */
const waybill = z.string().regex(/^[A-Za-z0-9-]{6,40}$/);

/** `until`: the last day of a special procedure that begins. */
const approval = z.object({ approved: z.boolean(), until: z.string().nullable() });

/** Who applies, as the counter reads it from the card or enters it. */
export const applicant = z.strictObject({
  kind: z.enum(['person', 'body']),
  name: line(120),
  idNumber: z.string().max(40).optional(),
  phone: z.string().max(40).optional(),
});

const mandate = z.strictObject({
  seen: z.boolean(),
  scope: z.array(z.enum(MANDATE_ACTS)).max(MANDATE_ACTS.length),
  until: date,
});

/** Who acts for the applicant: a steward of the hall, or the applicant's own agent, and with which mandate. */
export const agent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), staffId: id, mandate: mandate.optional() }),
  z.strictObject({
    ...{ kind: z.literal('own'), name: line(120), mandate: mandate.optional() },
    ...{ idNumber: z.string().max(40).optional(), phone: z.string().max(40).optional() },
  }),
]);
const byAgent = z.boolean().optional();

export const caseCommands = commands({
  'case:receive': {
    says: 'Takes an application in, from the ticket in hand.',
    input: z.strictObject({
      counterId: id,
      seat,
      ticketId: id,
      itemCode,
      applicant,
      agent: agent.optional(),
    }),
    data: z.object({ caseId: id, number: z.string() }),
  },
  'case:entrust': {
    says: 'Enters who acts for the applicant from now on, by which mandate; or that nobody does.',
    input: ofCase.extend({ agent: agent.nullable() }),
    data: none,
  },
  'case:ticket': {
    says: 'Takes a number to collect what was decided, or to hand in what was asked for, by number and query code.',
    input: z.strictObject({
      number: z.string().max(40),
      code: z.string().max(40),
      elder: z.boolean().optional(),
    }),
    data: taken,
  },
  'case:visit': {
    says: 'Brings a case to the visit of the ticket in hand.',
    input: ofCase.extend({ counterId: id, seat, ticketId: id }),
    data: none,
  },
  'case:check': {
    says: 'Enters what was found of the materials.',
    input: ofCase.extend({
      checks: z
        .array(z.strictObject({ at: count, verdict: z.enum(VERDICTS), words: words.optional() }))
        .min(1)
        .max(60),
    }),
    data: none,
  },
  'case:correct': {
    says: 'Tells once, and all of it, what is lacking, and within how many working days to supply it.',
    input: ofCase.extend({ days: z.int().min(1).max(60).optional() }),
    data: z.object({ materials: z.array(count) }),
  },
  'case:supply': {
    says: 'Enters that everything asked for is handed in.',
    input: ofCase.extend({ byAgent }),
    data: none,
  },
  'case:accept': {
    says: 'Accepts a case: the decision clock runs.',
    input: ofCase.extend({
      laterDays: z.int().min(1).max(MOST_LATER_DAYS).optional(),
      pledge: z.boolean().optional(),
    }),
    data: z.object({ order: count }),
  },
  'case:hasten': {
    says: 'Puts a case before others, with a shorter promise of its own.',
    input: ofCase.extend({ way: z.enum(HASTENED_WAYS), days: z.int().min(1).max(60), words }),
    data: none,
  },
  'case:bring': {
    says: 'Enters that materials came which were promised for later.',
    input: ofCase.extend({ materials: z.array(count).min(1).max(60), byAgent }),
    data: z.object({ owed: z.array(count) }),
  },
  'case:verify': {
    says: 'Enters what looking into a pledge came to: true, or what was granted is taken back.',
    input: ofCase.extend({ kept: z.boolean(), words }),
    data: none,
  },
  'case:refuse': {
    says: 'Does not accept a case, and says why.',
    input: ofCase.extend({ ground: z.enum(NOT_ACCEPTED), words }),
    data: none,
  },
  'case:step': {
    says: 'Does an open step of a case.',
    input: ofCase.extend({ step, to: step.optional(), words: words.optional() }),
    data: z.object({ open: z.array(z.string()) }),
  },
  'case:giveBack': {
    says: 'Gives an open step back to one before it.',
    input: ofCase.extend({ step, back: step, words }),
    data: none,
  },
  'case:passOver': {
    says: 'Goes on without the opinion of another body that is late, with the reason.',
    input: ofCase.extend({ step, words }),
    data: z.object({ open: z.array(z.string()) }),
  },
  'case:suspend': {
    says: 'Begins a special procedure, or asks the head of the bureau to.',
    input: ofCase.extend({ ground: z.enum(SPECIAL_PROCEDURES), days: z.int().min(1).max(366), words }),
    data: approval,
  },
  'case:resume': { says: 'Ends a special procedure.', input: ofCase, data: none },
  'case:extend': {
    says: 'Makes the limit longer, once, or asks the head of the bureau to.',
    input: ofCase.extend({ words }),
    data: approval,
  },
  'case:approve': {
    says: 'Answers what the handler of a case asked for.',
    input: ofCase.extend({ yes: z.boolean(), words }),
    data: none,
  },
  'case:decide': {
    says: 'Grants or denies what was applied for, with reasons.',
    input: ofCase.extend({ result: z.enum(['granted', 'denied']), words }),
    data: none,
  },
  'case:make': {
    says: 'Enters that the certificate of a granted case was made.',
    input: ofCase.extend({ validUntil: date.nullable() }),
    data: z.object({ number: z.string() }),
  },
  'case:deliver': {
    says: 'Hands what was decided to who fetches it, with the proof; several cases to the same hands.',
    input: ofCase.extend({
      also: z.array(id).max(19).optional(),
      how: z.enum(DELIVERED_HOW),
      fetcher: z.enum(FETCHERS).optional(),
      agent: line(120).optional(),
      idChecked: z.boolean().optional(),
      mandateSeen: z.boolean().optional(),
      courier: z.strictObject({ company: line(40), waybill }).optional(),
    }),
    data: none,
  },
  'handover:give': {
    says: 'Writes a slip of what goes from the counter to a bureau, or from a bureau to the exit counter.',
    input: ofCase.extend({
      of: z.enum(SLIPS),
      materials: z.array(count).max(60),
      papers: z.array(id).max(60),
      certificate: z.boolean(),
    }),
    data: z.object({ documentId: z.string() }),
  },
  'handover:sign': {
    says: 'Signs for what a slip lists, with what differs from it.',
    input: ofCase.extend({ of: z.enum(SLIPS), words: words.optional() }),
    data: none,
  },
  'case:close': { says: 'Closes a delivered case.', input: ofCase, data: none },
  'case:withdraw': {
    says: "Withdraws a case at the applicant's word.",
    input: ofCase.extend({ words, byAgent }),
    data: none,
  },
  'case:terminate': {
    says: 'Ends a case without a decision, on one of the grounds.',
    input: ofCase.extend({ ground: z.enum(TERMINATED_FOR), words }),
    data: none,
  },
  'staff:post': {
    says: "Sends a member of staff to a bureau's work, or back to the centre's.",
    input: z.strictObject({ staffId: id, bureauId: id.nullable() }),
    data: none,
  },
});
