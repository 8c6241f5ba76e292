export { CALL_OUT_REASONS, type CallOutReason } from '../domain/queue/out-of-order.ts';
export { PAUSE_REASONS, type PauseReason } from '../domain/counters/reasons.ts';
export {
  EVIDENCE,
  type Evidence,
  PRIORITY_GROUPS,
  type PriorityGroup,
} from '../domain/queue/priority-groups.ts';
export { HOLD_REASONS, type HoldReason, type TicketState } from '../domain/queue/ticket.ts';
