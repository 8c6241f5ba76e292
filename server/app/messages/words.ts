import type { MessageWords } from '../../domain/messages/decide.ts';
import type { MessageKind } from '../../domain/messages/message.ts';

/** The text of a message: Chinese, then English, as short as an SMS wants it; no name, no matter, no link. */
export function messageText(kind: MessageKind, words: MessageWords): string {
  const { hall, label, place } = words;
  if (kind === 'near') {
    const ahead = words.ahead ?? 0;
    const zh = ahead === 0 ? `${label} 号马上就到` : `${label} 号前面还有 ${ahead} 位`;
    const en = ahead === 0 ? `${label} is next` : `${label}: ${ahead} before you`;
    return `【${hall.zh}】${zh}，请回到${place.zh}等候。${en}, please come back.`;
  }
  const counter = words.counter ?? 0;
  return `【${hall.zh}】请 ${label} 号到 ${counter} 号窗口办理。${label}, please go to counter ${counter}.`;
}

/** The same, for gateways that fill in a template of their own. */
export function messageFields({ hall, label, place, ahead, counter }: MessageWords): Record<string, string> {
  return {
    ...{ hall: hall.zh, label, place: place.zh },
    ...(ahead === null ? {} : { ahead: String(ahead) }),
    ...(counter === null ? {} : { counter: String(counter) }),
  };
}
