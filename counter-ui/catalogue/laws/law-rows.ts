import type { Article } from '../../../server/contract/catalogue.ts';
import type { ViewSnapshot } from '../../../server/contract/views/specs.ts';

type Clearing = Pick<ViewSnapshot<'clearing'>, 'laws' | 'items'>;
type Registered = ViewSnapshot<'clearing'>['laws'][string];

/** An item in force that stands on a law. */
export interface ItemOnLaw {
  readonly code: string;
  readonly name: string;
}

/** A law by its name: as registered, or named by items only (`id` null); with the items in force that stand on it. */
export interface LawRow extends Pick<Registered, 'name' | 'version' | 'repealedFrom' | 'note'> {
  readonly articles: readonly Article[];
  readonly id: string | null;
  /** 0: it is not registered. */
  readonly revision: number;
  readonly items: readonly ItemOnLaw[];
}

const UNKNOWN = { version: null, articles: [], repealedFrom: null, note: null, revision: 0 } as const;

/** Every law that is registered or that an item in force stands on, by name. */
export function lawRows({ laws, items }: Clearing): LawRow[] {
  const on = new Map<string, ItemOnLaw[]>();
  for (const [code, { name, inForce, laws: named }] of Object.entries(items))
    for (const law of inForce ? named : []) on.set(law, [...(on.get(law) ?? []), { code, name }]);
  const registered = Object.entries(laws).map(([id, law]) => ({ id, ...law }));
  const known = new Set(registered.map(({ name }) => name));
  const others = [...on.keys()]
    .filter(name => !known.has(name))
    .map(name => ({ id: null, name, ...UNKNOWN }));
  return [...registered, ...others]
    .map(law => ({ ...law, items: on.get(law.name) ?? [] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}
