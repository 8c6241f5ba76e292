import { idCheckCharacter } from '../../../server/domain/identity/id-number.ts';
import type { Chance } from '../../support/hall/chance.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Sound ID numbers of nobody: born centuries from now. */
export const ID_NUMBERS: readonly string[] = range(30).map(at => {
  const first = `110105${2950 + at}0${1 + (at % 9)}1${at % 10}${100 + at}`;
  return first + idCheckCharacter(first);
});
/** Mobile numbers of nobody. */
export const PHONES: readonly string[] = range(30).map(at => `1390000${String(1000 + at)}`);
export const PASSWORDS: readonly string[] = range(12).map(at => `Geheim-Passwort-${at}x`);
export const NAMES: readonly string[] = ['陈晓示例', '欧阳示例明', '阿依古丽示例'];
export const LOGINS: readonly string[] = range(12).map(at => `fuzz.login.${at}`);

/** One of everything that may stand in no answer and no log. */
export function somethingPersonal(chance: Chance): string {
  return chance.pick([...ID_NUMBERS, ...PHONES, ...PASSWORDS, ...NAMES]);
}

const PERSONAL = new RegExp(
  [...ID_NUMBERS, ...PHONES, 'Geheim-Passwort', ...NAMES, 'fuzz\\.login'].join('|'),
);
const INSIDE = /\n\s+at |node_modules|\.ts:\d|[A-Z]\w+Error\b|SQLITE|ER_[A-Z]/;

/** What an answer or a line of the log gives away; null when nothing. */
export function givenAway(text: string): string | null {
  return PERSONAL.exec(text)?.[0] ?? INSIDE.exec(text)?.[0] ?? null;
}
