import { ENTRY_WORDS, isExample, kindWords, limitText } from '../../server/contract/catalogue.ts';
import type { ViewSnapshot } from '../../server/contract/views/specs.ts';
import type { useTexts } from './texts.ts';

export type PublicEntry = ViewSnapshot<'item'>['entry'][string];
export type Bureau = ViewSnapshot<'disclosure'>['bureaus'][string];
type Texts = ReturnType<typeof useTexts>;
type Said = { readonly zh: string; readonly en: string };

/** A fact of an item in words; only what is known is one. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly example: boolean;
}

function factsIn(entry: PublicEntry, { t }: Texts) {
  return (
    name: Parameters<Texts['t']>[0],
    value: string | null | undefined,
    ...from: (keyof PublicEntry)[]
  ): Fact[] => (value ? [{ name: t(name), value, example: isExample(entry, ...from) }] : []);
}

const list = (texts: Texts, words: readonly Said[]): string =>
  words.map(word => texts.say(word)).join(texts.language.value === 'zh' ? '、' : ', ');

/** Whose it is, and for whom. */
export function plainFacts(entry: PublicEntry, bureau: Bureau | null, texts: Texts): Fact[] {
  const fact = factsIn(entry, texts);
  const audience = list(
    texts,
    entry.audience.map(one => ENTRY_WORDS.audience[one]),
  );
  return [
    ...fact('open.f.audience', audience, 'audience'),
    ...fact('open.f.bureau', bureau && texts.say(bureau.name)),
    ...fact('open.f.body', entry.body, 'body'),
    ...fact('open.f.kind', texts.say(kindWords(entry.typeCode))),
    ...fact('open.f.level', entry.level && texts.say(ENTRY_WORDS.level[entry.level]), 'level'),
    ...fact('open.f.reach', entry.reach, 'reach'),
    ...fact('open.f.code', entry.code),
  ];
}

/** How long it takes and what one gets. */
export function limitFacts(entry: PublicEntry, texts: Texts): Fact[] {
  const fact = factsIn(entry, texts);
  const { t, say } = texts;
  const visits =
    entry.visits === null
      ? null
      : entry.visits === 0
        ? t('open.noVisit')
        : t('open.times', { n: entry.visits });
  return [
    ...fact('open.f.caseKind', entry.caseKind && say(ENTRY_WORDS.caseKind[entry.caseKind]), 'caseKind'),
    ...fact('open.f.statutory', entry.statutory && say(limitText(entry.statutory)), 'statutory'),
    ...fact('open.f.promised', entry.promised && say(limitText(entry.promised)), 'promised'),
    ...fact('open.f.limitNote', entry.limitNote, 'limitNote'),
    ...fact(
      'open.f.special',
      list(
        texts,
        entry.special.map(one => ENTRY_WORDS.special[one]),
      ),
      'special',
    ),
    ...fact('open.f.visits', visits, 'visits'),
    ...fact(
      'open.f.pledge',
      entry.pledge && t('open.pledged', { limit: say(limitText(entry.pledge)) }),
      'pledge',
    ),
    ...fact('open.f.quantity', entry.quantity, 'quantity'),
    ...fact('open.f.places', entry.places ? t('open.places', { n: entry.places }) : null, 'places'),
    ...fact('open.f.result', entry.result && say(entry.result.name), 'result'),
    ...fact(
      'open.f.delivery',
      list(
        texts,
        entry.delivery.map(one => ENTRY_WORDS.delivery[one]),
      ),
      'delivery',
    ),
  ];
}

/** Where to go, whom to ask, and to whom one complains. */
export function whereFacts(entry: PublicEntry, bureau: Bureau | null, texts: Texts): Fact[] {
  const fact = factsIn(entry, texts);
  const channels = list(
    texts,
    entry.channels.map(one => ENTRY_WORDS.channel[one]),
  );
  return [
    ...fact('open.f.channels', channels, 'channels'),
    ...fact('open.f.place', bureau?.outside ? texts.say(bureau.outside.address) : null),
    ...fact('open.f.tel', bureau?.outside?.tel ?? bureau?.tel),
    ...fact('open.f.enquiry', entry.enquiry, 'enquiry'),
    ...fact('open.f.complaint', entry.complaint, 'complaint'),
  ];
}
