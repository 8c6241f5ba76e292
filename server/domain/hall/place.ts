import type { Text } from './plan.ts';
import { runsOf } from './runs.ts';

/** Takes a zone's name and counter numbers; gives how slip and board say it, runs drawn together. */
export function placeText(zone: Text, numbers: readonly number[]): Text {
  const runs = runsOf(numbers);
  const en = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const zh = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const head = en.slice(0, -1).join(', ');
  const list = [head, en.at(-1) ?? ''].filter(part => part !== '').join(' and ');
  return {
    zh: `${zone.zh} ${zh.join('、')}窗口`,
    en: `${zone.en}, ${numbers.length === 1 ? 'counter' : 'counters'} ${list}`,
  };
}
