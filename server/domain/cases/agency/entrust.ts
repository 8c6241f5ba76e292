import { accept, type Act, type AgentRow, type Decision, refuse } from '../../decision.ts';
import { wallOf } from '../../hours/when.ts';
import type { Hall } from '../../state/hall.ts';
import type { CasePrepared, OfCase } from '../begin.ts';
import type { CaseFact } from '../facts.ts';
import { isOpen } from '../life.ts';
import { type AgencyInput, agencyOf } from './agency.ts';

export interface EntrustInput extends OfCase {
  /** null: nobody acts for the applicant any more. */
  readonly agent: AgencyInput | null;
}
export interface EntrustPrepared extends CasePrepared {
  /** The applicant's own agent, sealed before the lock. */
  readonly agent: Omit<AgentRow, 'caseId'> | null;
}

/**
 * Enters who acts for the applicant of a case from now on (rule G33), in place of who did before, or that nobody does;
 * refuses a case that has ended, and what `agencyOf` does.
 */
export function decideEntrust(hall: Hall, act: Act<EntrustInput, EntrustPrepared>): Decision<null> {
  const { input, prepared, sender, now } = act;
  const one = hall.cases.get(input.caseId);
  if (!one) return refuse('case.unknown');
  if (!isOpen(one.state)) return refuse('case.wrong_state', { state: one.state });
  const { date: on } = wallOf(now, prepared.utcOffsetMinutes);
  const about = { caseId: one.id, bureauId: one.bureauId, on };
  if (input.agent === null) {
    if (!one.agency) return refuse('agency.none');
    return accept([{ kind: 'case.entrusted', ...about, agency: null }], null);
  }
  const by = sender.kind === 'staff' ? sender.staffId : '';
  const agency = agencyOf(hall, input.agent, { on, by, agentId: prepared.agent?.id ?? null });
  if ('facts' in agency) return agency;
  const fact: CaseFact = { kind: 'case.entrusted', ...about, agency };
  const { agent } = prepared;
  const rows = agent ? [{ table: 'case_agent' as const, put: { ...agent, caseId: one.id } }] : [];
  return accept([fact], null, rows);
}
