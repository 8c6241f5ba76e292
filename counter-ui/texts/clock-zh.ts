/** The page of a case's clock; what is counted comes in words of its own (server/domain/cases/clocks/tell). */
export const clockZh = {
  clock: { title: '时限怎么算', toCase: '返回办件', print: '打印说明', today: '今天' },
};
