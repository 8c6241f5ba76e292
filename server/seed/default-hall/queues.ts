// id, prefix, Chinese, English. One letter for what most people come for, two for the rest. Names are what a
// citizen would say at the door, not what the bureau is called; none promises what the catalogue does not hold.
const ROWS = [
  ['q-pension', 'A', '养老·社会保险', 'Pensions & social insurance'],
  ['q-medical', 'B', '医保参保·异地就医', 'Medical insurance & care elsewhere'],
  ['q-residence', 'C', '户口·身份证·居住证', 'Household register, ID & residence cards'],
  ['q-housing', 'D', '住房·物业·维修资金', 'Housing, property & repair funds'],
  ['q-tax', 'E', '税务登记·申报', 'Tax registration & filing'],
  ['q-market', 'F', '市场监管·烟草业务', 'Market regulation & tobacco'],
  ['q-freight', 'G', '货运·驾校·汽车维修', 'Haulage, driving schools & garages'],
  ['q-welfare', 'H', '民政救助·老年优待', 'Civil affairs, aid & senior benefits'],
  ['q-social-card', 'J', '社会保障卡', 'Social security cards'],
  ['q-general', 'K', '综合受理', 'General services'],
  ['q-work', 'L', '就业·劳动·人事档案', 'Jobs, labour & personnel files'],
  ['q-marriage', 'M', '婚姻·收养登记', 'Marriage & adoption'],
  ['q-company', 'N', '企业登记', 'Company registration'],
  ['q-police', 'P', '护照·治安许可', 'Passports & public security permits'],
  ['q-invoice', 'R', '发票业务', 'Invoices'],
  ['q-food', 'S', '食品经营·小作坊', 'Food businesses & workshops'],
  ['q-sole-trader', 'T', '个体户·合作社登记', 'Sole traders & cooperatives'],
  ['q-medical-refund', 'U', '医保报销·生育津贴', 'Medical refunds & maternity pay'],
  ['q-health', 'W', '医疗卫生', 'Health services & licences'],
  ['q-school', 'X', '入学·教育', 'Schools & education'],
  ['q-utilities', 'SD', '水电气报装', 'Water, power & gas connection'],
  ['q-legal', 'FL', '法律援助·公证', 'Legal aid & notaries'],
  ['q-injury', 'GS', '工伤·失业保险', 'Work injury & unemployment'],
  ['q-disability', 'CL', '残疾人服务', 'Services for disabled people'],
  ['q-veterans', 'TJ', '退役军人服务', 'Services for veterans'],
  ['q-tax-person', 'WS', '个税·完税证明', 'Personal tax & tax certificates'],
  ['q-passenger', 'KC', '客运·出租车·网约车', 'Buses, taxis & ride-hailing'],
  ['q-road', 'GL', '公路·港口', 'Roads & ports'],
  ['q-building', 'JS', '建筑施工·消防验收', 'Building works & fire acceptance'],
  ['q-city', 'CG', '市政·绿化·户外招牌', 'City works, greenery & signs'],
  ['q-land', 'GH', '土地·规划·矿产', 'Land, planning & minerals'],
  ['q-project', 'RF', '投资备案·人防·防雷', 'Projects, shelters & lightning safety'],
  ['q-safety', 'AH', '安全生产·消防·环保', 'Safety, fire & environment'],
  ['q-culture', 'WL', '文化·旅游·体育', 'Culture, tourism & sports'],
  ['q-farming', 'NX', '农业·养殖·农机', 'Farming, livestock & tractors'],
  ['q-forest-water', 'LS', '林业·水利', 'Forestry & water'],
  ['q-fee', 'SF', '收费窗口', 'Fee window'],
  ['q-pickup', 'LJ', '领证·领结果', 'Collecting results'],
  ['q-snags', 'BC', '办不成事反映', 'Could not get it done'],
  ['q-society', 'SH', '社会组织·民族宗教', 'Associations, ethnic & religious affairs'],
] as const;

export type QueueId = (typeof ROWS)[number][0];

/** The queues by name and prefix, which one waits to pay, to collect, or to say what could not be done; where each waits follows from the counters that serve it. */
export const QUEUE_NAMES = ROWS.map(([id, prefix, zh, en]) => ({
  ...{ id, prefix, name: { zh, en } },
  ...(id === 'q-fee' ? { fees: true } : {}),
  ...(id === 'q-pickup' ? { pickup: true } : {}),
  ...(id === 'q-snags' ? { snags: true } : {}),
}));
