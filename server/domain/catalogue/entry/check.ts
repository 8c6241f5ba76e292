import { faultsOfSteps, type StepFault } from '../chart/faults.ts';
import { ITEM_TYPES } from '../read-items.ts';
import { holdsPersonal } from '../../text/personal.ts';
import type { Entry, Limit } from './entry.ts';

export type EntryFaultCode =
  | `step.${StepFault['code']}`
  | 'missing'
  | 'unknown_type'
  | 'promise_late'
  | 'no_secrecy_basis'
  | 'instant_with_limit'
  | 'two_visits_at_once'
  | 'personal'
  | 'no_correspondence';

/** What keeps an entry from being reported for review, and in which of its fields. */
export interface EntryFault {
  readonly code: EntryFaultCode;
  readonly field: string;
}

/** What the register must hold of every item before it is published (DOMAIN A1; 行政许可法 30). */
const REQUIRED = [
  'name',
  'reach',
  'summary',
  'audience',
  'caseKind',
  'promised',
  'conditions',
  'materials',
  'fees',
  'basis',
  'steps',
  'result',
  'channels',
  'enquiry',
  'complaint',
  'promise',
  'discipline',
  'accountability',
] as const satisfies readonly (keyof Entry)[];

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The fields of an entry that are still missing, in the register's order; free of charge is no missing fee. */
export function missingOf(entry: Entry): string[] {
  const plain = REQUIRED.filter(field => (field === 'fees' ? entry.fees === null : isEmpty(entry[field])));
  const duty = (['leader', 'office', 'responsible'] as const).filter(key => isEmpty(entry.duty[key]));
  const limit = entry.statutory === null && entry.limitNote === null ? ['statutory'] : [];
  const forms =
    entry.disclosure.scope === 'public' && entry.disclosure.forms.length === 0 ? ['disclosure.forms'] : [];
  return [...plain, ...limit, ...forms, ...duty.map(key => `duty.${key}`)];
}

/** Whether a promise is surely longer than the statute; calendar days may fit into fewer working days. */
export function isLate(promised: Limit | null, statutory: Limit | null): boolean {
  if (promised === null || statutory === null || promised.n <= statutory.n) return false;
  return promised.unit === statutory.unit || promised.unit === 'G';
}

/** Every text of an entry that somebody typed; its codes are not texts. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Whether an entry holds a number of a person (rule B1). */
export function isPersonal({ code: _code, basicCode: _basic, ...typed }: Entry): boolean {
  return holdsPersonal(...textsOf(typed));
}

/**
 * What keeps an entry from being reported (rule E1): fields that are missing, one of the four correspondences among
 * them (DOMAIN A6), a promise past the statute, what is kept from the public without a basis (DOMAIN A9), an item
 * decided on the spot that has days, steps that lead nowhere or take longer than promised, or a number of a person.
 */
export function faultsOf(entry: Entry): EntryFault[] {
  const fault = (code: EntryFaultCode, field: string): EntryFault => ({ code, field });
  const { correspondence, disclosure, caseKind, promised } = entry;
  return [
    ...missingOf(entry).map(field => fault('missing', field)),
    ...(ITEM_TYPES.has(entry.typeCode) ? [] : [fault('unknown_type', 'typeCode')]),
    ...(['section', 'body', 'government'] as const)
      .filter(key => isEmpty(correspondence[key]))
      .map(key => fault('no_correspondence', `correspondence.${key}`)),
    ...(isLate(promised, entry.statutory) ? [fault('promise_late', 'promised')] : []),
    ...(caseKind === 'instant' && promised !== null && promised.n > 0
      ? [fault('instant_with_limit', 'promised')]
      : []),
    ...(caseKind === 'instant' && (entry.visits ?? 0) > 1 ? [fault('two_visits_at_once', 'visits')] : []),
    ...(disclosure.scope !== 'public' && isEmpty(disclosure.basis)
      ? [fault('no_secrecy_basis', 'disclosure.basis')]
      : []),
    ...faultsOfSteps(entry.steps, entry).map(one =>
      fault(`step.${one.code}`, 'id' in one ? `steps.${one.id}` : 'steps'),
    ),
    ...(isPersonal(entry) ? [fault('personal', '')] : []),
  ];
}

const SHORT_NAMES = [/^(?:办|换|补|领)证$/u, /(?:工商|公积金)(?:登记|办理)?$/u, /等$/u];

/** Whether a name looks shortened; the law's own words are wanted (不得使用简称, DOMAIN A2). A hint, no fault. */
export const looksShort = (name: string): boolean =>
  Array.from(name).length < 4 || SHORT_NAMES.some(shape => shape.test(name));
