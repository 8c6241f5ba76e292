import type { Block, PaperDocument } from '../../../../server/papers/page/document.ts';

/** A guide of one item with these blocks. */
export const guide = (blocks: readonly Block[], more: Partial<PaperDocument> = {}): PaperDocument => ({
  title: '烟草专卖零售许可证新办　办事指南',
  subtitle: '区烟草专卖局　行政许可　第 3 版',
  language: 'zh-CN',
  author: '示例区政务服务中心',
  madeAt: new Date('2026-03-01T00:00:00Z'),
  foot: '示例区政务服务中心',
  words: {
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    unshown: '字库外的字以方框代替：',
  },
  blocks,
  ...more,
});

const MATERIALS = ['营业执照', '身份证明', '经营场所权属证明（房屋所有权证或租赁合同）'];

/** A table of materials. */
export const materials = (count: number): Block => ({
  kind: 'table',
  columns: [
    { title: '序号', width: 1, align: 'end' },
    { title: '材料', width: 4 },
    { title: '要求', width: 5 },
  ],
  rows: Array.from({ length: count }, (_, index) => [
    String(index + 1),
    MATERIALS[index % 3]!,
    index % 3 === 2
      ? '与申请人姓名一致；租赁的，附出租人身份证明和不少于一年的租赁合同'
      : '原件核验，收复印件',
  ]),
});

/** Every kind of block once, as on a guide of one page. */
export const ONE_PAGE: readonly Block[] = [
  {
    kind: 'facts',
    rows: [
      ['承诺时限', '10 个工作日'],
      ['经办人', '㛃䶮、𬱖先生'],
    ],
  },
  { kind: 'heading', text: '受理条件' },
  {
    kind: 'paragraph',
    text: '有与经营规模相适应的资金；申请人说“材料齐全”的，窗口应当当场核对——缺什么，一次说清……不服的，60 日内申请行政复议。',
  },
  { kind: 'list', items: ['要求说明材料清单和理由', 'Ask for reasons, it’s your right'] },
  { kind: 'list', numbered: true, items: ['收件凭证是否当场给'] },
  { kind: 'heading', text: '申请材料' },
  materials(6),
  {
    kind: 'figure',
    drawing: {
      width: 200,
      height: 40,
      title: '流程图',
      shapes: [
        { kind: 'rect', x: 1, y: 5, w: 60, h: 30, radius: 4, stroke: '#12515C', strokeWidth: 1 },
        { kind: 'text', x: 31, y: 24, text: '收件', size: 10, weight: 700, anchor: 'middle' },
        {
          kind: 'line',
          points: [
            [61, 20],
            [100, 20],
          ],
          stroke: '#12515C',
          arrow: true,
          dash: [3, 2],
        },
        { kind: 'disc', cx: 1, cy: 5, r: 5, fill: '#1D2529' },
      ],
    },
  },
  { kind: 'qr', text: 'https://hall.example/g/abc', note: '扫码看最新的办事指南。' },
];
