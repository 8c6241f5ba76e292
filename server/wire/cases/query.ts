import type { Router } from 'express';
import { publicCaseOf } from '../../app/cases/public-case.ts';
import { sameSecret } from '../../app/secrets/tokens.ts';
import { readCaseNumber, readQueryCode } from '../../contract/cases/query-code.ts';
import { wallOf } from '../../domain/hours/when.ts';
import { byCodeRouter } from './by-code.ts';
import type { CaseParts } from './router.ts';

/** No case has it, so a number that is unknown costs the same as one that is known. */
const NO_CASE = '-';

/** How a case stands, for who has its number and query code (rule G60). */
export function caseQueryRouter(parts: CaseParts): Router {
  const { store, clock, callers, utcOffsetMinutes } = parts;
  return byCodeRouter(parts, 'case.not_found', async (asked, typed) => {
    const [number, code] = [readCaseNumber(asked), readQueryCode(typed)];
    const one = await store.cases.byNumber(number ?? NO_CASE);
    const right = sameSecret(code ?? '', callers.vault.queryCode(one?.id ?? NO_CASE));
    if (!one || !right) return null;
    const at = clock.wall();
    const { date: today } = wallOf(at, utcOffsetMinutes);
    return publicCaseOf(callers.hall(), one, { today, at });
  });
}
