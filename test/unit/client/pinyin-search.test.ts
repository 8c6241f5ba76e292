import { describe, expect, it } from 'vitest';
import { type Named, searchItems } from '../../../client/search/items.ts';
import { commonest, countWords, piecesOf, withoutSharedEnd } from '../../../client/search/pieces.ts';
import { Sound } from '../../../client/search/sound.ts';
import { pinyinOf } from '../../../server/app/search/pinyin.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';

const named = (name: string, group: string | null = null): Named => ({ name, group, pinyin: pinyinOf(name) });
const few = {
  a: named('企业职工基本养老保险关系转移接续申请'),
  b: named('养老保险定期待遇领取资格认证', '养老'),
  c: { ...named('烟草专卖零售许可证新办', '烟草专卖零售许可证核发'), bureauId: 'b-tobacco' },
  d: named('延续申请', '烟草专卖零售许可证核发'),
  e: named('居住证办理'),
  f: named('个体工商户变更登记（备案）'),
};
const ids = (query: string, beside?: (item: Named) => string) =>
  searchItems(few, query, beside && { beside }).map(found => found.id);

describe('searching items by their characters', () => {
  it.each([
    ['养老', ['b', 'a']],
    ['转移 养老', ['a']],
    ['  许可证   烟草 ', ['c', 'd']],
    ['护照', []],
    ['', []],
    ['　养老　认证', ['b']],
  ])('%j', (query, found) => {
    expect(ids(query)).toEqual(found);
  });
  it('looks at what stands beside an item too, in any case', () => {
    const beside = ({ bureauId }: Named) => (bureauId === 'b-tobacco' ? 'Market regulation & tobacco' : '');
    expect(ids('Tobacco', beside)).toEqual(['c']);
  });
});

/** Places of the first run of letters in a name's pieces. */
function matchPinyin(pieces: readonly string[], letters: string): number[] | null {
  const sound = new Sound(letters, pieces);
  const row = pieces.map((_, at) => at);
  const start = sound.startIn(row, 0, row.length);
  return start < 0 ? null : sound.placesFrom(row, start, row.length, 0);
}

describe('matching by sound', () => {
  const pieces = pinyinOf('养老保险（个体）').split(' ');
  it.each([
    ['ylbx', [0, 1, 2, 3]],
    ['yanglaobaoxian', [0, 1, 2, 3]],
    ['yanglbx', [0, 1, 2, 3]],
    ['yang', [0]],
    ['yangla', [0, 1]],
    ['lbx', [1, 2, 3]],
    ['bxgt', [2, 3, 5, 6]],
    ['baoxiangt', [2, 3, 5, 6]],
    ['y', [0]],
    ['ylx', null],
    ['yanglaox', null],
    ['zz', null],
  ])('%j', (letters, places) => {
    expect(matchPinyin(pieces, letters)).toEqual(places);
  });
  it('takes initials of two letters whole or by their first', () => {
    const shop = pinyinOf('个体工商户注销').split(' ');
    for (const letters of ['gtgshzx', 'gtgshhzhx', 'gshh', 'gongshh']) {
      expect([letters, matchPinyin(shop, letters)]).not.toEqual([letters, null]);
    }
  });
});

describe('what was matched', () => {
  const found = searchItems(few, 'ylbx');
  it('is marked in the name, character by character', () => {
    expect(piecesOf(few.b.name, searchItems({ b: few.b }, 'ylbx')[0]!.marks)).toEqual([
      { text: '养老保险', hit: true },
      { text: '定期待遇领取资格认证', hit: false },
    ]);
    const marks = searchItems({ f: few.f }, '(备案')[0]!.marks;
    expect(piecesOf(few.f.name, marks).filter(({ hit }) => hit)).toEqual([{ text: '（备案', hit: true }]);
    const wide = searchItems({ g: named('50㎡以上') }, '以上');
    expect(wide.map(({ marks }) => marks)).toEqual([[]]);
  });
  it('gives the words that were meant, commonest first or best first', () => {
    expect([...countWords(found).keys()]).toEqual(['养老保险']);
    const both = countWords(searchItems({ ...few, g: named('接种证') }, 'jzz'));
    expect([...both.keys()].slice(0, 2)).toEqual(['接种证', '居住证']);
    expect(commonest(countWords(found), 3)).toEqual([{ word: '养老保险', count: 2 }]);
    expect(withoutSharedEnd(['养老保险', '医疗保险'])).toEqual(['养老', '医疗']);
    expect(withoutSharedEnd(['保险', '养老保险'])).toEqual(['保险', '养老保险']);
    expect(withoutSharedEnd(['养老保险'])).toEqual(['养老保险']);
  });
});

describe('over the whole catalogue', () => {
  const items = Object.fromEntries(
    defaultItems().map(({ code, name, group }) => [code, named(name, group)] as const),
  );
  const names = (query: string): string[] => searchItems(items, query).map(({ item }) => item.name);

  it.each([
    ['jzz', '居住证办理'],
    ['jzzbl', '居住证办理'],
    ['juzhuz', '居住证办理'],
    ['ju zhu zheng', '居住证办理'],
    ['sfz', '居民身份证办理（包括临时）'],
    ['shenfenzheng', '居民身份证办理（包括临时）'],
    ['hkdj', '户口登记'],
    ['hukou', '户口登记'],
    ['hydj', '中国内地公民婚姻登记'],
    ['bljhz', '补领结婚证'],
    ['jiehunzheng', '补领结婚证'],
    ['lnr', '申领《四川省老年人优待证》'],
    ['ydz', '申领《四川省老年人优待证》'],
    ['gljt', '80周岁以上老年人高龄津贴发放'],
    ['zdsh', '最低生活保障'],
    ['lsjz', '临时救助'],
    ['ylbx', '养老保险定期待遇领取资格认证'],
    ['yanglbx', '养老保险定期待遇领取资格认证'],
    ['yang lao', '养老保险定期待遇领取资格认证'],
    ['zgrz', '养老保险定期待遇领取资格认证'],
    ['shbzk', '社会保障卡申领'],
    ['shehuibaozhangka', '社会保障卡申领'],
    ['cbzm', '个人参保证明查询打印'],
    ['sybxj', '失业保险金申领'],
    ['shiye', '失业保险金申领'],
    ['zyfy', '住院费用报销'],
    ['mzfy', '门诊费用报销'],
    ['mtb', '基本医疗保险参保人员享受门诊慢特病病种待遇认定'],
    ['ydzz', '异地转诊人员备案'],
    ['shengyujintie', '生育津贴支付'],
    ['csyx', '《出生医学证明》首次签发'],
    ['gtgsh', '个体工商户设立登记'],
    ['geti', '个体工商户设立登记'],
    ['gssl', '公司设立登记'],
    ['gongsibiangeng', '公司变更登记'],
    ['baojianshipin', '食品(含保健食品)经营许可核发'],
    ['yancao', '烟草专卖零售许可证新办'],
    ['yancao xinban', '烟草专卖零售许可证新办'],
    ['烟草 xb', '烟草专卖零售许可证新办'],
    ['lsxkz', '烟草专卖零售许可证新办'],
    ['fply', '发票领用(县级行使）'],
    ['fapiao', '发票领用(县级行使）'],
    ['dkzz', '代开增值税普通发票（县级行使）'],
    ['wszm', '开具税收完税证明（县级行使）'],
    ['gonggongzulin', '公共租赁住房申请资格审核认定'],
    ['wxzj', '住宅专项维修资金交存'],
    ['gsbz', '供水报装'],
    ['gongdian', '供电报装'],
    ['sgxk', '建筑工程施工许可证核发'],
    ['dlhw', '道路货物运输经营许可'],
    ['wlyy', '网络预约出租汽车运输证发放（新增）'],
    ['jszg', '教师资格认定'],
    ['jiaoshi', '教师资格认定'],
    ['cjrz', '残疾人证新办'],
    ['canjiren', '残疾人证新办'],
    ['tybd', '退役报到'],
    ['tuiyi', '退役报到'],
    ['lmcf', '林木采伐许可证核发（县级权限）'],
    ['tlj', '拖拉机/联合收割机驾驶证初次申领'],
    ['wfzjl', '无犯罪记录证明'],
    ['hz', '普通护照签发'],
  ])('%s finds %s', (query, name) => {
    expect(names(query)).toContain(name);
  });

  it.each(['jzz', 'bljhz', 'hkdj', 'cbzm', 'gsbz', 'tybd', 'lsjz', 'mzfy'])(
    '%s has it on the first page',
    query => {
      const short = names(query).slice(0, 5);
      expect(short.length).toBeGreaterThan(0);
      expect(Math.min(...short.map(name => name.length))).toBeLessThan(14);
    },
  );

  it('answers each key within 50 ms of a box four times slower', () => {
    const queries = [
      'y',
      'yl',
      'ylb',
      'ylbx',
      's',
      'sh',
      'she',
      'zheng',
      'a',
      'qwrt',
      '养',
      'y l b x',
      'pension',
    ];
    const beside = () => '区人社局 Human resources';
    for (const query of queries) searchItems(items, query, { beside });
    const times = queries.map(query => {
      // What the processor spends: others may be working on this machine too.
      const from = process.cpuUsage();
      for (let turn = 0; turn < 8; turn += 1) searchItems(items, query, { beside });
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 8_000;
    });
    const worst = Math.max(...times);
    console.log(
      `${Object.keys(items).length} items: at worst ${(worst * 4).toFixed(1)} ms a key, four times slowed`,
    );
    expect(worst * 4).toBeLessThan(50);
  });
});
