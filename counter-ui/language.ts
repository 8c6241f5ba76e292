import type { Language } from '../client/texts/i18n.ts';

const KEY = 'hall.language';

/** What this desk speaks; Chinese until somebody chose. */
export const deskLanguage = (): Language => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh');

/** Keeps the choice for this desk. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language);
