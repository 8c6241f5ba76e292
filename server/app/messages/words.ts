import { wallOf } from '../../domain/hours/when.ts';
import type { MessageWords } from '../../domain/messages/decide.ts';
import type { MessageKind } from '../../domain/messages/message.ts';

/** 5/28 09:30 by the hall's wall: the same in both languages. */
function clockOf(at: number, utcOffsetMinutes: number): string {
  const { date, minute } = wallOf(at, utcOffsetMinutes);
  const [, month, day] = date.split('-').map(Number);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${month}/${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The text of a message: Chinese, then English, as short as an SMS wants it; no name, no matter, no link. */
export function messageText(kind: MessageKind, words: MessageWords, utcOffsetMinutes: number): string {
  const { hall, label, place } = words;
  const at = (time: number | null): string => (time === null ? '' : clockOf(time, utcOffsetMinutes));
  if (kind === 'booking_moved')
    return `【${hall.zh}】大厅时间有变，您 ${at(words.movedFrom)} 的预约移到当天 ${at(words.slotAt)}，不便可取消。Your booking was moved to ${at(words.slotAt)} on the same day.`;
  if (kind === 'booking_lapsed')
    return `【${hall.zh}】大厅时间有变，您 ${at(words.slotAt)} 的预约办不了，已取消，请另约。Your booking can not be kept. Please book again.`;
  if (kind === 'near') {
    const ahead = words.ahead ?? 0;
    const zh = ahead === 0 ? `${label} 号马上就到` : `${label} 号前面还有 ${ahead} 位`;
    const en = ahead === 0 ? `${label} is next` : `${label}: ${ahead} before you`;
    return `【${hall.zh}】${zh}，请回到${place.zh}等候。${en}, please come back.`;
  }
  const counter = words.counter ?? 0;
  return `【${hall.zh}】请 ${label} 号到 ${counter} 号窗口办理。${label}, please go to counter ${counter}.`;
}

/** A code that proves a mobile number: Chinese, then English. */
export const codeText = (hall: { readonly zh: string }, code: string, minutes: number): string =>
  `【${hall.zh}】预约验证码 ${code}，${minutes} 分钟内有效，不要告诉别人。Your booking code: ${code}, valid for ${minutes} minutes.`;

/** The same, for gateways that fill in a template of their own. */
export function messageFields(words: MessageWords, utcOffsetMinutes: number): Record<string, string> {
  const { hall, label, place, ahead, counter, slotAt, movedFrom } = words;
  return {
    ...(slotAt === null ? {} : { time: clockOf(slotAt, utcOffsetMinutes) }),
    ...(movedFrom === null ? {} : { before: clockOf(movedFrom, utcOffsetMinutes) }),
    ...{ hall: hall.zh, label, place: place.zh },
    ...(ahead === null ? {} : { ahead: String(ahead) }),
    ...(counter === null ? {} : { counter: String(counter) }),
  };
}
