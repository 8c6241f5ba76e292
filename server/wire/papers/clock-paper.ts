import { type CaseClock, tellClock } from '../../contract/cases/clock.ts';
import type { Ordered, PaperLanguage } from './send.ts';

const FOOT = { zh: (day: string) => `截至 ${day}`, en: (day: string) => `As of ${day}` } as const;

/** The printed page of a case's clock, in the words that its screen says; null: none runs. */
export function clockPaper(
  { id, number, item, bureau, hall, account, matter }: CaseClock,
  language: PaperLanguage,
): Ordered | null {
  if (!account) return null;
  const order = {
    ...{ kind: 'clock.pdf' as const, told: tellClock(account, matter, language), item, language },
    about: `${number} · ${bureau[language]}`,
    foot: [hall[language], number, FOOT[language](account.today)].filter(part => part !== '').join(' · '),
    author: hall[language],
    madeAt: Date.parse(`${account.today}T00:00:00Z`),
  };
  return { of: `clock-${id}`, language, order };
}
