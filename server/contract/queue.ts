export { type Calls, missLacks, recallLacks } from '../domain/queue/rules/calls.ts';
export { type Outcome, OUTCOMES } from '../domain/queue/outcomes.ts';
export { REOPEN_MS } from '../domain/queue/reopen.ts';
export { OPEN_TICKET_RULES, type TicketRules } from '../domain/queue/rules/rules.ts';
export { type Mark, MARKS, type SelfCheck } from '../domain/queue/self-check.ts';
