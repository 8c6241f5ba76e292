import path from 'node:path';
import { importsOf } from './imports.ts';
import { MAY_IMPORT, PACKAGES, TYPES_ONLY, zoneOf, type Zone } from './zones.ts';

/** A source tree: path from the root → text. */
export type Tree = ReadonlyMap<string, string>;

/** Imports that go against the directions of the house, one line each. */
export function wrongImports(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => {
    const zone = zoneOf(file);
    if (zone === null) return [`${file} is in no room of the house`];
    return importsOf(file, text).flatMap(({ from, isType, line }) => {
      const why = whyWrong(zone, file, from, isType);
      return why === null ? [] : [`${file}:${line} ${why}`];
    });
  });
}

function whyWrong(zone: Zone, file: string, from: string, isType: boolean): string | null {
  if (from.startsWith('/') || from.startsWith('@/') || from.startsWith('~'))
    return `imports ${from}: write it relative`;
  if (!from.startsWith('.')) {
    const packages = PACKAGES[zone];
    return packages && !packages.some(name => from === name || from.startsWith(`${name}/`))
      ? `${zone} may not import the package ${from}`
      : null;
  }
  const target = path.posix.join(path.posix.dirname(file), from);
  const other = zoneOf(target);
  const allowed = MAY_IMPORT[zone];
  if (allowed === 'anything' || other === zone) return null;
  if (other === null) return isOutsideRoot(target) ? `imports ${target}` : null;
  if (!allowed.includes(other)) return `${zone} may not import ${other} (${target})`;
  const isTypesOnly = TYPES_ONLY.some(([importer, imported]) => importer === zone && imported === other);
  return isTypesOnly && !isType ? `${zone} may import only types from ${other} (${target})` : null;
}

const isOutsideRoot = (target: string) => target.startsWith('..');

const BARRED_WORD = /^(utils?|helpers?|common|misc|managers?)$/i;
const BARRED_END = /(?:[a-z0-9]|[-_.])(?:Service|service|Manager|Helper|Helpers|Utils?)$/;
const CLASS = /^\s*(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:class|interface)\s+(\w+)/gm;

/** Files, folders and classes with a name that says nothing. */
export function emptyNames(tree: Tree): string[] {
  return [...tree].flatMap(([file, text]) => [
    ...file
      .split('/')
      .flatMap(part => (isEmptyName(withoutEnding(part)) ? [`${file}: "${part}" says nothing`] : [])),
    ...[...text.matchAll(CLASS)].flatMap(([, name = '']) =>
      isEmptyName(name) ? [`${file}: class ${name} says nothing`] : [],
    ),
  ]);
}

const withoutEnding = (part: string) => part.replace(/(\.test|\.d)?\.(ts|vue|mts|mjs|js)$/, '');

function isEmptyName(name: string): boolean {
  return name.split(/[-_.]/).some(word => BARRED_WORD.test(word)) || BARRED_END.test(name);
}

/** What the lengths of files are like. */
export interface Lengths {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
  readonly long: readonly { file: string; lines: number }[];
}

/** Physical lines of each file; `long` are those above the limit, longest first. */
export function lengthsOf(tree: Tree, limit = 300): Lengths {
  const all = [...tree].map(([file, text]) => ({
    file,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  }));
  const sorted = all.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const long = all.filter(({ lines }) => lines > limit).sort((a, b) => b.lines - a.lines);
  return { count: all.length, median: at(0.5), p90: at(0.9), long };
}
