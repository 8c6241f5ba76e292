import type { Language } from '../../client/texts/i18n.ts';

const KEY = 'hall.language';

/** What the phone's owner chose, or what the phone speaks. */
export function phoneLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Keeps the choice on this phone. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
