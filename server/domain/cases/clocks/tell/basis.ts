import type { ClockAccount } from '../explain.ts';
import { dateSaid, groundSaid, type TellLanguage, unitOf } from './said.ts';
import type { ClockMatter } from './tell.ts';
import type { TellWords } from './words.ts';

interface BasisLine {
  readonly name: string;
  readonly words: string;
}

const CIVIL = { zh: '民法典', en: 'Civil Code ' } as const;
const ARTICLES = {
  zh: (n: string, more = '') => `第${n}条${more}`,
  en: (_: string, __: string, figure: string) => `Art. ${figure}`,
} as const;

/** By what each of it is counted: only what holds of this clock. A limit of what is no licence stands on its register. */
export function basisOf(
  account: ClockAccount,
  { licence, pauses, extensionNotice }: ClockMatter,
  words: TellWords,
  language: TellLanguage,
): BasisLine[] {
  const article = (n: string, figure: string, more = ''): string => ARTICLES[language](n, more, figure);
  const law = (n: string, figure: string, more = ''): string =>
    licence ? words.law(article(n, figure, more)) : words.register;
  const civil = (n: string, figure: string): string => `${CIVIL[language]}${article(n, figure)}`;
  const on = (date: string): string => dateSaid(words, date, account.today);
  const unit = unitOf(account);
  const { kind, extension, days } = account;
  const dates = days.filter(({ why, name }) => why === 'worked' || (why === 'paused' && name !== null));
  const lines: (BasisLine | false)[] = [
    unit === 'G'
      ? { name: law('八十二', '82'), words: words.of.working }
      : { name: words.register, words: words.of.natural },
    { name: civil('二百零一', '201'), words: words.of.start },
    days.some(({ why }) => why === 'rolled') && { name: civil('二百零三', '203'), words: words.of.rolled },
    kind === 'notice' && { name: law('三十二', '32(4)', '第一款第四项'), words: words.of.notice },
    kind === 'delivery' && { name: law('四十四', '44'), words: words.of.delivery },
    kind === 'decision' && { name: law('四十二', '42'), words: words.of.statutory },
    ...pauses.map(({ ground, told, notice }) => ({
      name: law('四十五', '45'),
      words: words.of.pause(groundSaid(ground, language), words.days(told, 'G'), notice),
    })),
    extension !== null && {
      name: law('四十二', '42'),
      words: words.of.extension(words.days(extension.days, unit), on(extension.on), extensionNotice),
    },
    dates.length > 0 && {
      name: '',
      words: words.of.worked(dates.map(({ date }) => on(date)).join(words.join)),
    },
    days.some(({ provisional }) => provisional) && { name: '', words: words.of.provisional },
  ];
  return lines.filter(line => line !== false);
}
