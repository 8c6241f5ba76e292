import type { DeliveredHow, Fetcher } from '../../../server/contract/cases/sheet.ts';

/** A way of handing over and, at the counter, to whom: what an officer chooses in one key. */
export const HANDINGS = ['applicant', 'agent', 'courier', 'electronic'] as const;
export type Handing = (typeof HANDINGS)[number];

/** What stands in the form. */
export interface DeliveryDraft {
  readonly handing: Handing | '';
  readonly idChecked: boolean;
  readonly mandateSeen: boolean;
  readonly agent: string;
  readonly company: string;
  readonly waybill: string;
}

/** What is sent of it. */
export interface DeliverySaid {
  readonly how: DeliveredHow;
  readonly fetcher?: Fetcher;
  readonly agent?: string;
  readonly idChecked?: boolean;
  readonly mandateSeen?: boolean;
  readonly courier?: { readonly company: string; readonly waybill: string };
}

const howOf = (handing: Handing): DeliveredHow =>
  handing === 'applicant' || handing === 'agent' ? 'counter' : handing;

/** The choices of the ways that an item has. */
export const handingsOf = (ways: readonly DeliveredHow[]): Handing[] =>
  HANDINGS.filter(one => ways.includes(howOf(one)));

/** What is sent; null while nothing is chosen. What is missing the hall refuses in its own words. */
export function deliverySaid(draft: DeliveryDraft): DeliverySaid | null {
  const { handing, idChecked, mandateSeen } = draft;
  const [agent, company, waybill] = [draft.agent.trim(), draft.company.trim(), draft.waybill.trim()];
  switch (handing) {
    case '':
      return null;
    case 'applicant':
      return { how: 'counter', fetcher: 'applicant', idChecked };
    case 'agent':
      return { how: 'counter', fetcher: 'agent', idChecked, mandateSeen, ...(agent ? { agent } : {}) };
    case 'courier':
      return { how: 'courier', ...(company && waybill ? { courier: { company, waybill } } : {}) };
    case 'electronic':
      return { how: 'electronic' };
  }
}
