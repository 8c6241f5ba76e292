import { decideTakeForCase, type ErrandPrepared } from '../../domain/cases/errand/take.ts';
import { readCaseNumber, readQueryCode } from '../../contract/cases/query-code.ts';
import { senderKey } from '../../domain/decision.ts';
import { WrongCodes } from '../cases/wrong-codes.ts';
import type { HandlerTable, Preparing } from '../handler.ts';
import { sameSecret } from '../secrets/tokens.ts';
import { NO_ONE } from '../../domain/queue/issue.ts';
import type { HandlerParts } from './parts.ts';
import { pageOf } from './queue.ts';
import { Refused } from './refused.ts';

interface Asked {
  readonly number: string;
  readonly code: string;
  readonly elder?: boolean | undefined;
}
/** No case has it, so a number that is unknown costs the same as one that is known. */
const NO_CASE = '-';

/**
 * The command of a citizen who comes for a case again: an unknown number and a wrong code are one answer, and after some of
 * them the kiosk waits (rule G60).
 */
export function addErrandHandlers(table: HandlerTable, parts: HandlerParts): void {
  const tries = new WrongCodes(() => parts.clock.monotonic());
  const prepare = async ({ input, sender, newId }: Preparing<Asked>): Promise<ErrandPrepared> => {
    const from = senderKey(sender);
    const minutes = tries.pausedFor(from);
    if (minutes > 0) throw new Refused('query.paused', { minutes });
    const [number, code] = [readCaseNumber(input.number), readQueryCode(input.code)];
    const one = await parts.store.cases.byNumber(number ?? NO_CASE);
    const right = sameSecret(code ?? '', parts.vault.queryCode(one?.id ?? NO_CASE));
    tries.came(from, one !== null && right);
    if (!one || !right) throw new Refused('case.not_found');
    const ticketId = newId();
    const { utcOffsetMinutes } = parts;
    return { ...NO_ONE, caseId: one.id, ticketId, url: pageOf(parts, ticketId), utcOffsetMinutes };
  };
  const needs = (_input: Asked, { caseId }: ErrandPrepared): readonly string[] => [caseId];
  table.add('case:ticket', { prepare, needs, decide: decideTakeForCase });
}
