import { type Addresses, type Line, readAnswer, UNKNOWN } from './line.ts';

/** Speaks to the hall over plain http, as a kiosk's or a counter's page does. */
export function httpLine(addresses: Addresses, headers: Record<string, string>, patienceMs: number): Line {
  let at = 0;
  return {
    async attempt(name, commandId, input) {
      const url = `${addresses[at % addresses.length]!}/api/commands/${name}`;
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ commandId, ...input }),
          signal: AbortSignal.timeout(patienceMs),
        });
        const told = readAnswer(JSON.parse(await response.text()));
        if (told.outcome === 'outage') at += 1;
        return told;
      } catch {
        at += 1;
        return UNKNOWN;
      }
    },
    close: () => undefined,
  };
}
