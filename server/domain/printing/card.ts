import type { CardContent } from '../catalogue/card/content.ts';

/** A card of what to bring, for the printer of a kiosk: words in one language, and no person. Times are epoch ms. */
export interface Card extends CardContent {
  readonly code: string;
  readonly language: 'zh' | 'en';
  readonly hall: string;
  /** The item's public page, ASCII, read from the QR. */
  readonly url: string;
  readonly askedAt: number;
  readonly utcOffsetMinutes: number;
  /** The kiosk that was asked. */
  readonly machine: string;
}
