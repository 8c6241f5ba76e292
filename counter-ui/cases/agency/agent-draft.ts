import type { CommandInput } from '../../../server/contract/commands.ts';
import type { MandateAct } from '../../../server/contract/cases/sheet.ts';

/** What stands in the form: who acts for the applicant, and the mandate that lies on the desk. */
export interface AgentDraft {
  kind: 'own' | 'staff';
  name: string;
  idNumber: string;
  phone: string;
  staffId: string;
  seen: boolean;
  until: string;
  scope: MandateAct[];
}

type Agent = NonNullable<CommandInput<'case:entrust'>['agent']>;

/** Most mandates are for handing in and for what follows it; what else they say is ticked. */
export const freshAgent = (): AgentDraft => ({
  ...{ kind: 'own', name: '', idNumber: '', phone: '', staffId: '', seen: false, until: '' },
  scope: ['submit', 'supply', 'papers'],
});

/** What is sent of it; null while somebody has no name. What the mandate lacks the hall refuses in its own words. */
export function agentSaid(draft: AgentDraft): Agent | null {
  const { kind, staffId, seen, until, scope } = draft;
  const mandate = until === '' ? {} : { mandate: { seen, until, scope: [...scope] } };
  if (kind === 'staff') return staffId === '' ? null : { kind, staffId, ...mandate };
  const [name, idNumber, phone] = [draft.name.trim(), draft.idNumber.trim(), draft.phone.trim()];
  if (name === '') return null;
  return { kind, name, ...(idNumber && { idNumber }), ...(phone && { phone }), ...mandate };
}
