import type { GuideAbout } from '../../domain/catalogue/card/about.ts';
import type { Entry } from '../../domain/catalogue/entry/entry.ts';
import { isExample, rightsOf } from '../../domain/catalogue/entry/words.ts';
import type { Block, PaperDocument } from '../page/document.ts';
import { headFacts, limitFacts, type GuideParts, whereFacts } from './facts.ts';
import { materialTable, stepTable } from './tables.ts';
import { guideWordsIn, type GuideWords } from './words.ts';

/** Everything that is public of an item, as a paper to take home (办事指南). */
export function guideDocument(entry: Entry, about: GuideAbout, language: 'zh' | 'en'): PaperDocument {
  const words = guideWordsIn(language);
  const parts: GuideParts = { entry, about, language, words };
  return {
    title: entry.name,
    subtitle: [about.hall, words.guide].join(' · '),
    language: language === 'en' ? 'en' : 'zh-CN',
    madeAt: new Date(about.madeAt),
    author: about.bureau,
    foot: [entry.name, words.versionOf(about.version, about.since)].filter(Boolean).join(' · '),
    words: { page: words.page, unshown: words.unshown },
    blocks: [
      ...(words.translated === '' ? [] : [paragraph(words.translated)]),
      ...(entry.examples.length > 0 ? [paragraph(words.examples)] : []),
      { kind: 'facts', rows: headFacts(parts) },
      ...section(parts, 'limits', [], { kind: 'facts', rows: limitFacts(parts) }),
      ...section(parts, 'conditions', ['conditions'], {
        kind: 'list',
        items: entry.conditions,
        numbered: true,
      }),
      ...section(parts, 'materials', ['materials'], materialTable(parts)),
      ...section(parts, 'steps', ['steps'], stepTable(parts)),
      ...feeBlocks(parts),
      ...section(parts, 'where', [], { kind: 'facts', rows: whereFacts(parts) }),
      ...section(parts, 'rights', ['rights'], { kind: 'list', items: rightsOf(entry, language) }),
      ...section(parts, 'service', ['promise', 'discipline', 'accountability'], {
        kind: 'list',
        items: [entry.promise, entry.discipline, entry.accountability].filter(one => one !== null),
      }),
      ...basisBlocks(parts),
      { kind: 'qr', text: about.pageUrl, note: words.scan },
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A heading with its block, marked where it is an example; nothing where nothing is known. */
function section(
  { entry, words }: GuideParts,
  head: keyof GuideWords['heads'],
  from: readonly (keyof Entry)[],
  block: Block,
): Block[] {
  const held = 'rows' in block ? block.rows : 'items' in block ? block.items : [];
  if (held.length === 0) return [];
  const mark = isExample(entry, ...from) ? words.example : '';
  return [{ kind: 'heading', text: `${words.heads[head]}${mark}` }, block];
}

function feeBlocks(parts: GuideParts): Block[] {
  const { entry, language, words } = parts;
  const heading: Block = {
    kind: 'heading',
    text: `${words.heads.fees}${isExample(entry, 'fees') ? words.example : ''}`,
  };
  if (entry.fees === null) return [heading, paragraph(words.unknown)];
  if (entry.fees.length === 0) return [heading, paragraph(words.free)];
  const items = entry.fees.map(fee =>
    [
      `${fee.name}：${fee.standard[language]}`,
      ...(fee.basis === '' ? [] : [`${words.feeBasis}：${fee.basis}`]),
      ...(fee.relief === null ? [] : [`${words.relief}：${fee.relief}`]),
    ].join('\n'),
  );
  return [heading, { kind: 'list', items }];
}

function basisBlocks({ entry, words }: GuideParts): Block[] {
  if (entry.basis.length === 0) return [];
  const items = entry.basis.map(({ law, version, article, text }) => {
    const dated = version === null ? '' : `（${version}）`;
    return `《${law}》${dated} ${article}\n${text ?? words.noText}`;
  });
  return [
    { kind: 'heading', text: words.heads.basis },
    { kind: 'list', items, numbered: true },
  ];
}
