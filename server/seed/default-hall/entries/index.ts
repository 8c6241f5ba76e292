import { bareEntry, type Entry } from '../../../domain/catalogue/entry/entry.ts';
import type { Item } from '../../../domain/hall/plan.ts';
import { codesOf } from '../codes.ts';
import { APPROVAL } from './approval.ts';
import { CIVIL_AID } from './civil-aid.ts';
import { CIVIL } from './civil.ts';
import { DISABLED } from './disabled.ts';
import { EDUCATION } from './education.ts';
import { HEALTH } from './health.ts';
import { HOUSING } from './housing.ts';
import { JUSTICE } from './justice.ts';
import { LABOUR_BENEFITS } from './labour-benefits.ts';
import { LABOUR } from './labour.ts';
import { MEDICAL } from './medical.ts';
import { POLICE_SAFETY } from './police-safety.ts';
import { POLICE_HOUSEHOLD } from './police-household.ts';
import { POLICE } from './police.ts';
import { REGISTRY } from './registry.ts';
import { TOBACCO } from './tobacco.ts';
import { ENVIRONMENT_ITEMS } from './environment.ts';
import { COUNTRY } from './country.ts';
import { HAZARDS } from './hazards.ts';
import { VENUES } from './venues.ts';
import { PROFESSIONS } from './professions.ts';
import { PAPERS } from './papers.ts';
import { SAFETY } from './safety.ts';
import { TAX } from './tax.ts';
import { TRANSPORT } from './transport.ts';
import { UTILITIES } from './utilities.ts';
import { VETERANS } from './veterans.ts';
import type { Sheet } from './sheet.ts';

const SHEETS: readonly Sheet[] = [
  ...APPROVAL,
  ...CIVIL_AID,
  ...CIVIL,
  ...DISABLED,
  ...EDUCATION,
  ...HEALTH,
  ...HOUSING,
  ...JUSTICE,
  ...LABOUR,
  ...LABOUR_BENEFITS,
  ...MEDICAL,
  ...POLICE_SAFETY,
  ...POLICE,
  ...POLICE_HOUSEHOLD,
  ...REGISTRY,
  ...TOBACCO,
  ...COUNTRY,
  ...ENVIRONMENT_ITEMS,
  ...HAZARDS,
  ...PROFESSIONS,
  ...VENUES,
  ...SAFETY,
  ...PAPERS,
  ...TAX,
  ...TRANSPORT,
  ...UTILITIES,
  ...VETERANS,
];

/** The law's own, and so never an example of ours. */
const BY_LAW: readonly string[] = ['statutory', 'basis'];

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** Takes an item and what we wrote of it; gives its entry, with every field marked that no law and no bureau wrote. */
function entryOf(item: Item, { item: _name, lawful = [], ...known }: Sheet): Entry {
  const ours = Object.entries(known).filter(([field, value]) => isFilled(value) && !BY_LAW.includes(field));
  const examples = ours
    .map(([field]) => field as keyof Entry)
    .filter(field => !(lawful as string[]).includes(field));
  return { ...bareEntry(item), ...known, examples };
}

/**
 * Gives the entries the hall starts with: limits and articles from public laws, all else our example (示例), which no
 * bureau has confirmed. Throws when an item of them is not among these.
 */
export function defaultEntries(items: readonly Item[]): readonly Entry[] {
  const codes = codesOf(
    items,
    SHEETS.map(({ item }) => item),
  );
  const byCode = new Map(items.map(item => [item.code, item]));
  return SHEETS.map((sheet, at) => entryOf(byCode.get(codes[at]!)!, sheet));
}
