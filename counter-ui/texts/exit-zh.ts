/** What the exit counter and the slips of hand-over say. */
export const exitZh = {
  exit: {
    handing: {
      ...{ applicant: '本人领取', agent: '代理人领取', courier: '邮寄', electronic: '电子送达' },
      counter: '窗口领取',
    },
    agentName: '代理人姓名',
    idChecked: '已核验领取人身份证件原件（不抄号码）',
    mandateSeen: '已核验授权委托书',
    company: '承运单位',
    waybill: '运单号',
    waybillShape: '运单号由 6 至 40 位字母、数字组成',
    giveTitle: { intake: '移交承办单位：材料和文书', result: '移交出件窗口：证件和文书' },
    give: '移交 {n} 件，出交接单',
    toGive: { intake: '移交承办单位', result: '移交出件窗口' },
    signTitle: { intake: '签收申请材料', result: '签收证件' },
    differs: '与清单不符的地方（相符的不写）',
    sign: '与清单相符，签收',
    signDiffers: '记下不符，签收',
    waits: {
      give: { intake: '等待窗口把材料移交承办单位', result: '等待承办单位把证件移交出件窗口' },
      sign: { intake: '材料已移交，等待承办单位签收', result: '证件已移交，等待出件窗口签收' },
    },
    late: '已经逾期',
    flag: {
      give: { intake: '待移交', result: '待移交出件' },
      sign: { intake: '待签收', result: '待出件窗口签收' },
    },
    lateFlag: '{flag}（逾期）',
    unifiedProfile: '综合窗口：受理所有单位的事项；别的单位的件用交接单移交',
    exitProfile: '出件窗口：签收各单位移交的证件，交给申请人',
    waitsForMaking: '准予的证件还没有制好，制好后才能出件',
  },
};
