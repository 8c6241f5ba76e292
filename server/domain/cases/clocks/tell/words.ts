import type { Light } from '../light.ts';

/** The words around a clock that is told, in one language; what differs by what the clock is of stands by its kind. */
export interface TellWords {
  readonly title: string;
  readonly weekdays: readonly string[];
  readonly monthDay: (month: number, day: number) => string;
  /** `wide`: with the year, where it is another. */
  readonly date: (year: number | null, month: number, day: number) => string;
  readonly days: (n: number, unit: 'G' | 'Z' | 'M' | 'Y') => string;
  readonly began: Readonly<Record<'notice' | 'decision' | 'delivery' | 'deemed', (date: string) => string>>;
  readonly startDay: Readonly<Record<'notice' | 'decision' | 'delivery' | 'deemed', string>>;
  readonly today: string;
  readonly todayIs: (date: string) => string;
  readonly paused: (ground: string, from: string, to: string) => string;
  readonly extended: (days: string) => string;
  readonly join: string;
  readonly end: string;
  readonly weekend: string;
  readonly holiday: (name: string | null) => string;
  readonly worked: string;
  readonly rolled: string;
  readonly provisional: string;
  readonly light: Readonly<Record<Light, string>>;
  readonly limit: Readonly<Record<'promised' | 'statutory' | 'notice' | 'delivery', string>>;
  readonly due: Readonly<Record<'promised' | 'statutory' | 'both' | 'notice' | 'delivery', string>>;
  readonly left: (days: string) => string;
  readonly over: (days: string) => string;
  readonly lastDay: string;
  readonly sums: (days: number) => string;
  readonly notCounted: (what: string) => string;
  readonly used: Readonly<Record<'G' | 'Z', string>>;
  /** Days after a promise, where the statute counts in another unit. */
  readonly beyond: string;
  readonly limits: string;
  readonly lights: string;
  readonly lightDue: (light: string, date: string) => string;
  readonly lit: (at: string) => string;
  readonly unlit: string;
  readonly litOnly: (light: string, at: string) => string;
  readonly explainLate: string;
  readonly basis: string;
  readonly law: (article: string) => string;
  readonly register: string;
  readonly of: {
    readonly working: string;
    readonly natural: string;
    readonly start: string;
    readonly rolled: string;
    readonly notice: string;
    readonly delivery: string;
    readonly statutory: string;
    readonly pause: (ground: string, told: string, notice: string | null) => string;
    readonly extension: (days: string, on: string, notice: string | null) => string;
    readonly worked: (dates: string) => string;
    readonly provisional: string;
  };
  readonly legend: {
    readonly counted: string;
    readonly coming: string;
    readonly paused: string;
    readonly holiday: string;
    readonly weekend: string;
  };
  readonly none: string;
}

export const TELL_ZH: TellWords = {
  title: '时限怎么算',
  weekdays: ['星期一', '二', '三', '四', '五', '六', '日'],
  monthDay: (month, day) => `${month}月${day}日`,
  date: (year, month, day) => `${year === null ? '' : `${year}年`}${month}月${day}日`,
  days: (n, unit) => `${n} ${{ G: '个工作日', Z: '天', M: '个月', Y: '年' }[unit]}`,
  began: {
    notice: date => `${date}收件`,
    decision: date => `${date}受理`,
    delivery: date => `${date}作出决定`,
    deemed: date => `${date}收件，逾期未告知，自收件之日视为受理`,
  },
  startDay: { notice: '收件当日', decision: '受理当日', delivery: '决定当日', deemed: '视为受理当日' },
  today: '今天',
  todayIs: date => `今天 ${date}`,
  paused: (ground, from, to) => `${from}至${to}${ground}暂停`,
  extended: days => `延期 ${days}`,
  ...{ join: '，', end: '' },
  ...{
    weekend: '周末',
    holiday: name => name ?? '节假日',
    worked: '调休上班',
    rolled: '顺延',
    provisional: '预计',
  },
  light: {
    ...{ off: '不计时', green: '正常', remind: '提示', yellow: '黄灯', red: '红灯' },
    ...{ overdue: '超法定期限', paused: '暂停' },
  },
  limit: { promised: '承诺', statutory: '法定', notice: '一次性告知', delivery: '送达' },
  due: {
    ...{ promised: '承诺到期', statutory: '法定到期', both: '承诺、法定到期' },
    ...{ notice: '告知到期', delivery: '送达到期' },
  },
  ...{ left: days => `剩 ${days}`, over: days => `超 ${days}`, lastDay: '今天到期' },
  sums: days => `从第一天到今天，${days} 天`,
  notCounted: what => `${what}，不计入`,
  used: { G: '已用工作日', Z: '已用天数' },
  beyond: '承诺期限以后',
  limits: '两个期限',
  lights: '灯：应亮和已亮',
  lightDue: (light, date) => `${light} 应亮 ${date}`,
  ...{ lit: at => `已亮 ${at}`, unlit: '没有单独亮过' },
  litOnly: (light, at) => `${light} 已亮 ${at}`,
  explainLate: '超过承诺期限没有办结的，须公开说明理由（优化营商环境条例第三十六条）。',
  basis: '依据',
  law: article => `行政许可法${article}`,
  register: '事项目录',
  of: {
    working: '期限以工作日计算，不含法定节假日。',
    natural: '期限按日历天计算。',
    start: '开始的当日不计入，自下一日开始计算。',
    rolled: '最后一日是法定休假日的，以休假日结束的次日为最后一日。',
    notice: '材料不齐的，五个工作日内一次告知全部内容；逾期不告知的，自收到材料之日起即为受理。',
    delivery: '自作出决定之日起十个工作日内颁发、送达。',
    statutory: '自受理之日起在法定期限内作出决定。',
    pause: (ground, told, notice) =>
      `${ground}所需时间 ${told}不计入，已书面告知${notice === null ? '' : `：${notice}`}。`,
    extension: (days, on, notice) =>
      `经负责人批准延长 ${days}，${on}${notice === null ? '已告知理由' : `告知：${notice}`}。`,
    worked: dates => `${dates}为调休上班日，按工作日算。`,
    provisional: '标“预计”的日子，放假安排还没有公布，先按周末和法定节日推算，公布后重新计算。',
  },
  legend: {
    ...{ counted: '已计入', coming: '将计入', paused: '依法暂停', holiday: '法定节假日' },
    weekend: '无框：周末，不计入',
  },
  none: '现在没有时限在走',
};
