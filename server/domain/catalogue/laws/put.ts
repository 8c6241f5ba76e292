import { accept, type Act, type Decision, refuse } from '../../decision.ts';
import type { Hall } from '../../state/hall.ts';
import { holdsPersonal } from '../../text/personal.ts';
import type { Article, Law } from './facts.ts';
import { itemsOnLaw } from './standing.ts';

export interface PutLawInput {
  /** The law that is changed; none: it is registered. */
  readonly lawId?: string | undefined;
  readonly law: Pick<Law, 'name' | 'version'> & { readonly articles?: readonly Article[] | undefined };
  /** The revision that this was made from; 0: it is registered. */
  readonly base?: number | undefined;
}

/**
 * Registers a law or changes what is known of it; articles that are not given stay as they are. Refuses a second law of
 * the same name, another name for a law that items stand on by its name, a law that is repealed, one that another has
 * changed since (rule H4), an article that stands twice, and a number of a person (rule B1).
 */
export function decidePutLaw(hall: Hall, act: Act<PutLawInput>): Decision<{ lawId: string }> {
  const { lawId, law, base } = act.input;
  const before = lawId === undefined ? undefined : hall.laws.get(lawId);
  if (lawId !== undefined && !before) return refuse('law.unknown');
  if (base !== undefined && base !== (before?.revision ?? 0)) return refuse('settings.changed');
  if (before && before.repealedFrom !== null) return refuse('law.repealed_already');
  const twin = [...hall.laws.values()].find(one => one.name === law.name && one.id !== lawId);
  if (twin) return refuse('law.twice');
  if (before && before.name !== law.name && itemsOnLaw(hall, before.name).length > 0)
    return refuse('law.in_use');
  const articles = law.articles ?? before?.articles ?? [];
  if (new Set(articles.map(({ article }) => article)).size < articles.length)
    return refuse('law.article_twice');
  if (holdsPersonal(law.name, ...articles.flatMap(one => [one.article, one.text ?? ''])))
    return refuse('text.personal');
  const id = lawId ?? act.newId();
  const kept = { repealedFrom: null, note: null, revision: (before?.revision ?? 0) + 1 };
  const { name, version } = law;
  return accept([{ kind: 'law.put', law: { id, name, version, articles, ...kept } }], { lawId: id });
}
