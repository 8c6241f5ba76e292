import type { Item } from '../../../server/domain/hall/plan.ts';
import { BUREAUS } from '../../../server/seed/default-hall/bureaus.ts';
import { defaultItems } from '../../../server/seed/default-hall/index.ts';
import type { Chance } from '../../support/hall/chance.ts';

/** Streets, towns and townships of the district whose catalogue we have. */
const TOWNS = [
  ...['浓洄街道', '北辰街道', '广福街道', '万盛街道', '中桥街道', '枣山街道', '协兴镇', '花桥镇', '兴平镇'],
  ...['龙台镇', '恒升镇', '彭家镇', '石笋镇', '大安镇', '白市镇', '井河镇', '苏溪镇', '肖溪镇', '官盛镇'],
  ...['悦来镇', '东岳镇', '杨坪镇', '观塘镇', '龙安乡', '大龙镇', '化龙乡', '方坪乡', '穿石镇', '蒲莲镇'],
];
const KINDS = [
  '新办',
  '变更',
  '延续',
  '注销',
  '补发',
  '换发',
  '备案',
  '撤销',
  '年度报告',
  '校验',
  '补正',
  '复核',
];
const AT_END = /(新办|变更|延续|注销|补发|换发|备案|申请|办理)?(（[^（）]*级[^（）]*）|\([^()]*级[^()]*\))?$/;

/** The hall's own items and as many more like them as make `count`: of another kind, at another place or bureau. */
export function manyItems(count: number, chance: Chance): Item[] {
  const real = defaultItems();
  const items = real.slice(0, count);
  const names = new Set(items.map(({ name }) => name));
  while (items.length < count) {
    const one = chance.pick(real);
    const name = variantOf(one.name, chance);
    if (names.has(name)) continue;
    names.add(name);
    items.push({ ...one, name, code: `${one.code}-V${items.length}` });
  }
  return items;
}

function variantOf(name: string, chance: Chance): string {
  const matter = `${name.replace(AT_END, '')}${chance.pick(KINDS)}`;
  if (chance.is(0.4)) return `${chance.pick(TOWNS)}${matter}`;
  if (chance.is(0.7)) return `${matter}（${chance.pick(TOWNS)}）`;
  return `${matter}（${chance.pick(BUREAUS).name.zh}）`;
}
