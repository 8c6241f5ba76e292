export {
  type Board,
  BOARD_KINDS,
  type BoardKind,
  type BoardLight,
  type ClockSpan,
} from '../domain/hall/board.ts';
export type { Badge } from '../domain/queue/badge.ts';
export { runsOf } from '../domain/hall/runs.ts';
export {
  MOST_COMMON,
  MOST_ELDER,
  MOST_TOPICS,
  type PlacedTopic,
  type Topic,
  TOPIC_ICONS,
  type TopicIcon,
} from '../domain/hall/topic.ts';
