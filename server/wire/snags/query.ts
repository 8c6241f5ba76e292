import type { Router } from 'express';
import { sameSecret } from '../../app/secrets/tokens.ts';
import { publicSnagOf, snagByNumber } from '../../app/snags/public.ts';
import { readQueryCode } from '../../contract/cases/query-code.ts';
import { readSnagNumber } from '../../contract/snags/sheet.ts';
import { wallOf } from '../../domain/hours/when.ts';
import { byCodeRouter } from '../cases/by-code.ts';
import type { CaseParts } from '../cases/router.ts';

const NO_SNAG = '-';

/** How a snag stands, for who has its number and code (rule I6). */
export function snagQueryRouter(parts: CaseParts): Router {
  const { clock, callers, utcOffsetMinutes } = parts;
  return byCodeRouter(parts, 'snag.not_found', async (asked, typed) => {
    const hall = callers.hall();
    const snag = snagByNumber(hall, readSnagNumber(asked));
    const right = sameSecret(readQueryCode(typed) ?? '', callers.vault.queryCode(snag?.id ?? NO_SNAG));
    if (!snag || !right) return null;
    const at = clock.wall();
    return publicSnagOf(hall, snag, { today: wallOf(at, utcOffsetMinutes).date, at });
  });
}
