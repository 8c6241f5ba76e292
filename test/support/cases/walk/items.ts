import type { Entry } from '../../../../server/domain/catalogue/entry/entry.ts';
import type { Material } from '../../../../server/domain/catalogue/entry/material.ts';
import type { Step } from '../../../../server/domain/catalogue/entry/step.ts';
import { soundEntry } from '../../hall/entries.ts';
import type { NaiveLimit } from './days.ts';
import type { StepPost } from './people.ts';

export interface WalkStep {
  readonly post: StepPost;
  /** Whose word it is, and within how many working days, where another bureau is asked. */
  readonly asks?: string;
  readonly within?: number;
  /** Where it leads by itself, and where by choice; `end` is the decision's. */
  readonly on: readonly string[];
  readonly choices: readonly string[];
}

/** What the reference model knows of an item. */
export interface WalkItem {
  readonly code: string;
  readonly bureau: string;
  readonly materials: readonly ('required' | 'optional' | 'later')[];
  readonly promised: NaiveLimit | null;
  readonly statutory: NaiveLimit | null;
  readonly joint: boolean;
  /** Whether a certificate is made of what was granted. */
  readonly brings: boolean;
  readonly special: readonly string[];
  /** Within how long a pledge is looked into; absent: it lets none. */
  readonly pledge?: NaiveLimit;
  /** How many may be granted; absent: their number is not limited. */
  readonly places?: number;
  /** In which ways its results go out; absent: in any. */
  readonly ways?: readonly ('counter' | 'courier' | 'electronic')[];
  readonly first: readonly string[];
  readonly steps: Readonly<Record<string, WalkStep>>;
  /** Fen of one, or null where the list has words only. */
  readonly fees: readonly (number | null)[];
}

const decide: WalkStep = { post: 'chief', on: ['end'], choices: [] };
const section = (...on: string[]): WalkStep => ({ post: 'section', on, choices: [] });

/**
 * A plain one, one side by side in natural days, one with a choice that only the promise limits, one without a limit; one that
 * lets a pledge, one whose number is limited, one for which another bureau is asked, one that a legal reviewer looks at.
 */
export const WALK_ITEMS: readonly WalkItem[] = [
  {
    ...{ code: 'i-1', bureau: 'b-tax', materials: ['required', 'later', 'optional'], joint: false },
    brings: true,
    ...{ promised: { n: 10, unit: 'G' }, statutory: { n: 20, unit: 'G' }, special: ['hearing', 'testing'] },
    ...{ first: ['decide'], steps: { decide }, fees: [2000, null] },
  },
  {
    brings: false,
    ...{ code: 'i-2', bureau: 'b-tax', materials: ['required'], joint: true, special: ['hearing'] },
    ...{ promised: { n: 12, unit: 'Z' }, statutory: { n: 20, unit: 'Z' }, first: ['one', 'two'], fees: [] },
    steps: { one: section('three'), two: section('decide'), three: section('decide'), decide },
  },
  {
    brings: false,
    ...{ code: 'i-3', bureau: 'b-land', materials: [], joint: false, special: [] },
    ...{ promised: { n: 3, unit: 'G' }, statutory: null, first: ['look'], fees: [500] },
    steps: {
      look: { post: 'section', on: [], choices: ['visit', 'decide'] },
      visit: section('decide'),
      decide,
    },
  },
  {
    brings: false,
    ...{ code: 'i-4', bureau: 'b-land', materials: ['optional'], joint: false, special: ['hearing'] },
    ...{ promised: null, statutory: null, first: ['decide'], steps: { decide }, fees: [] },
    ways: ['counter', 'electronic'],
  },
  {
    ...{ code: 'i-5', bureau: 'b-tax', materials: ['required', 'later'], joint: false, brings: false },
    ...{ promised: { n: 5, unit: 'G' }, statutory: { n: 10, unit: 'G' }, special: [], fees: [] },
    ...{ pledge: { n: 15, unit: 'G' }, first: ['decide'], steps: { decide } },
  },
  {
    ...{ code: 'i-6', bureau: 'b-land', materials: ['required'], joint: false, brings: false, places: 2 },
    ...{ promised: { n: 8, unit: 'G' }, statutory: { n: 20, unit: 'G' }, special: ['hearing'], fees: [] },
    ...{ first: ['decide'], steps: { decide } },
  },
  {
    ...{ code: 'i-7', bureau: 'b-tax', materials: [], joint: true, brings: false, special: ['hearing'] },
    ...{ promised: { n: 15, unit: 'G' }, statutory: { n: 25, unit: 'G' }, first: ['own', 'other'], fees: [] },
    steps: {
      own: section('decide'),
      other: { post: 'body', on: ['decide'], choices: [], asks: 'b-land', within: 3 },
      decide,
    },
  },
  {
    ...{ code: 'i-8', bureau: 'b-land', materials: [], joint: false, brings: true, special: [], fees: [] },
    ...{ promised: { n: 6, unit: 'G' }, statutory: { n: 20, unit: 'G' }, first: ['look'] },
    steps: { look: section('review'), review: { post: 'legal', on: ['decide'], choices: [] }, decide },
  },
];

const material = (name: string, necessity: Material['necessity']): Material => ({
  ...{ name, form: 'original', copies: 1, necessity, source: 'applicant', waived: false },
  ...{ specification: 'A4', note: null, basis: null, blank: null, sample: null },
});

function stepsOf({ first, steps }: WalkItem): Step[] {
  const way = (to: string, when: string | null) => ({ to, when, rare: false });
  const step = (id: string, post: Step['post'], ways: Step['ways'], more: Partial<Step> = {}): Step => ({
    ...{ id, name: id, note: null, post, actor: null, limit: null, judges: false, supervision: null },
    ...{ disclosed: false, ways, ...more },
  });
  const own = Object.entries(steps).map(([id, { post, on, choices, asks, within }]) =>
    step(id, post, [...on.map(to => way(to, null)), ...choices.map(to => way(to, `到${to}`))], {
      actor: asks ?? null,
      limit: within === undefined ? null : { n: within, unit: 'G' },
    }),
  );
  const intake = first.map(to => way(to, null));
  return [step('apply', 'applicant', [way('take', null)]), step('take', 'intake', intake), ...own];
}

/** The catalogue's entry of an item of the walk. */
export const entryFor = (item: WalkItem): Entry =>
  soundEntry(item.code, {
    bureauId: item.bureau,
    ...{ promised: item.promised, statutory: item.statutory, special: item.special as Entry['special'] },
    materials: item.materials.map((necessity, at) => material(`材料${at + 1}`, necessity)),
    ...(item.ways && { delivery: item.ways }),
    ...(item.brings ? {} : { result: null }),
    ...(item.pledge && { pledge: item.pledge }),
    ...(item.places !== undefined && { places: item.places, quantity: '名额有限' }),
    jointBodies: item.joint ? ['国土局'] : [],
    steps: stepsOf(item),
    // Not a licence: what no statute limits has the promise alone.
    typeCode: '10',
    fees: item.fees.map((fen, at) => ({
      ...{
        name: `收费${at + 1}`,
        standard: { zh: '按标准', en: 'As listed' },
        fen,
        basis: '示例',
        // Only the first charge of each has a ground on which it is let off.
        relief: at === 0 ? '低保家庭免收' : null,
      },
    })),
  });
