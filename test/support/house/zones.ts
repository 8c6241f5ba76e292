/** The rooms of the house (DESIGN 2). A path belongs to the first zone whose beginning it has. */
const PLACES = [
  ['main', 'server/main.ts'],
  ['main', 'server/compose.ts'],
  ['main', 'server/announce.ts'],
  ['config', 'server/config.ts'],
  ['machine', 'server/ports.ts'],
  ['domain', 'server/domain/'],
  ['contract', 'server/contract/'],
  ['app', 'server/app/'],
  ['store', 'server/store/'],
  ['wire', 'server/wire/'],
  // Files made from data: PDF, XLSX, CSV, ZIP.
  ['papers', 'server/papers/'],
  ['seed', 'server/seed/'],
  ['tools', 'server/tools/'],
  ['connection', 'client/connection'],
  // The wire's end without a framework: agents follow a view as screens do.
  ['connection', 'client/live-view.ts'],
  ['connection', 'client/receive.ts'],
  ['client', 'client/'],
  ['kiosk', 'kiosk-ui/'],
  ['counter', 'counter-ui/'],
  ['display', 'display-ui/'],
  ['devices', 'devices/'],
  ['test', 'test/'],
  ['scripts', 'scripts/'],
] as const;

export type Zone = (typeof PLACES)[number][0];

/** The folders that are read; everything in them must belong to a zone. */
export const FOLDERS = [
  'server',
  'client',
  'kiosk-ui',
  'counter-ui',
  'display-ui',
  'devices',
  'test',
  'scripts',
];

const server = ['domain', 'contract', 'app', 'store', 'wire', 'papers', 'seed'] as const;
const screens = ['contract', 'connection', 'client'] as const;

/** Who may import whom, beside itself. A test or script may import anything. */
export const MAY_IMPORT: Readonly<Record<Zone, readonly Zone[] | 'anything'>> = {
  domain: [],
  contract: ['domain'],
  app: ['contract', 'domain'],
  store: ['app', 'contract', 'domain'],
  papers: ['domain'],
  wire: ['app', 'contract', 'domain', 'papers'],
  seed: ['app', 'contract', 'domain'],
  config: [],
  // The clock and the ids that main hands to app: they implement its ports.
  machine: ['app'],
  tools: [...server, 'config', 'machine', 'main'],
  main: [...server, 'config', 'machine', 'tools'],
  connection: ['contract'],
  client: ['connection', 'contract'],
  kiosk: screens,
  counter: screens,
  display: screens,
  devices: ['connection', 'contract'],
  test: 'anything',
  scripts: 'anything',
};

/** Directions that types may go and values may not. */
export const TYPES_ONLY: readonly (readonly [Zone, Zone])[] = [['seed', 'app']];

/** Zones that stay pure: the packages they may import, and no other, not even Node's own. */
export const PACKAGES: Partial<Record<Zone, readonly string[]>> = { domain: [], contract: ['zod'] };

/** The zone of a path from the project's root, or null. */
export function zoneOf(file: string): Zone | null {
  return PLACES.find(([, place]) => file.startsWith(place))?.[0] ?? null;
}
