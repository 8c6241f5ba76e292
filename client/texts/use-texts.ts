import { computed, type ComputedRef, inject } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Refusal } from '../../server/contract/refusal.ts';
import { momentText } from '../hall-time.ts';
import { CONNECTION } from '../pinia/connected.ts';
import { type Language, refusalKey } from './i18n.ts';
import type { sharedZh } from './shared-zh.ts';

/** Every path to a text in an object of texts. */
export type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

/** A text of the hall's own data, in both languages. */
export interface TwoTexts {
  readonly zh: string;
  readonly en: string;
}
/** A text and, on a Chinese screen, the smaller English beside it. */
export interface Pair {
  readonly main: string;
  readonly beside: string | null;
}
type Values = Readonly<Record<string, string | number>>;

export interface Texts<Key extends string> {
  readonly language: ComputedRef<Language>;
  speak(language: Language): void;
  t(key: Key, values?: Values): string;
  /** Both languages of a text, as public screens show them. */
  pair(key: Key, values?: Values): Pair;
  /** A text in one language only, for staff. */
  alone(key: Key, values?: Values): Pair;
  say(text: TwoTexts): string;
  pairOf(text: TwoTexts): Pair;
  refusal(refusal: Refusal, language?: Language): string;
}

/** Makes the composable by which a screen speaks: its own words and the shared ones, keys checked by type. */
export function textsOf<Own extends object>() {
  type Key = KeyOf<Own> | KeyOf<{ shared: typeof sharedZh }>;
  return function useTexts(): Texts<Key> {
    const { t: translate, locale } = useI18n({ useScope: 'global' });
    const connection = inject(CONNECTION, null);
    const moment = (at: number, spoken: Language): string =>
      momentText(at, connection?.hallNow() ?? Date.now(), spoken);
    const language = computed(() => locale.value as Language);
    const inLanguage = (key: string, values: Values, spoken: Language): string =>
      translate(key, values, { locale: spoken });
    const t = (key: Key, values: Values = {}): string => inLanguage(key, values, language.value);
    const beside = (text: () => string): string | null => (language.value === 'zh' ? text() : null);
    return {
      language,
      speak(next) {
        locale.value = next;
        document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
      },
      t,
      pair: (key, values = {}) => ({
        main: t(key, values),
        beside: beside(() => inLanguage(key, values, 'en')),
      }),
      alone: (key, values = {}) => ({ main: t(key, values), beside: null }),
      say: text => text[language.value],
      pairOf: text => ({ main: text[language.value], beside: beside(() => text.en) }),
      refusal({ code, params }, spoken = language.value) {
        const values: Record<string, string | number> = {};
        for (const [name, value] of Object.entries(params)) {
          const isMoment = name === 'until' || name.endsWith('At');
          if (typeof value === 'number' && isMoment) values[name] = moment(value, spoken);
          else if (typeof value === 'number' || typeof value === 'string') values[name] = value;
        }
        if (typeof params['state'] === 'string') {
          const states = code.startsWith('case.') ? 'caseState' : 'state';
          values['state'] = inLanguage(`shared.${states}.${params['state']}`, {}, spoken);
        }
        if (typeof params['level'] === 'string') {
          values['level'] = inLanguage(`shared.notice.${params['level']}`, {}, spoken);
        }
        return inLanguage(`refusal.${refusalKey(code)}`, values, spoken);
      },
    };
  };
}

/** The shared words alone, for parts that every screen uses. */
export const useSharedTexts = textsOf<object>();
