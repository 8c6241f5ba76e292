import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildScreens } from '../../e2e/hall/screens-built.ts';

const DIST = path.resolve(import.meta.dirname, '../../../dist');

interface Part {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Part>>;

/** Every file that a page may load. The counter's page runs in the browser of an office, which is a new one. */
function filesOf(
  manifest: Manifest,
  keys: readonly string[],
  found = new Set<string>(),
  seen = new Set<string>(),
) {
  for (const key of keys) {
    const part = manifest[key];
    if (!part || seen.has(key)) continue;
    seen.add(key);
    for (const file of [part.file, ...(part.css ?? [])]) found.add(file);
    filesOf(manifest, [...(part.imports ?? []), ...(part.dynamicImports ?? [])], found, seen);
  }
  return found;
}

/** What Chrome 87's library has not (with the version that brought it), as it would be called. */
const CALLS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['Array.at (92)', /[\w)\]]\.at\((-|\d)/],
  ['structuredClone (98)', /\bstructuredClone\(/],
  ['crypto.randomUUID (92, and no plain http)', /\brandomUUID\b/],
  ['AbortSignal.timeout (103)', /AbortSignal\.(timeout|any)\b/],
  ['Array.findLast (97)', /(?<!function )\b[\w$]+\.findLast(Index)?\((?!this|\w+,\w+\))/],
  ['Object.groupBy (117)', /(Object|Map)\.groupBy\b/],
  ['Array.fromAsync (121)', /Array\.fromAsync\b/],
  ['Promise.withResolvers (119)', /withResolvers\b/],
  ['element.inert (102)', /\.inert\b/],
  ['popover (114)', /\.showPopover\b/],
];
/** Styles that came later. */
const STYLES: readonly (readonly [what: string, pattern: RegExp])[] = [
  [':is, :where (88), :has (105)', /:(is|where|has)\(/],
  ['@layer (99), @container (105)', /@(layer|container|property|scope)\b/],
  ['aspect-ratio (88)', /[{;]aspect-ratio:/],
  ['color-mix (111)', /color-mix|oklch|oklab/],
  ['dynamic viewport units (108)', /\d(dvh|svh|lvh|dvw|cqw|cqi)\b/],
  ['accent-color (93)', /accent-color/],
  ['overflow: clip (90)', /overflow(-[xy])?:clip/],
  ['text-wrap (114)', /text-wrap:/],
  ['translate, rotate, scale as properties (104)', /[{;](translate|rotate|scale):/],
  ['nesting (112)', /\{[^{}]*&/],
];

/** Syntax that Chrome 87 cannot read: static blocks (94), `#x in` (91), await outside functions (89), flags d and v. */
function newSyntax(text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('part.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node: ts.Node, inFunction: boolean): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.push('static block');
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) found.push('#x in');
    if (ts.isAwaitExpression(node) && !inFunction) found.push('await at the top');
    if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*[dv][a-z]*$/.test(node.text)) found.push(node.text);
    const deeper = inFunction || ts.isFunctionLike(node);
    ts.forEachChild(node, child => visit(child, deeper));
  };
  visit(source, false);
  return found;
}

describe.each(['kiosk-ui/index.html', 'kiosk-ui/phone.html', 'display-ui/index.html'])('%s', page => {
  let files: string[] = [];
  beforeAll(() => {
    buildScreens();
    const manifest = JSON.parse(readFileSync(path.join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
    files = [...filesOf(manifest, [page])];
  }, 120_000);
  const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');

  it('holds scripts that Chrome 87 can read and run', () => {
    const scripts = files.filter(file => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts) {
      const text = read(file);
      const missing = CALLS.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);
      expect([file, newSyntax(text), missing]).toEqual([file, [], []]);
    }
  });

  it('holds styles that Chrome 87 knows', () => {
    for (const file of files.filter(name => name.endsWith('.css'))) {
      const text = read(file).replace(/@font-face\{[^}]*\}/g, '');
      expect([file, STYLES.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)]).toEqual([
        file,
        [],
      ]);
    }
  });

  it('brings along what Chrome 87 lacks and our packages call', () => {
    const text = files
      .filter(file => file.endsWith('.js'))
      .map(read)
      .join('');
    if (/Object\.hasOwn\b/.test(text)) expect(text).toMatch(/Object\.hasOwn\s*(\?\?=|=|\|\|)/);
  });
});

describe('the reader itself', () => {
  it.each([
    ['class A{static{x()}}', 'static block'],
    ['class A{#x;has(o){return #x in o}}', '#x in'],
    ['await x()', 'await at the top'],
    ['/a/d.test(b)', '/a/d'],
  ])('sees in %s: %s', (text, what) => expect(newSyntax(text)).toEqual([what]));

  it('leaves alone what Chrome 87 has', () => {
    expect(newSyntax('class A{#x=1;static y=2}a??=b;a?.b;async()=>{await c};/a/gu;for(let[x]of y);')).toEqual(
      [],
    );
  });
});
