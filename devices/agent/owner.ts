const owned = new Set<string>();

/** Takes a printer for this process. @throws when it is already taken: two owners would interleave their bytes. */
export function own(printerId: string, taken: Set<string> = owned): () => void {
  if (taken.has(printerId)) throw new Error(`printer ${printerId} has an owner in this process`);
  taken.add(printerId);
  return () => void taken.delete(printerId);
}
