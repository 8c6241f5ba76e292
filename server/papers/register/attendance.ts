import { attendanceOf, type Attended } from '../../domain/duty/attendance.ts';
import type { CorrectReason, SubstituteReason } from '../../domain/duty/roster.ts';
import { hoursOn, wallOf } from '../../domain/hours/when.ts';
import type { Hall } from '../../domain/state/hall.ts';

/** A form of the State: Chinese in every language. */
const STATES_ZH: { readonly [S in Attended['state']]: string } = {
  off: '不开放',
  due: '未到时间',
  awaited: '应到未到',
  absent: '缺勤',
  here: '在岗',
  kept: '到岗',
};
const SUBSTITUTE_ZH: { readonly [R in SubstituteReason]: string } = {
  ...{ leave: '休假', sick: '病假', meeting: '会议', other: '其他' },
};
const CORRECT_ZH: { readonly [R in CorrectReason]: string } = {
  ...{ forgot: '漏登', device: '设备故障', mistaken: '登记有误', other: '其他' },
};

export const ATTENDANCE_TITLES = [
  ...['日期', '区域', '工号', '岗位', '到岗', '离岗', '考勤', '迟到（分）', '早退（分）', '未登记离岗'],
  ...['替班', '更正'],
];

/** The attendance of heads in a month, by date and zone (rule B21). `now`: epoch ms. */
export function attendanceRows(
  hall: Pick<Hall, 'rosters' | 'zones' | 'hours'>,
  month: string,
  { now, utcOffsetMinutes }: { readonly now: number; readonly utcOffsetMinutes: number },
): (string | number)[][] {
  const hours = hall.hours.get('hall')?.hours;
  const clock = (at: number | null): string => {
    if (at === null) return '';
    const { minute } = wallOf(at, utcOffsetMinutes);
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  };
  return [...hall.rosters.values()]
    .filter(({ date }) => date.startsWith(month))
    .sort((a, b) => (`${a.date}${a.zoneId}` < `${b.date}${b.zoneId}` ? -1 : 1))
    .map(entry => {
      const { date, zoneId, head, substitute, corrections } = entry;
      const serve = hours ? hoursOn(hours, date).serve : [];
      const { state, late, early, noLeave } = attendanceOf(entry, serve, now, utcOffsetMinutes);
      const zone = hall.zones.get(zoneId)?.name.zh ?? zoneId;
      return [
        ...[date, zone, head.badge, head.post.zh, clock(entry.arrivedAt), clock(entry.leftAt)],
        ...[STATES_ZH[state], late, early, noLeave ? '是' : ''],
        substitute ? `替 ${substitute.of.badge}（${SUBSTITUTE_ZH[substitute.reason]}）` : '',
        corrections.map(({ reason }) => CORRECT_ZH[reason]).join('、'),
      ];
    });
}
