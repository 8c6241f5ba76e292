import { expect, it } from 'vitest';
import { readTree } from '../../support/house/read-tree.ts';

/** Where Han characters are no words of a screen, and what they are. */
const NO_WORDS: Readonly<Record<string, string>> = {
  'client/hall-time.ts': 'names of days and months, in both languages',
  'counter-ui/cases/acts/usual-words.ts':
    'a reason as it stands in a paper, whatever the language of the screen',
  'counter-ui/settings/hours-text.ts': 'marks that a typed span may have between its times',
  'counter-ui/settings/legal-days/csv-years.ts':
    'how a file may name its columns, and a day that is off or worked',
  'display-ui/own-board.ts':
    'the board of a hall that has planned none: its name, in both languages, as a plan has it',
  'kiosk-ui/use-search.ts': 'the first and the last Han character of a range',
};
const SCREENS = /^(client|kiosk-ui|counter-ui|display-ui)\//;

/** The text without what is written for the reader of the code alone. */
const code = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');

it('every word that a screen says stands among its texts', () => {
  const found = [...readTree()].flatMap(([file, text]) => {
    if (!SCREENS.test(file) || file.includes('/texts/') || file in NO_WORDS) return [];
    const words = code(text).match(/[\p{Script=Han}]+/gu);
    return words === null ? [] : [`${file}: ${words.slice(0, 5).join(' ')}`];
  });
  expect(found).toEqual([]);
});
