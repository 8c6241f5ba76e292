import { deskOf } from './desk.ts';
import { article, bring, calendar, ID_CARD, type Sheet, text } from './sheet.ts';

const { permit } = deskOf({
  body: '广安市广安区司法局',
  section: '法律援助窗口',
  duty: '法律援助和公共法律服务',
  government: '保障公民平等获得法律帮助',
});

/** Legal aid. */
export const JUSTICE: readonly Sheet[] = [
  permit(
    {
      item: '对公民法律援助申请的审批',
      summary: text('经济困难的公民可以申请免费的律师帮助', 'A free lawyer for those who cannot pay for one'),
      audience: ['citizen'],
      statutory: calendar(7),
      promised: calendar(3),
      conditions: ['经济困难或者法律规定不受经济困难条件限制', '申请事项属于法律援助范围'],
      materials: [
        bring('法律援助申请表', 'form'),
        ID_CARD,
        bring('经济困难状况说明', 'form'),
        bring('与申请事项有关的材料', 'copy'),
      ],
      fees: [],
      basis: [
        article(
          '中华人民共和国法律援助法',
          '2021-08-20',
          '第四十三条',
          '法律援助机构应当自收到法律援助申请之日起七日内进行审查，作出是否给予法律援助的决定。',
        ),
      ],
      result: { name: text('给予法律援助决定书', 'Decision to grant legal aid'), kind: 'approval' },
      lawful: ['audience'],
    },
    { result: '法律援助决定书', refusal: '不予法律援助并告知' },
  ),
];
