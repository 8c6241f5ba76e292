import { howOf } from '../../domain/catalogue/card/content.ts';
import { ENTRY_WORDS, limitText } from '../../domain/catalogue/entry/words.ts';
import type { Step } from '../../domain/catalogue/entry/step.ts';
import type { Table } from '../page/document.ts';
import type { GuideParts } from './facts.ts';

/** What to bring, as a table with everything the register says of it. */
export function materialTable(parts: GuideParts): Table {
  const { entry, language, words } = parts;
  const { name, form, need, spec } = words.material;
  return {
    kind: 'table',
    columns: [
      { title: '', width: 5 },
      { title: name, width: 32 },
      { title: form, width: 22 },
      { title: need, width: 14 },
      { title: spec, width: 30 },
    ],
    rows: entry.materials.map((material, at) => [
      String(at + 1),
      material.name,
      howOf(material, language, words),
      ENTRY_WORDS.necessity[material.necessity][language],
      [material.specification, material.note?.[language], material.basis, material.blank, material.sample]
        .filter(one => one !== null && one !== undefined && one !== '')
        .join(words.semicolon),
    ]),
  };
}

/** The steps in the entry's order: who acts, how long, and where it may go on. */
export function stepTable(parts: GuideParts): Table {
  const { entry, language, words } = parts;
  const names = new Map(entry.steps.map(({ id, name }) => [id, name]));
  const waysOf = ({ ways }: Step): string[] =>
    ways
      .filter(({ when }) => when !== null)
      .map(({ when, to }) => `${when}：${words.next} ${to === 'end' ? words.end : (names.get(to) ?? to)}`);
  return {
    kind: 'table',
    columns: [
      { title: '', width: 5 },
      { title: words.step.name, width: 58 },
      { title: words.step.actor, width: 20 },
      { title: words.step.limit, width: 18 },
    ],
    rows: entry.steps.map((step, at) => [
      String(at + 1),
      [
        step.note === null ? step.name : `${step.name}（${step.note}）`,
        ...waysOf(step),
        ...(step.supervision === null ? [] : [`${words.points}：${step.supervision}`]),
      ].join('\n'),
      step.actor ?? words.posts[step.post],
      step.limit === null ? '—' : limitText(step.limit)[language],
    ]),
  };
}
