import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../support/house/read-tree.ts';

const RULES = path.resolve(import.meta.dirname, '../../../server/domain/RULES.md');
const ID = '[A-Z]\\d{1,2}';

/** The ids of a rule page, in its order. */
function rulesIn(page: string): string[] {
  return [...page.matchAll(new RegExp(`^- \\*\\*(${ID})\\*\\* `, 'gm'))].map(([, id]) => id!);
}

/** N1-N3 stands for N1, N2 and N3. */
function spelledOut(ids: string): string[] {
  return ids.split(/,\s*|\s+and\s+/).flatMap(one => {
    const [from, to] = one.split('-') as [string, string?];
    if (to === undefined) return [from];
    const [first, last] = [Number(from.slice(1)), Number(to.slice(1))];
    return Array.from({ length: last - first + 1 }, (_, step) => `${from[0]}${first + step}`);
  });
}

/** The rules that a source text's comments cite: "rule Q1", "rules N1-N3, T6", "table T1", "(R2)". */
function citedIn(text: string): string[] {
  const plain = text.replace(/\s*\n\s*(\*|\/\/)\s*/g, ' ');
  const one = `${ID}(?:-${ID})?`;
  const named = plain.matchAll(new RegExp(`\\b(?:[Rr]ules?|table) (${one}(?:(?:, | and )${one})*)`, 'g'));
  const bare = plain.matchAll(new RegExp(`\\((${ID})\\)`, 'g'));
  return [...named, ...bare].flatMap(([, ids]) => spelledOut(ids!));
}

/** The rules that the titles of a test file carry. */
function testedIn(text: string): string[] {
  return [...text.matchAll(new RegExp(`['"\`]\\[(${ID})\\] `, 'g'))].map(([, id]) => id!);
}

describe('the rule page', () => {
  const rules = rulesIn(readFileSync(RULES, 'utf8'));
  const tree = [...readTree()];
  const server = tree.filter(([file]) => file.startsWith('server/'));
  const tests = tree.filter(([file]) => file.endsWith('.test.ts') && !file.endsWith('rule-ids.test.ts'));

  it('names each rule once', () => {
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter((id, place) => rules.indexOf(id) !== place)).toEqual([]);
  });

  it('holds every rule that the server cites', () => {
    const unknown = server.flatMap(([file, text]) =>
      citedIn(text)
        .filter(id => !rules.includes(id))
        .map(id => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is tested whole: every rule stands in the title of a test, and no title names a rule that is none', () => {
    const tested = new Set(tests.flatMap(([, text]) => testedIn(text)));
    expect(rules.filter(id => !tested.has(id))).toEqual([]);
    const inRules = tests.filter(([file]) =>
      /^test\/(unit\/(rules|views|wire)|server\/(hall|fuzz))\//.test(file),
    );
    const strays = inRules.flatMap(([file, text]) =>
      testedIn(text)
        .filter(id => !rules.includes(id))
        .map(id => `${file}: ${id}`),
    );
    expect(strays).toEqual([]);
  });

  it('is read right', () => {
    expect(rulesIn('- **N1** A.\n- **N12** B.\nN3\n')).toEqual(['N1', 'N12']);
    expect(
      citedIn('/** Takes (rules N1-N3, T6). As table T1 allows; rule\n * Q1 and (R2), K2-001. */'),
    ).toEqual(['N1', 'N2', 'N3', 'T6', 'T1', 'Q1', 'R2']);
    expect(testedIn("it('[T1] x'); it.each([])(`[V3] y`); expect('[T9]')")).toEqual(['T1', 'V3']);
  });
});
