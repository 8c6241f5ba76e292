import type { Hall } from '../../domain/state/hall.ts';
import { showCounter } from '../views/sections/counter.ts';

/** What a sign of one line says; `{label}` is the ticket's number. For numbers of six signs no line is wider than 16 columns. */
const WORDS = {
  zh: {
    called: '请{label}号',
    serving: '{label} 办理中',
    idle: '请稍候',
    paused: '暂停服务',
    closed: '未开',
    evacuate: '请立即离开',
    suspend: '暂停服务',
  },
  en: {
    called: '{label} come now',
    serving: '{label} served',
    idle: 'One moment',
    paused: 'Paused',
    closed: 'Closed',
    evacuate: 'LEAVE NOW',
    suspend: 'Suspended',
  },
} as const;

export type SignLanguage = keyof typeof WORDS;

/**
 * The line of a text sign over a counter, by the counter's number; null where there is no such counter. A notice that
 * stands goes before everything else (rule B2). Pure.
 */
export function signLine(hall: Hall, number: number, language: SignLanguage): string | null {
  const counter = [...hall.counters.values()].find(one => one.number === number);
  if (!counter) return null;
  const words = WORDS[language];
  const notice = hall.notices.get('hall');
  if (notice) return words[notice.level];
  const shown = showCounter(hall, counter.id) as { open: boolean; state: 'called'; label: string | null };
  return words[shown.open ? shown.state : 'closed'].replace('{label}', shown.label ?? '');
}
