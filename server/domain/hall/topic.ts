import type { Text } from './plan.ts';

/** Pictures a kiosk has for a topic. */
export const TOPIC_ICONS = [
  ...(['shield', 'heart', 'id', 'people', 'shop', 'receipt', 'home', 'truck'] as const),
  ...(['school', 'wheelchair', 'medal', 'leaf', 'bolt', 'scale', 'briefcase', 'hospital'] as const),
  ...(['plane', 'ring', 'hammer', 'tree', 'factory', 'flask', 'book', 'dots'] as const),
] as const;

export type TopicIcon = (typeof TOPIC_ICONS)[number];

/** What one comes for, in the citizen's words: a tile of the kiosk, before any bureau. */
export interface Topic {
  readonly id: string;
  readonly name: Text;
  /** What is behind it, for those who hesitate: 退休、养老金、参保缴费. */
  readonly hint: Text;
  readonly icon: TopicIcon;
  readonly queueIds: readonly string[];
  /** Codes of its items that are asked for most, commonest first; one that the catalogue lacks is not shown. */
  readonly common: readonly string[];
  /** Whether it stands on the page for elders. */
  readonly elder: boolean;
}

/** A topic with its place among the tiles, from 0: rows of a table stand in no order. */
export interface PlacedTopic extends Topic {
  readonly order: number;
}

/** Tiles that a kiosk shows without turning pages, and of them those for elders. */
export const MOST_TOPICS = 12;
export const MOST_ELDER = 5;
export const MOST_COMMON = 12;
