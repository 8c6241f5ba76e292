import type { Filled, FilledMaterial } from '../filled.ts';

/** A date as papers write it: 2026年11月26日. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The last day of a limit; one that leans on a year whose days off are not announced says so (rule L4). */
export const dueWords = ({ dueOn, provisional }: Pick<Filled, 'dueOn' | 'provisional'>): string | null =>
  dueOn === null
    ? null
    : `${dateWords(dueOn)}${provisional ? '（预计；当年节假日安排公布后以重新计算的日期为准）' : ''}`;

/** One sentence, ended once. */
export const sentence = (text: string): string =>
  /[。！？；]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`;

export const copiesWords = ({ name, form, copies }: FilledMaterial): string =>
  `${name}（${form}，${copies} 份）`;

export const matter = ({ licence }: Pick<Filled, 'licence'>): string =>
  licence ? '行政许可' : '政务服务事项';

/** What was applied for, and when. */
export const applied = ({ item, receivedOn }: Filled): string =>
  `您（贵单位）于${dateWords(receivedOn)}提交的“${item}”申请`;

/** By which articles; where the catalogue names none, by the law on licences, which holds for licences alone. */
export function basisWords({ basis, licence }: Filled, article: string): string {
  if (licence) return `《中华人民共和国行政许可法》${article}`;
  return basis.length > 0 ? basis.join('、') : '有关法律、法规、规章';
}

/**
 * Sixty days to a review by the government of the same level, of organs under their own line by the next above (行政复议法 20,
 * 24, 27); six months to the court where the organ is (行政诉讼法 18, 46).
 */
export const REMEDIES =
  '如不服本决定，可以自收到本决定书之日起六十日内向本级人民政府申请行政复议（本机关实行垂直领导的，向上一级主管部门申请），也可以自收到本决定书之日起六个月内向本机关所在地有管辖权的人民法院提起行政诉讼。';

/** Whom to ask. */
export const askAt = ({ tel, hall, counter }: Filled): string => {
  const place = counter === null ? hall : `${hall}${counter}号窗口`;
  return tel === null ? `如有疑问，请到${place}咨询。` : `如有疑问，请到${place}或致电 ${tel} 咨询。`;
};
