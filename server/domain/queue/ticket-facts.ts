import type { GreenGround } from './calling/green-grounds.ts';
import type { TicketClass } from './calling/rules.ts';
import type { SentTo } from './leg.ts';
import type { Outcome } from './outcomes.ts';
import type { CallOutReason } from './out-of-order.ts';
import type { Evidence, PriorityGroup } from './priority-groups.ts';
import type { RouteTaken } from './routes/follow.ts';
import type { SelfCheck } from './self-check.ts';
import type { HoldReason, VoidReason } from './ticket.ts';

/** What happened to a ticket. */
export type TicketFact =
  | {
      kind: 'ticket.taken';
      ticketId: string;
      queueId: string;
      number: number;
      itemCode: string | null;
      stationId: string | null;
      holder: string | null;
      /** Who took it for the holder, by the same mark (rule N7). */
      agent?: string;
      commandId: string;
      /** What the slip said of the wait, minutes from and to; absent when nothing was known. */
      band?: readonly [low: number, high: number];
      /** The law that staff cited for an item that is not published or not in force (rule E5). */
      exception?: string;
      /** What its citizen said of the materials (rule G90). */
      selfCheck?: SelfCheck;
      /** The case for which its applicant has come again (rule G92). */
      caseId?: string;
      /** Where it was made and in hand at once, for one who came without a number (rule T17). */
      counterId?: string;
      /** Absent: ordinary. */
      class?: TicketClass;
      /** The slot that was booked, and from when credit runs, epoch ms (rule Q5). */
      slotAt?: number;
      since?: number;
      /** What it was taken for, where that is a route (rule T21). */
      route?: RouteTaken;
    }
  /** `inARow`: how many of its queue that go before that makes in a row; absent: none. `outOfOrder`: why not in its turn. */
  | {
      kind: 'ticket.called';
      ticketId: string;
      counterId: string;
      inARow?: number;
      outOfOrder?: CallOutReason;
    }
  | { kind: 'ticket.recalled'; ticketId: string }
  | { kind: 'ticket.started'; ticketId: string }
  /** `officerId`, here and below: who had it in hand; absent in journals before schema 48. */
  | { kind: 'ticket.finished'; ticketId: string; outcome?: Outcome; officerId?: string }
  | { kind: 'ticket.missed'; ticketId: string }
  | { kind: 'ticket.held'; ticketId: string; reason: HoldReason; backAt: number | null; officerId?: string }
  | { kind: 'ticket.resumed'; ticketId: string; counterId: string }
  /** From the hand at one counter into the hand at another (rule C6). */
  | { kind: 'ticket.handed_over'; ticketId: string; counterId: string; from: string }
  /** `back`: from where, if it is to come back. `rank`, here and below, of journals before schema 36: its new order. */
  | {
      kind: 'ticket.transferred';
      ticketId: string;
      queueId: string;
      rank?: number;
      back?: { readonly queueId: string; readonly counterId: string };
      /** The counter or the officer it waits for there. */
      to?: SentTo;
    }
  /** Back in the queue it came from, for the counter it came from. */
  | { kind: 'ticket.sent_back'; ticketId: string; rank?: number; officerId?: string }
  | {
      kind: 'ticket.prioritized';
      ticketId: string;
      category: PriorityGroup;
      evidence: Evidence;
      rank?: number;
    }
  /** The green channel, on what ground and approved by whom: a member of staff (rule Q8). */
  | { kind: 'ticket.green_given'; ticketId: string; ground: GreenGround; approverId: string }
  /** Waits from here on (rule T5). */
  | { kind: 'ticket.returned'; ticketId: string; since?: number; order?: number; rank?: number }
  | { kind: 'ticket.left'; ticketId: string }
  | { kind: 'ticket.voided'; ticketId: string; reason: VoidReason };
