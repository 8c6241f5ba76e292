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
    waitsForMaking: '准予的证件还没有制好，制好后才能出件',
  },
};
