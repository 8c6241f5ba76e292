import { type Outcome, OUTCOMES, type TicketRules } from '../../server/contract/queue.ts';

type Field = Exclude<keyof TicketRules, 'outcomes' | 'outcomeRequired'>;

/** The fields of the form, with the bounds of the contract; one that may be empty then sets no limit. */
export const FIELDS = [
  { name: 'recalls', least: 0, most: 20, optional: false },
  { name: 'missCalls', least: 1, most: 10, optional: false },
  { name: 'gapSeconds', least: 0, most: 300, optional: false },
  { name: 'backMinutes', least: 1, most: 240, optional: true },
  { name: 'returns', least: 0, most: 9, optional: true },
  { name: 'places', least: 0, most: 20, optional: false },
  { name: 'holdMinutes', least: 1, most: 240, optional: true },
] as const satisfies readonly {
  readonly name: Field;
  readonly least: number;
  readonly most: number;
  readonly optional: boolean;
}[];

/** What stands in the fields; an empty one is ''. */
export interface TypedRules extends Record<Field, number | ''> {
  outcomes: Outcome[];
  outcomeRequired: boolean;
}

/** The rules as they are typed. */
export function typedOf(rules: TicketRules): TypedRules {
  const numbers = Object.fromEntries(FIELDS.map(({ name }) => [name, rules[name] ?? '']));
  const { outcomes, outcomeRequired } = rules;
  return { ...(numbers as Record<Field, number | ''>), outcomes: [...outcomes], outcomeRequired };
}

/** The first field that holds no number it may hold, or `order` where a miss needs more calls than there are; null: sound. */
export function faultOf(typed: TypedRules): Field | 'order' | 'outcomes' | null {
  for (const { name, least, most, optional } of FIELDS) {
    const value = typed[name];
    if (value === '' ? !optional : !Number.isInteger(value) || value < least || value > most) return name;
  }
  if (Number(typed.missCalls) > Number(typed.recalls) + 1) return 'order';
  return typed.outcomeRequired && typed.outcomes.length === 0 ? 'outcomes' : null;
}

/** What is sent, of sound fields. */
export function rulesOf(typed: TypedRules): TicketRules {
  const entries = FIELDS.map(({ name }) => [name, typed[name] === '' ? null : Number(typed[name])]);
  const outcomes = OUTCOMES.filter(one => typed.outcomes.includes(one));
  const numbers = Object.fromEntries(entries) as unknown as Pick<TicketRules, Field>;
  return { ...numbers, outcomes, outcomeRequired: typed.outcomeRequired };
}
