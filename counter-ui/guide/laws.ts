interface Law {
  readonly name: string;
  readonly repealedFrom: string | null;
}

/** The names of laws to choose from: those of the item first, then all that are registered, without the repealed. */
export function lawsThatHold(
  registered: Readonly<Record<string, Law>>,
  ofItem: readonly string[],
  today: string,
): string[] {
  const laws = Object.values(registered);
  const ended = laws.filter(law => law.repealedFrom !== null && law.repealedFrom <= today);
  const names = new Set([...ofItem, ...laws.map(({ name }) => name).sort()]);
  for (const { name } of ended) names.delete(name);
  return [...names];
}
