import {
  AUDIENCE,
  BODY_NATURES,
  CASE_KINDS,
  CHANNELS,
  DELIVERIES,
  DISCLOSURE_FORMS,
  DISCLOSURE_SCOPES,
  type Entry,
  LEVELS,
  SHARES,
  SOURCES,
  SPECIAL_PROCEDURES,
} from '../../../server/contract/catalogue.ts';

/** The parts of the form, in the register's order. */
export const SECTIONS = [
  'naming',
  'conditions',
  'materials',
  'steps',
  'limits',
  'result',
  'disclosure',
  'duty',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A field of an entry by its path, as faults name it. */
export type FieldKey =
  | Exclude<keyof Entry, 'code' | 'examples' | 'disclosure' | 'duty' | 'correspondence'>
  | `disclosure.${keyof Entry['disclosure']}`
  | `duty.${keyof Entry['duty']}`
  | `correspondence.${keyof Entry['correspondence']}`;

/** The lists of the national catalogue that a field chooses from. */
export const TERMS = {
  typeCode: ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'],
  bodyNature: Object.keys(BODY_NATURES),
  level: Object.keys(LEVELS),
  source: Object.keys(SOURCES),
  share: SHARES,
  audience: Object.keys(AUDIENCE),
  caseKind: Object.keys(CASE_KINDS),
  special: SPECIAL_PROCEDURES,
  delivery: DELIVERIES,
  channels: Object.keys(CHANNELS),
  'disclosure.scope': DISCLOSURE_SCOPES,
  'disclosure.forms': DISCLOSURE_FORMS,
} as const satisfies { readonly [K in FieldKey]?: readonly string[] };

/** How a field is filled in. */
export type Shape =
  | { readonly kind: 'line' | 'long'; readonly most: number }
  | { readonly kind: 'one' | 'many'; readonly of: keyof typeof TERMS; readonly must?: true }
  | { readonly kind: 'lines'; readonly most: number; readonly rows: number }
  | {
      readonly kind:
        'bureau' | 'two' | 'limit' | 'figure' | 'materials' | 'steps' | 'basis' | 'fees' | 'result';
    };

export interface Field {
  readonly key: FieldKey;
  readonly section: Section;
  readonly shape: Shape;
}

const line = (most = 400): Shape => ({ kind: 'line', most });
const long = (most = 400): Shape => ({ kind: 'long', most });
const lines = (most: number, rows: number): Shape => ({ kind: 'lines', most, rows });

const IN: Readonly<Record<Section, readonly (readonly [FieldKey, Shape])[]>> = {
  naming: [
    ['name', line(300)],
    ['group', line(300)],
    ['typeCode', { kind: 'one', of: 'typeCode', must: true }],
    ['basicCode', line(36)],
    ['bureauId', { kind: 'bureau' }],
    ['body', line(120)],
    ['bodyNature', { kind: 'one', of: 'bodyNature' }],
    ['level', { kind: 'one', of: 'level' }],
    ['source', { kind: 'one', of: 'source' }],
    ['share', { kind: 'one', of: 'share' }],
    ['reach', long()],
    ['jointBodies', lines(120, 20)],
    ['summary', { kind: 'two' }],
    ['basis', { kind: 'basis' }],
  ],
  conditions: [
    ['audience', { kind: 'many', of: 'audience' }],
    ['conditions', lines(400, 40)],
    ['quantity', long()],
    ['places', { kind: 'figure' }],
  ],
  materials: [['materials', { kind: 'materials' }]],
  steps: [['steps', { kind: 'steps' }]],
  limits: [
    ['caseKind', { kind: 'one', of: 'caseKind' }],
    ['promised', { kind: 'limit' }],
    ['statutory', { kind: 'limit' }],
    ['limitNote', long()],
    ['pledge', { kind: 'limit' }],
    ['special', { kind: 'many', of: 'special' }],
    ['fees', { kind: 'fees' }],
  ],
  result: [
    ['result', { kind: 'result' }],
    ['delivery', { kind: 'many', of: 'delivery' }],
    ['channels', { kind: 'many', of: 'channels' }],
    ['visits', { kind: 'figure' }],
    ['outside', long()],
  ],
  disclosure: [
    ['disclosure.scope', { kind: 'one', of: 'disclosure.scope', must: true }],
    ['disclosure.basis', long()],
    ['disclosure.forms', { kind: 'many', of: 'disclosure.forms' }],
    ['disclosure.within', { kind: 'limit' }],
  ],
  duty: [
    ['duty.leader', line()],
    ['duty.office', line()],
    ['duty.responsible', line()],
    ['correspondence.section', long()],
    ['correspondence.body', long()],
    ['correspondence.government', long()],
    ['rights', lines(200, 20)],
    ['enquiry', line()],
    ['complaint', line()],
    ['promise', long()],
    ['discipline', long()],
    ['accountability', long()],
  ],
};

/** Every field of the form, part by part. */
export const FIELDS: readonly Field[] = SECTIONS.flatMap(section =>
  IN[section].map(([key, shape]) => ({ key, section, shape })),
);

/** The field that answers for a path, e.g. `basis` for `basis.0.article`; null where none does. */
export function fieldAt(path: string): Field | null {
  const [top, next] = path.split('.');
  return FIELDS.find(({ key }) => key === `${top}.${next}` || key === top) ?? null;
}

/** The entry's own property that a field belongs to, as the list of examples names it. */
export const topOf = (key: FieldKey): keyof Entry => key.split('.')[0] as keyof Entry;

/** Whether a field is the first of its property: there the mark 示例 stands, and is taken away. */
export const isFirstOf = (key: FieldKey): boolean =>
  FIELDS.find(field => topOf(field.key) === topOf(key))?.key === key;

/** What stands in a field. */
export function valueAt(entry: Entry, key: FieldKey): unknown {
  const [top, next] = key.split('.') as [keyof Entry, string?];
  const value = entry[top];
  return next === undefined ? value : (value as unknown as Readonly<Record<string, unknown>>)[next];
}

/** The entry with another value in a field. */
export function withValue(entry: Entry, key: FieldKey, value: unknown): Entry {
  const [top, next] = key.split('.') as [keyof Entry, string?];
  const whole = next === undefined ? value : { ...(entry[top] as object), [next]: value };
  return { ...entry, [top]: whole };
}
