import { z } from 'zod';
import { EVIDENCE, PRIORITY_GROUPS } from '../../domain/queue/priority-groups.ts';
import { MARKS, type SelfCheck } from '../../domain/queue/self-check.ts';
import { GREEN_GROUNDS } from '../../domain/queue/calling/green-grounds.ts';
import { OUTCOMES } from '../../domain/queue/outcomes.ts';
import { CALL_OUT_REASONS } from '../../domain/queue/out-of-order.ts';
import { HOLD_REASONS } from '../../domain/queue/ticket.ts';
import { commands } from '../command.ts';
import { count, id, line, minutes, seat, time } from '../fields.ts';

const inHand = z.strictObject({ counterId: id, seat, ticketId: id });
/** How long somebody waits, from low to high; both 0: not at all. Null where it cannot be told. */
export const band = z.object({ lowMinutes: count, highMinutes: count });
/** What a citizen says of an item's materials, a word for each place of the list of `version`. */
export const selfCheck = z.strictObject({
  version: count,
  marks: z.array(z.enum(MARKS).nullable()).max(60),
}) satisfies z.ZodType<SelfCheck>;
const label = z.object({ label: z.string() });
/** What a number is given for: one of both at least. */
const wish = {
  queueId: id.optional(),
  itemCode: line(80).optional(),
  exception: z.strictObject({ law: line(120), article: line(60) }).optional(),
};
const changed = z.object({ label: z.string(), queueId: id, hasLeft: z.boolean() });

/** A number that was given. */
export const taken = z.object({
  ticketId: id,
  label: z.string(),
  queueId: id,
  ahead: count,
  band: band.nullable(),
  takenAt: time,
  url: z.string(),
  printed: z.boolean(),
  /** The queues of its route, in the order of the list, where it has one. */
  legs: z.array(id).optional(),
  ordered: z.boolean().optional(),
});

export const queueCommands = commands({
  'ticket:take': {
    says: 'Takes a number for an item or a queue.',
    input: z.strictObject({
      queueId: id.optional(),
      itemCode: line(80).optional(),
      idNumber: z.string().max(40).optional(),
      phone: z.string().max(40).optional(),
      /** Of who takes the number for somebody else. */
      agentIdNumber: z.string().max(40).optional(),
      exception: z.strictObject({ law: line(120), article: line(60) }).optional(),
      selfCheck: selfCheck.optional(),
      elder: z.boolean().optional(),
    }),
    data: taken,
  },
  'ticket:leave': {
    says: 'Gives up a place in line.',
    input: z.strictObject({ ticketId: id }),
    data: label,
  },
  'ticket:return': {
    says: 'Brings a missed ticket back into its line.',
    input: z.strictObject({ ticketId: id }),
    data: z.object({ label: z.string(), ahead: count }),
  },
  'counter:call': {
    says: 'Calls the next ticket to a counter.',
    input: z.strictObject({ counterId: id, seat }),
    data: z.object({ ticketId: id, label: z.string(), counterId: id }),
  },
  'counter:callOut': {
    says: 'Calls a waiting ticket out of its turn, with a reason that stays on record.',
    input: inHand.extend({ reason: z.enum(CALL_OUT_REASONS) }),
    data: z.object({ ticketId: id, label: z.string(), counterId: id }),
  },
  'counter:recall': { says: 'Calls the ticket in hand once more.', input: inHand, data: label },
  'counter:start': { says: 'The citizen sits down; service begins.', input: inHand, data: label },
  'counter:finish': {
    says: 'Service ends, with what came of it where the hall has a list of that.',
    input: inHand.extend({ outcome: z.enum(OUTCOMES).optional() }),
    /** `queueId`: where it waits now, on its route. */
    data: label.extend({ queueId: id.optional() }),
  },
  'counter:reopen': {
    says: 'Takes a wrong finish back, within a minute and before another ticket comes.',
    input: inHand,
    data: label,
  },
  'counter:change': {
    says: 'Changes what the ticket in hand is for; where the counter does not serve that, it goes to the other queue.',
    input: inHand.extend(wish),
    data: changed,
  },
  'counter:serve': {
    says: 'Serves somebody who came without a number: the next one is made and in hand at once.',
    input: z.strictObject({ counterId: id, seat, ...wish }),
    data: z.object({ ticketId: id, label: z.string(), counterId: id }),
  },
  'ticket:change': {
    says: 'Changes what a waiting ticket is for: a wrong item was chosen.',
    input: z.strictObject({ ticketId: id, ...wish }),
    data: changed,
  },
  'counter:hold': {
    says: 'Lays the ticket in hand aside: the citizen pays, copies or fetches something.',
    input: inHand.extend({ reason: z.enum(HOLD_REASONS), minutes: minutes.optional() }),
    data: label,
  },
  'counter:resume': {
    says: 'Takes a held ticket into hand, at any free counter that serves its queue.',
    input: inHand,
    data: label,
  },
  'counter:transfer': {
    says: 'Sends the ticket in hand to another queue, a counter or an officer, with its number and its place, to stay or to come back.',
    input: inHand.extend({
      queueId: id.optional(),
      toCounterId: id.optional(),
      toOfficerId: id.optional(),
      comesBack: z.boolean().optional(),
    }),
    data: label,
  },
  'ticket:prioritize': {
    says: 'A guide has checked an entitlement: the ticket goes before.',
    input: z.strictObject({
      ticketId: id,
      category: z.enum(PRIORITY_GROUPS),
      evidence: z.enum(EVIDENCE),
    }),
    data: z.object({ label: z.string(), ahead: count }),
  },
  'ticket:giveGreen': {
    says: 'Lets a ticket through by the green channel, on a ground and approved by a chief or director; without a badge the sender approves.',
    input: z.strictObject({ ticketId: id, ground: z.enum(GREEN_GROUNDS), approver: line(20).optional() }),
    data: z.object({ label: z.string(), ahead: count }),
  },
  'counter:miss': { says: 'The called citizen did not come.', input: inHand, data: label },
});
