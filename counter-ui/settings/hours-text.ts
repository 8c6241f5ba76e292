import type { Span } from '../../server/contract/hours.ts';

const TIME = /^(\d{1,2})(?:[:：.](\d{2}))?$/;

function minuteOf(text: string): number | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return minutes < 60 && hours * 60 + minutes <= 1_440 ? hours * 60 + minutes : null;
}

/** Takes spans as one types them, `8:30-12:00 13:30-17:30`; gives them in minutes, none for nothing, null if unreadable. */
export function readSpans(text: string): Span[] | null {
  const plain = text.trim().replace(/\s*[-–—~至到]\s*/g, '-');
  if (plain === '') return [];
  const spans = plain.split(/[\s,，、;；]+/).map(part => part.split('-').map(minuteOf));
  const whole = spans.every(span => span.length === 2 && span.every(minute => minute !== null));
  return whole ? (spans as unknown as Span[]) : null;
}

const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** The same the other way: 8:30–12:00 13:30–17:30. */
export function spansText(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `${clock(from)}–${clock(to)}`).join(' ');
}
