import type { Text } from '../../hall/plan.ts';
import type {
  AudienceKey,
  BodyNature,
  CaseKind,
  Channel,
  Delivery,
  DisclosureForm,
  DisclosureScope,
  Level,
  PowerSource,
  ResultKind,
  Share,
  SpecialProcedure,
} from './terms.ts';
import type { Material } from './material.ts';
import type { Step } from './step.ts';

/** A time limit: `G` counts working days, `Z` calendar days; never a bare number (DOMAIN (b)). */
export interface Limit {
  readonly n: number;
  readonly unit: 'G' | 'Z';
}

/** One place of law that an item stands on. `text`: the article's own words, or null where they were not read. */
export interface Basis {
  /** Full name of the law, without brackets. */
  readonly law: string;
  /** Its version's date, YYYY-MM-DD or YYYY; null: not known. */
  readonly version: string | null;
  /** 第三十二条, as the law writes it. */
  readonly article: string;
  readonly text: string | null;
}

/** One charge (收费项目): what for, how much, under which paper, and who pays less. */
export interface Fee {
  readonly name: string;
  readonly standard: Text;
  /** The amount of one, in fen, where the standard is a fixed one; null or absent: its words say how to reckon it. */
  readonly fen?: number | null | undefined;
  readonly basis: string;
  readonly relief: string | null;
}

export interface Result {
  readonly name: Text;
  readonly kind: ResultKind;
}

/** How far an item is open to whom (DOMAIN B3, B4). Not public without a basis that says why. */
export interface Disclosure {
  readonly scope: DisclosureScope;
  /** The ground of secrecy; null for what is public. */
  readonly basis: string | null;
  readonly forms: readonly DisclosureForm[];
  /** Within how long after a change it is published; null: lasting (长期公开). */
  readonly within: Limit | null;
}

/** Posts, never persons, that answer for an item (DOMAIN A1): 主管领导, 内部机构, 责任人. */
export interface Duty {
  readonly leader: string | null;
  readonly office: string | null;
  readonly responsible: string | null;
}

/** The four correspondences beside the law (四个对应, DOMAIN A6): section's duty, body's and government's function. */
export interface Correspondence {
  readonly section: string | null;
  readonly body: string | null;
  readonly government: string | null;
}

/** Everything that the catalogue says of an item (DOMAIN A1, (b)). Null or empty: not known, and never invented. */
export interface Entry {
  readonly code: string;
  readonly basicCode: string | null;
  readonly name: string;
  readonly group: string | null;
  readonly typeCode: string;
  readonly bureauId: string;
  /** The body as the law names it, where the bureau acts for it. */
  readonly body: string | null;
  readonly bodyNature: BodyNature | null;
  readonly level: Level | null;
  readonly source: PowerSource | null;
  readonly share: Share | null;
  readonly jointBodies: readonly string[];
  /** 行使范围: over whom and what. */
  readonly reach: string | null;
  readonly summary: Text | null;
  readonly audience: readonly AudienceKey[];
  readonly caseKind: CaseKind | null;
  readonly statutory: Limit | null;
  readonly promised: Limit | null;
  readonly limitNote: string | null;
  /** 告知承诺: within how long after a grant the applicant's word is looked into; null or absent: the item lets none. */
  readonly pledge?: Limit | null | undefined;
  readonly conditions: readonly string[];
  readonly materials: readonly Material[];
  /** Empty: free of charge; null: not known. */
  readonly fees: readonly Fee[] | null;
  readonly basis: readonly Basis[];
  readonly steps: readonly Step[];
  readonly special: readonly SpecialProcedure[];
  readonly result: Result | null;
  readonly delivery: readonly Delivery[];
  readonly channels: readonly Channel[];
  readonly visits: number | null;
  /** 数量限制; null: none is set or known. */
  readonly quantity: string | null;
  /** How many may be granted under this version; null or absent: `quantity` names no number. */
  readonly places?: number | null | undefined;
  readonly rights: readonly string[];
  readonly disclosure: Disclosure;
  readonly enquiry: string | null;
  readonly complaint: string | null;
  readonly duty: Duty;
  readonly correspondence: Correspondence;
  /** Service promise, work discipline and accountability (DOMAIN A1). */
  readonly promise: string | null;
  readonly discipline: string | null;
  readonly accountability: string | null;
  /** Why it is not handled in the hall (DOMAIN A28); null: it is. */
  readonly outside: string | null;
  /** Fields whose content no bureau has confirmed: shown as 示例. */
  readonly examples: readonly (keyof Entry)[];
}

/** An entry of which only the name, kind and bureau are known. */
export function bareEntry(known: Pick<Entry, 'code' | 'name' | 'group' | 'typeCode' | 'bureauId'>): Entry {
  return {
    ...{ code: known.code, basicCode: null, name: known.name, group: known.group },
    ...{ typeCode: known.typeCode, bureauId: known.bureauId, body: null, bodyNature: null },
    ...{ level: null, source: null, share: null, jointBodies: [], reach: null, summary: null, audience: [] },
    ...{ caseKind: null, statutory: null, promised: null, limitNote: null, conditions: [], materials: [] },
    ...{ fees: null, basis: [], steps: [], special: [], result: null, delivery: [], channels: [] },
    ...{ visits: null, quantity: null, rights: [], enquiry: null, complaint: null },
    disclosure: { scope: 'public', basis: null, forms: [], within: null },
    duty: { leader: null, office: null, responsible: null },
    correspondence: { section: null, body: null, government: null },
    ...{ promise: null, discipline: null, accountability: null, outside: null, examples: [] },
  };
}
