import type { CasePrepared } from '../../domain/cases/begin.ts';
import { decideGrant, decideRevokeGrant } from '../../domain/seals/grant.ts';
import { decideTakeOutSeal, decideTakeUpSeal } from '../../domain/seals/keep.ts';
import type { HandlerTable } from '../handler.ts';
import type { HandlerParts } from './parts.ts';

/** The commands about seals and delegated power. */
export function addSealHandlers(table: HandlerTable, { utcOffsetMinutes }: HandlerParts): void {
  const prepare = async (): Promise<CasePrepared> => ({ utcOffsetMinutes });
  table
    .add('seal:takeUp', { prepare, decide: decideTakeUpSeal })
    .add('seal:takeOut', { prepare, decide: decideTakeOutSeal })
    .add('delegation:grant', { prepare, decide: decideGrant })
    .add('delegation:revoke', { prepare, decide: decideRevokeGrant });
}
