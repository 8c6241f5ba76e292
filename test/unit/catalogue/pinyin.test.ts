import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';

describe('a name on Latin keys', () => {
  it.each([
    ['企业职工基本养老保险', 'qi ye zhi gong ji ben yang lao bao xian'],
    ['残疾人证新办', 'can ji ren zheng xin ban'],
    ['旅行社', 'lv xing she'],
    ['重庆银行', 'chong qing yin hang'],
    ['公司设立（A类）15日', 'gong si she li （ A lei ） 1 5 ri'],
    ['换 证', 'huan _ zheng'],
    ['㐀𠮷', '㐀 𠮷'],
  ])('%s is %s', (name, text) => {
    expect(pinyinOf(name)).toBe(text);
  });

  it('has a piece for each character of every item, and every piece of a Chinese one can be typed', () => {
    const odd = defaultItems().filter(({ name }) => {
      const pieces = pinyinOf(name).split(' ');
      const typed = Array.from(
        name,
        (sign, at) => !/\p{Script=Han}/u.test(sign) || /^[a-z]+$/.test(pieces[at]!),
      );
      return pieces.length !== typed.length || typed.includes(false);
    });
    expect(odd.map(item => item.name)).toEqual([]);
  });
});
