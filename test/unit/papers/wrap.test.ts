import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced, wrapped } from '../../../server/papers/chart/wrap.ts';

const WORDS = [
  '占用',
  '挖掘',
  '城市',
  '道路',
  '审批',
  '许可证',
  '（',
  '）',
  '、',
  '，',
  '《',
  '》',
  '的',
  'A4',
  '5',
  '：',
];
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map(all => all.join(''));

describe('lines of a text in a box', () => {
  it('hold all of it, and break before no closing sign and behind no opening one', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), fc.boolean(), (words, width, isBalanced) => {
        const { lines } = (isBalanced ? balanced : wrapped)(words, width, 20);
        expect(lines.join('')).toBe(words);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[）、，》：]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《]$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leave no character alone at the end where a word can come down to it', () => {
    expect(wrapped('城市道路挖掘的', 120, 20).lines).toEqual(['城市道路', '挖掘的']);
    expect(wrapped('城市道路的。', 80, 20).lines).toEqual(['城市', '道路的。']);
    expect(wrapped('许可证', 45, 20).lines).toEqual(['许可', '证']);
  });

  it('keep the words of the field whole', () => {
    expect(wrapped('当场核对，出具收件凭证', 130, 20).lines).toEqual(['当场核对，', '出具收件凭证']);
  });

  it('keep signs with their character where a word must be torn', () => {
    expect(wrapped('许可证）', 65, 20).lines).toEqual(['许可', '证）']);
  });
});
