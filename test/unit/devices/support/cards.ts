import { cardContent } from '../../../../server/domain/catalogue/card/content.ts';
import type { Card } from '../../../../server/contract/printing.ts';
import { soundEntry } from '../../../support/hall/entries.ts';

const NAMES = [
  '烟草专卖零售许可证新办申请表',
  '经营者身份证明（居民身份证、护照或其他有效证件）',
  '营业执照',
  '与住所相独立的固定经营场所证明，包括房屋产权证或者租赁合同、房屋使用证明',
  '经营场所平面图',
  '个体工商户经营者或者法定代表人的二寸近期免冠照片',
  '委托办理的，授权委托书',
  '受托人身份证明',
  '家庭经营的，户口簿',
  '特殊群体证明（残疾人证、退役军人证、低保证）',
  '食品经营许可证（经营食品的）',
  '场所所有人同意用于经营的书面意见',
];

/** A card with a dozen materials and long names, marked as an example. */
export function longCard(language: 'zh' | 'en' = 'zh'): Card {
  const plain = soundEntry('i-1').materials[0]!;
  const entry = soundEntry('i-1', {
    name: '烟草专卖零售许可证新办（含因经营地址变更、企业类型改变重新申领）',
    materials: NAMES.map((name, at) => ({
      ...{ ...plain, name, waived: at === 2, copies: at % 3 },
      ...{ necessity: at % 4 === 3 ? 'later' : 'required', form: at % 2 === 0 ? 'seen' : 'copy' },
    })),
    complaint: '12345 政务服务便民热线；大厅一楼投诉窗口 0826-2222222',
    examples: ['materials', 'promised'],
  });
  const day = { serve: [[540, 720] as const, [810, 1_020] as const], issue: [] };
  const shut = { serve: [], issue: [] };
  const url = 'https://hall.example.gov.cn/public/items/511602-20-0001';
  const about = {
    ...{ hall: '广安区政务服务中心', bureau: '区烟草专卖局', tel: '0826-2222222', version: 2 },
    ...{ place: '二楼东侧 21-24窗口 市场监管·烟草业务', since: '2026-01-01', madeAt: 0, pageUrl: url },
    hours: { week: [day, day, day, day, day, shut, shut], special: [] },
  };
  return {
    ...cardContent(entry, about, language),
    ...{ code: 'i-1', language, hall: about.hall, url, machine: 'k-1' },
    ...{ askedAt: Date.UTC(2026, 10, 22, 1, 5), utcOffsetMinutes: 480 },
  };
}
