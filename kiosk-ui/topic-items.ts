interface Topic {
  readonly queueIds: readonly string[];
  readonly common: readonly string[];
}
interface Item {
  readonly queueId: string | null;
}

/** The items behind a topic, or behind one of its queues: what is asked for most first, then as the catalogue has them. */
export function topicItems(
  items: Readonly<Record<string, Item>>,
  { queueIds, common }: Topic,
  queueId: string | null,
): string[] {
  const within = (code: string): boolean => {
    const at = items[code]?.queueId ?? null;
    return at !== null && (queueId === null ? queueIds.includes(at) : at === queueId);
  };
  const often = common.filter(within);
  const had = new Set(often);
  return [...often, ...Object.keys(items).filter(code => !had.has(code) && within(code))];
}
