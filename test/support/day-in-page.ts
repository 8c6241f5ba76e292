/** What the day's script is told: the board's first picture and the moment the day begins, epoch ms. */
export interface DayParts {
  readonly snapshot: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly from: number;
  /** Keeps one small object for every call, for ever: the fault that a test of a board's day is there to find. */
  readonly leak?: boolean;
}

/** How the day goes on, from outside. */
export interface DayInPage {
  /** Lets so many ms of the page's time pass, timer after timer. */
  pass(ms: number): Promise<void>;
  /** What has happened so far. */
  told(): { calls: number; pushes: number; cuts: number; notices: number };
}

/**
 * Runs in the page before anything else: gives it a clock that only `pass` moves, and a hall over a socket of its own
 * that calls, serves, misses, cuts the line and raises notices all day. Seeded, so that every day is the same.
 */
export function dayInPage({ snapshot, from, leak }: DayParts): void {
  let now = from;
  let lastId = 0;
  type Timer = { readonly at: number; readonly every: number | null; readonly run: () => void };
  const timers = new Map<number, Timer>();
  const later = (run: unknown, ms: unknown, every: boolean): number => {
    if (typeof run !== 'function') return 0;
    const wait = Math.max(1, Number(ms) || 0);
    lastId += 1;
    timers.set(lastId, { at: now + wait, every: every ? wait : null, run: run as () => void });
    return lastId;
  };
  const forget = (id: unknown): void => void timers.delete(Number(id));
  const RealDate = Date;
  const start = now;
  class PageDate extends RealDate {
    constructor(...given: readonly number[]) {
      super(...((given.length > 0 ? given : [now]) as [number]));
    }
    static override now = (): number => now;
  }
  const channel = new MessageChannel();
  const turns: (() => void)[] = [];
  channel.port1.onmessage = () => turns.shift()?.();
  const realTurn = (): Promise<void> =>
    new Promise(resolve => {
      turns.push(resolve);
      channel.port2.postMessage(0);
    });
  Object.assign(globalThis, {
    Date: PageDate,
    setTimeout: (run: unknown, ms: unknown) => later(run, ms, false),
    setInterval: (run: unknown, ms: unknown) => later(run, ms, true),
    clearTimeout: forget,
    clearInterval: forget,
    requestAnimationFrame: (run: (at: number) => void) => later(() => run(now - start), 16, false),
    cancelAnimationFrame: forget,
  });
  performance.now = () => now - start;

  let seed = 20_260_528;
  const chance = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  type Change = readonly [section: string, id: string, record: Record<string, unknown> | null];
  type Records = Record<string, Record<string, Record<string, unknown>>>;
  const hall = JSON.parse(JSON.stringify(snapshot)) as Records;
  const sockets = new Set<PageSocket>();
  const told = { calls: 0, pushes: 0, cuts: 0, notices: 0 };
  let seq = 1;

  const apply = (changes: readonly Change[]): void => {
    for (const [section, id, record] of changes) {
      if (record === null) delete hall[section]![id];
      else hall[section]![id] = record;
    }
    seq += 1;
    told.pushes += 1;
    for (const socket of sockets) socket.push(seq - 1, changes);
  };

  class PageSocket {
    static readonly OPEN = 1;
    readyState = 0;
    binaryType = 'blob';
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;
    private topic: string | null = null;
    constructor() {
      later(() => this.open(), 5, false);
    }
    private open(): void {
      this.readyState = 1;
      sockets.add(this);
      this.onopen?.();
      const about = { sid: 'day', upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1e6 };
      this.say(`0${JSON.stringify(about)}`);
    }
    say(data: string): void {
      later(() => this.readyState === 1 && this.onmessage?.({ data }), 1, false);
    }
    send(data: unknown): void {
      const text = String(data);
      if (text.startsWith('40')) return this.say('40{"sid":"day"}');
      const event = /^42(\d*)(\[.*)$/s.exec(text);
      if (!event) return;
      const [kind, asked] = JSON.parse(event[2]!) as [string, { view: string }];
      if (kind !== 'join') return;
      // This hall holds no figures of cases; a board goes without that page.
      if (asked.view !== 'board') {
        const refusal = { code: 'access.denied', params: {} };
        return this.say(`43${event[1]}${JSON.stringify([{ ok: false, refusal }])}`);
      }
      this.topic = asked.view;
      const joined = { kind: 'snapshot', topic: this.topic, epoch: 'day', seq, snapshot: hall };
      const data_ = { ...joined, utcOffsetMinutes: 480 };
      this.say(`43${event[1]}${JSON.stringify([{ ok: true, data: data_ }])}`);
      this.push(seq, []);
    }
    push(begin: number, changes: readonly Change[]): void {
      if (this.topic === null) return;
      const push = { topic: this.topic, epoch: 'day', from: begin, to: seq, changes, now };
      this.say(`42${JSON.stringify(['push', push])}`);
    }
    close(): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      sockets.delete(this);
      later(() => this.onclose?.({ code: 1_006, reason: '', wasClean: false }), 1, false);
    }
  }
  Object.assign(globalThis, { WebSocket: PageSocket });

  let next = 0;
  const leaked: object[] = [];
  const idsOf = (section: string): string[] => Object.keys(hall[section]!);
  /** Who was called is served, who was served goes, a tenth misses; another is called at a counter that is free. */
  function call(): void {
    const changes: Change[] = [];
    for (const id of idsOf('calls')) {
      const one = hall['calls']![id]!;
      if (one['state'] === 'called' && chance(10) === 0) {
        changes.push(['calls', id, null], ['missed', id, { label: one['label'], at: now }]);
      } else if (one['state'] === 'called' && chance(4) === 0) {
        changes.push(['calls', id, { ...one, calls: Number(one['calls']) + 1, at: now }]);
      } else if (one['state'] === 'called') changes.push(['calls', id, { ...one, state: 'serving' }]);
      else if (chance(3) === 0) changes.push(['calls', id, null]);
    }
    const queues = idsOf('queues');
    const queueId = queues[chance(queues.length)]!;
    const queue = hall['queues']![queueId]!;
    const counters = Object.values(hall['counters']!).filter(({ zoneId }) => zoneId === queue['zoneId']);
    const { number, zoneId } = counters[chance(counters.length)]!;
    next += 1;
    told.calls += 1;
    const label = `${String(queue['prefix'])}${String((next % 999) + 1).padStart(3, '0')}`;
    const one = { label, counter: number, zoneId, queueId, state: 'called', calls: 1, at: now };
    changes.push(['calls', `t-${next}`, one]);
    if (leak) leaked.push({ at: now });
    changes.push(['queues', queueId, { ...queue, waiting: chance(30), lastCalled: label }]);
    const missed = idsOf('missed');
    if (missed.length > 8) changes.push(['missed', missed[0]!, null]);
    apply(changes);
  }
  const MINUTE = 60_000;
  later(call, 9_000, true);
  later(() => sockets.forEach(socket => socket.push(seq, [])), 2_000, true);
  later(() => sockets.forEach(socket => socket.say('2')), 25_000, true);
  later(
    () => {
      told.cuts += 1;
      for (const socket of [...sockets]) socket.close();
    },
    11 * MINUTE,
    true,
  );
  later(
    () => {
      told.notices += 1;
      apply([['notice', 'hall', { noticeId: `n-${now}`, level: 'suspend', text: null, at: now }]]);
      later(() => apply([['notice', 'hall', null]]), 2 * MINUTE, false);
    },
    97 * MINUTE,
    true,
  );

  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    for (let count = 0; ; count += 1) {
      let first: [number, Timer] | null = null;
      for (const entry of timers) if (first === null || entry[1].at < first[1].at) first = entry;
      if (first === null || first[1].at > end) break;
      const [id, timer] = first;
      now = Math.max(now, timer.at);
      if (timer.every === null) timers.delete(id);
      else timers.set(id, { ...timer, at: now + timer.every });
      timer.run();
      // What waits for promises runs now; what waits for the browser, every so often.
      for (let turn = 0; turn < 8; turn += 1) await null;
      if (count % 20 === 0) await realTurn();
    }
    now = end;
  }
  Object.assign(globalThis, { day: { pass, told: () => told } satisfies DayInPage });
}
