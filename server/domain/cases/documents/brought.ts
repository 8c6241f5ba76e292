import type { CaseFact } from '../facts.ts';
import type { DocumentKind } from './kinds.ts';

/** The papers that a fact brings (rule G51): decided with it, so that neither is there without the other. */
export function documentsBrought(fact: CaseFact): readonly DocumentKind[] {
  switch (fact.kind) {
    case 'case.received':
      return ['receipt'];
    case 'case.corrected':
      return ['correction'];
    case 'case.supplied':
    case 'case.brought':
      return ['supplement'];
    case 'case.accepted':
      return [...(fact.later ? (['lacking_promise'] as const) : []), 'acceptance'];
    case 'case.refused':
      return [fact.ground === 'not_needed' ? 'not_needed' : 'not_accepted'];
    case 'case.suspended':
      return ['special'];
    case 'case.hearing_told':
      return ['hearing'];
    case 'case.hearing_set':
      return ['hearing_notice'];
    case 'case.hearing_held':
      return ['hearing_minutes'];
    case 'case.extended':
      return ['extension'];
    case 'case.decided':
      return [fact.result];
    case 'case.delivered':
      return ['delivery'];
    case 'case.handed_over':
      return [fact.of === 'intake' ? 'intake_handover' : 'result_handover'];
    case 'case.closed':
      return ['finish'];
    case 'case.charged':
      return ['payment'];
    case 'case.paid':
      return ['fee_receipt'];
    case 'case.refunded':
      return ['refund'];
    case 'case.revoked':
      return ['revocation'];
    case 'case.withdrawn':
    case 'case.terminated':
      return ['ended'];
    default:
      return [];
  }
}
