/** The words of a clearance file. A form of the State: Chinese in every language. */
export const CLEARANCE_WORDS = {
  title: '行政权力清理档案',
  missing: '缺',
  none: '未登记',
  example: '（示例）',
  hidden: '（非公开）',
  outcome: { keep: '保留', adjust: '调整', file: '备案', abolish: '废止', strike: '剔除' },
  undecided: '未审定',
  state: { in_force: '施行中', coming: '待施行', over: '已终止', draft: '草案' },
  stage: {
    ...{ writing: '起草', signing: '主管领导签字', first: '初审', legal: '复审（法制）' },
    ...{ comment: '社会公示', final: '审定', decided: '已审定' },
  },
  office: {
    ...{ writing: '承办单位', signing: '单位主管领导', first: '公开办', legal: '法制机构' },
    ...{ comment: '公开办', final: '领导小组', decided: '领导小组' },
  },
  verdict: { pass: '同意', return: '退回' },
  signature: '主管领导（签字）：＿＿＿＿＿＿＿＿＿＿＿＿　　＿＿＿＿年＿＿月＿＿日',
  unshown: '本页有字体不能显示的字：',
  page: (page: number, pages: number) => `第 ${page} 页 共 ${pages} 页`,
} as const;
