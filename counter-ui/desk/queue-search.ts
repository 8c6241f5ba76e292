import type { TwoTexts } from '../../client/texts/use-texts.ts';

interface Named {
  readonly id: string;
  readonly prefix: string;
  readonly name: TwoTexts;
}

/**
 * Queues by what one types: its letters first, then a part of the Chinese name or the beginning of an English word; all
 * when nothing is typed.
 */
export function findQueues<Q extends Named>(queues: readonly Q[], typed: string): Q[] {
  const word = typed.trim().toLowerCase();
  const rank = ({ prefix, name }: Q): number => {
    if (prefix.toLowerCase() === word) return 0;
    if (prefix.toLowerCase().startsWith(word)) return 1;
    const isNamed = name.zh.toLowerCase().includes(word) || ` ${name.en.toLowerCase()}`.includes(` ${word}`);
    return isNamed ? 2 : 3;
  };
  return queues
    .map(queue => ({ queue, at: rank(queue) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at || a.queue.prefix.localeCompare(b.queue.prefix))
    .map(({ queue }) => queue);
}
