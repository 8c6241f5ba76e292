import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { BEAT_MS, type Push, VERSION } from '../../server/contract/feed.ts';
import { fold, type Sections, type ViewChange } from '../../server/contract/views/fold.ts';
import type { ViewName, ViewSnapshot } from '../../server/contract/views/specs.ts';
import { buildScreens } from '../e2e/hall/screens-built.ts';
import { openScreen, type Screen } from './chromium.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
/** An address that only the page's own routes answer: nothing leaves the browser. */
const ORIGIN = 'http://hall.test';
const PAGES: readonly (readonly [start: string, file: string])[] = [
  ['/kiosk', 'kiosk-ui/index.html'],
  ['/counter', 'counter-ui/index.html'],
  ['/display', 'display-ui/index.html'],
  ['/t/', 'kiosk-ui/phone.html'],
  ['/public', 'kiosk-ui/public.html'],
];

/** What the page gave by a command, and what it is told; without an answer of yours it hears nothing. */
export interface GivenCommand {
  readonly name: string;
  readonly commandId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface FakeHallParts {
  readonly size: { readonly width: number; readonly height: number };
  /** Path and query of the page. */
  readonly address: string;
  readonly views: { readonly [N in ViewName]?: ViewSnapshot<N> };
  /** Who the page is, as /api/whoami says it; the public when left out. */
  readonly sender?: Readonly<Record<string, unknown>>;
  /** The hall's wall clock; China's when left out. */
  readonly utcOffsetMinutes?: number;
  readonly answer?: (command: GivenCommand) => unknown;
  /** What the browser keeps already, e.g. a device's token. */
  readonly stored?: Readonly<Record<string, string>>;
  readonly reducedMotion?: 'reduce';
  /** Runs in the page before everything else, with its argument. */
  readonly first?: readonly [script: (argument: never) => void, argument: unknown];
}

/** A page whose hall is this test: it says what the views hold, pushes changes, sets the clock and cuts the line. */
export interface FakeHall extends Screen {
  /** Every command the page gave, in order. */
  readonly commands: readonly GivenCommand[];
  /** Changes a view and tells the page at once, as a push does. */
  push(view: ViewName, changes: readonly ViewChange[]): void;
  /** Puts the hall's clock to a moment, epoch ms; it goes on from there. */
  setClock(at: number): void;
  now(): number;
  /** No word more, as when the network is gone; `restore` lets the page come back. */
  cut(): Promise<void>;
  restore(): void;
  /** The line stands but nobody speaks, as when a server hangs. */
  silence(quiet: boolean): void;
}

interface Topic {
  readonly name: string;
  readonly view: ViewName;
}

/** Opens a built page over a hall that exists in this test only. Builds the screens when they are not as the sources are. */
export async function openFakeHall(browser: Browser, parts: FakeHallParts): Promise<FakeHall> {
  buildScreens();
  const { reducedMotion } = parts;
  const screen = await openScreen(browser, { ...parts.size, ...(reducedMotion && { reducedMotion }) });
  const views = new Map<string, Sections>(Object.entries(parts.views) as [string, Sections][]);
  const lines = new Map<WebSocketRoute, Map<string, Topic>>();
  const commands: GivenCommand[] = [];
  let [seq, ahead, reachable, quiet] = [1, 0, true, false];
  const now = (): number => Date.now() + ahead;

  const send = (line: WebSocketRoute, topic: string, from: number, changes: readonly ViewChange[]): void => {
    const push: Push = { topic, epoch: 'fake', from, to: seq, changes, now: now() };
    if (!quiet) line.send(`42${JSON.stringify(['push', push])}`);
  };
  const beat = (): void => {
    for (const [line, topics] of lines) for (const topic of topics.keys()) send(line, topic, seq, []);
  };
  const hear = (line: WebSocketRoute, topics: Map<string, Topic>, id: string, event: unknown[]): void => {
    const [kind, asked] = event as [string, Record<string, unknown>];
    const tell = (answer: unknown): void => line.send(`43${id}${JSON.stringify([answer])}`);
    if (kind === 'join') {
      const name = `${asked['view']} ${JSON.stringify(asked['params'] ?? {})}`;
      const snapshot = views.get(String(asked['view']));
      if (quiet) return;
      if (!snapshot) return tell({ ok: false, refusal: { code: 'access.denied', params: {} } });
      topics.set(name, { name, view: asked['view'] as ViewName });
      const utcOffsetMinutes = parts.utcOffsetMinutes ?? 480;
      const joined = { kind: 'snapshot', topic: name, epoch: 'fake', seq, snapshot };
      tell({ ok: true, data: { ...joined, utcOffsetMinutes } });
      return send(line, name, seq, []);
    }
    if (kind === 'quit') return void topics.delete(String(asked));
    if (kind === 'command') {
      const command = asked as unknown as GivenCommand;
      commands.push(command);
      const answer = parts.answer?.(command);
      if (answer !== undefined) tell(answer);
    }
  };

  await serve(screen.page, parts);
  await screen.page.routeWebSocket(/\/socket\.io\//, line => {
    if (!reachable) return void line.close();
    const topics = new Map<string, Topic>();
    lines.set(line, topics);
    line.onClose(() => void lines.delete(line));
    line.onMessage(message => {
      const text = String(message);
      if (text.startsWith('40')) return quiet ? undefined : line.send('40{"sid":"fake"}');
      const event = /^42(\d*)(\[.*)$/s.exec(text);
      if (event) hear(line, topics, event[1]!, JSON.parse(event[2]!) as unknown[]);
    });
    line.send('0{"sid":"fake","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}');
  });
  if (parts.first)
    await screen.page.addInitScript(parts.first[0] as (given: unknown) => void, parts.first[1]);
  const beats = setInterval(beat, BEAT_MS);
  const pings = setInterval(() => lines.forEach((_topics, line) => line.send('2')), 20_000);
  await screen.page.goto(ORIGIN + parts.address);

  return {
    ...screen,
    commands,
    now,
    push(view, changes) {
      views.set(view, fold(views.get(view) ?? {}, changes));
      const from = seq;
      seq += 1;
      for (const [line, topics] of lines)
        for (const topic of topics.values()) send(line, topic.name, from, topic.view === view ? changes : []);
    },
    setClock(at) {
      ahead = at - Date.now();
      beat();
    },
    async cut() {
      reachable = false;
      await Promise.all([...lines.keys()].map(line => line.close()));
      lines.clear();
    },
    restore: () => void (reachable = true),
    silence: silent => void (quiet = silent),
    async close() {
      clearInterval(beats);
      clearInterval(pings);
      await screen.close();
    },
  };
}

/** The built files, and who the page is told to be. */
async function serve(page: Page, parts: FakeHallParts): Promise<void> {
  if (parts.stored) {
    await page.addInitScript(entries => {
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    }, parts.stored);
  }
  await page.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/whoami') {
      const sender = parts.sender ?? { kind: 'public' };
      return route.fulfill({ json: { version: VERSION, sender, standings: ['public'], card: null } });
    }
    const found = PAGES.find(([start]) => pathname.startsWith(start));
    const file = path.join(DIST, found ? found[1] : pathname);
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
}
