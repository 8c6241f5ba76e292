import { createI18n, type I18n } from 'vue-i18n';
import { refusalsEn } from './refusals-en.ts';
import { refusalsZh } from './refusals-zh.ts';
import { sharedEn } from './shared-en.ts';
import { sharedZh } from './shared-zh.ts';

export type Language = 'zh' | 'en';
/** What one screen says, in both languages; the shapes are equal. */
export interface ScreenTexts<T extends object> {
  readonly zh: T;
  readonly en: T;
}

/** A code as a key: a dot would be read as a path. */
export const refusalKey = (code: string): string => code.replace('.', '-');

function keyed(refusals: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(refusals).map(([code, text]) => [refusalKey(code), text]));
}

/** Everything the page may say, before any screen's own words. */
export function messagesWith<T extends object>(own: ScreenTexts<T>) {
  return {
    zh: { refusal: keyed(refusalsZh), shared: sharedZh, ...own.zh },
    en: { refusal: keyed(refusalsEn), shared: sharedEn, ...own.en },
  };
}

/** The page's translator. Messages are read by an interpreter, never by eval: the pages' policy bars it. */
export function openTexts<T extends object>(own: ScreenTexts<T>, language: Language): I18n {
  const i18n = createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'zh',
    // A story fails by what the console calls an error.
    missing: (spoken, key) => console.error(`no text for ${key} in ${spoken}`),
    messages: messagesWith(own) as never,
  });
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  return i18n as unknown as I18n;
}
