import type { SlipModel } from '../../server/contract/printing.ts';
import { autoStatus, paperAnswer, printedAnswer, realTimeAnswer, type Sensors } from './answers.ts';
import { NO_FAULTS, type Faults, type Trip } from './faults.ts';
import type { Op } from './ops.ts';
import { Paper, type PaperSlip } from './paper.ts';
import { escposParser } from './parse.ts';
import { realTimeScanner } from './real-time.ts';

/** One connection as the machine sees it. */
export interface Peer {
  readonly reply: (bytes: Buffer) => void;
  /** The printer breaks the connection. */
  readonly drop: () => void;
}

/** Slips left on the roll when the near-end sensor trips. */
const NEAR_END_SLIPS = 5;
/** How often a slow printer takes its next bytes. */
const TICK_MS = 10;

/**
 * A printer without its plug: bytes in, paper and answers out. It stops before the next thing that needs paper when
 * there is none, keeps what came in, and goes on after reloading, as real ones do.
 */
export class Machine {
  readonly #model: SlipModel;
  readonly #paper: Paper;
  readonly #peers = new Map<Peer, ReturnType<typeof realTimeScanner>>();
  readonly #onRoom: () => void;
  #parser: ReturnType<typeof escposParser>;
  #queue: { bytes: Uint8Array; from: Peer }[] = [];
  #ops: { op: Op; from: Peer }[] = [];
  #faults: Faults = NO_FAULTS;
  #sensors: Sensors = { paperOut: false, nearEnd: false, coverOpen: false };
  #autoMask = 0;
  #tick: NodeJS.Timeout | null = null;

  /** `onRoom` is called whenever the receive buffer got shorter. */
  constructor(model: SlipModel, onRoom: () => void = () => {}) {
    this.#model = model;
    this.#paper = new Paper(model.dots);
    this.#parser = escposParser(model);
    this.#onRoom = onRoom;
  }

  get faults(): Faults {
    return this.#faults;
  }

  /** What its sensors see now. */
  get sensors(): Sensors {
    return this.#sensors;
  }

  /** Bytes received and not yet worked off. */
  get buffered(): number {
    return this.#queue.reduce((sum, piece) => sum + piece.bytes.length, 0);
  }

  slips(): PaperSlip[] {
    return this.#paper.slips();
  }

  attach(peer: Peer): void {
    this.#peers.set(peer, realTimeScanner());
  }

  detach(peer: Peer): void {
    this.#peers.delete(peer);
  }

  /** Changes the faults named; `paperSlips` also loads or empties the roll. */
  set(change: Partial<Faults>): void {
    this.#faults = { ...this.#faults, ...change };
    if (change.paperSlips !== undefined) this.#measureRoll();
    this.#work();
  }

  setCover(open: boolean): void {
    this.#sense({ coverOpen: open });
    this.#work();
  }

  /** Off and on again: connections, buffers and modes are gone; the paper keeps what is on it. */
  powerCut(): void {
    this.#clear();
    this.#autoMask = 0;
    for (const peer of [...this.#peers.keys()]) peer.drop();
  }

  stop(): void {
    if (this.#tick !== null) clearTimeout(this.#tick);
    this.#tick = null;
  }

  receive(bytes: Uint8Array, from: Peer): void {
    const trip = this.#faults.trip;
    const drops = trip?.fault === 'drop' && trip.atByte <= bytes.length;
    const taken = drops ? bytes.subarray(0, trip.atByte) : bytes;
    this.#hear(taken, from);
    if (taken.length > 0) this.#queue.push({ bytes: taken, from });
    if (trip?.fault === 'drop')
      this.#faults = { ...this.#faults, trip: drops ? null : later(trip, bytes.length) };
    if (drops) for (const peer of [...this.#peers.keys()]) peer.drop();
    this.#work();
  }

  #hear(bytes: Uint8Array, from: Peer): void {
    const scanner = this.#peers.get(from);
    for (const byte of bytes) {
      const heard = scanner?.feed(byte);
      if (heard?.kind === 'clear') this.#clear();
      if (heard?.kind !== 'status') continue;
      const answer = realTimeAnswer(heard.n, this.#sensors);
      if (answer !== null) this.#say(from, Buffer.from([answer]));
    }
  }

  #work(): void {
    if (this.#tick !== null) return;
    const rate = this.#faults.bytesPerSecond;
    let budget = rate === null ? Infinity : Math.max(1, Math.round((rate * TICK_MS) / 1000));
    while (this.#drainOps() && this.#queue.length > 0 && budget > 0) budget -= this.#takeIn(budget);
    if (rate === null || this.#queue.length === 0 || this.#ops.length > 0) return;
    this.#tick = setTimeout(() => {
      this.#tick = null;
      this.#work();
    }, TICK_MS);
  }

  /** Works off ops until one has to wait; false while one waits. */
  #drainOps(): boolean {
    for (let next = this.#ops[0]; next !== undefined; next = this.#ops[0]) {
      if (this.#waits(next.op)) return false;
      this.#ops.shift();
      this.#apply(next.op, next.from);
    }
    return true;
  }

  #waits(op: Op): boolean {
    if (!this.#sensors.paperOut && !this.#sensors.coverOpen) return false;
    return Paper.moves(op) || op.op === 'ask-paper';
  }

  #takeIn(budget: number): number {
    const piece = this.#queue.shift();
    if (piece === undefined) return 0;
    const trip = this.#faults.trip;
    const counted = trip !== null && trip.fault !== 'drop';
    const length = Math.min(piece.bytes.length, budget, counted ? trip.atByte : Infinity);
    const rest = piece.bytes.subarray(length);
    if (rest.length > 0) this.#queue.unshift({ bytes: rest, from: piece.from });
    for (const op of this.#parser.feed(piece.bytes.subarray(0, length)))
      this.#ops.push({ op, from: piece.from });
    if (counted) this.#countDown(trip, length);
    this.#onRoom();
    return Math.max(1, length);
  }

  #countDown(trip: { fault: Trip; atByte: number }, length: number): void {
    const over = trip.atByte <= length;
    this.#faults = { ...this.#faults, trip: over ? null : later(trip, length) };
    if (!over) return;
    this.#drainOps();
    if (trip.fault === 'paper-out') this.#sense({ paperOut: true });
    if (trip.fault === 'cover-open') this.#sense({ coverOpen: true });
    if (trip.fault === 'power-cut') this.powerCut();
  }

  #apply(op: Op, from: Peer): void {
    if (op.op === 'process-id') this.#say(from, printedAnswer(op.id));
    else if (op.op === 'ask-paper') this.#say(from, Buffer.from([paperAnswer(this.#sensors)]));
    else if (op.op === 'auto-status') {
      this.#autoMask = op.mask;
      if (op.mask !== 0) this.#say(from, autoStatus(this.#sensors));
    } else this.#paper.apply(op);
    if (op.op !== 'cut' || this.#faults.paperSlips === null) return;
    this.#faults = { ...this.#faults, paperSlips: Math.max(0, this.#faults.paperSlips - 1) };
    this.#measureRoll();
  }

  #measureRoll(): void {
    const left = this.#faults.paperSlips;
    this.#sense({ paperOut: left === 0, nearEnd: left !== null && left <= NEAR_END_SLIPS });
  }

  #sense(change: Partial<Sensors>): void {
    const before = autoStatus(this.#sensors);
    this.#sensors = { ...this.#sensors, ...change };
    const after = autoStatus(this.#sensors);
    if (this.#autoMask === 0 || after.equals(before)) return;
    for (const peer of this.#peers.keys()) this.#say(peer, after);
  }

  #say(peer: Peer, bytes: Buffer): void {
    if (!this.#faults.silent && this.#peers.has(peer)) peer.reply(bytes);
  }

  #clear(): void {
    this.#queue = [];
    this.#ops = [];
    this.#parser = escposParser(this.#model);
    this.#paper.forget();
    this.#onRoom();
  }
}

function later(trip: { fault: Trip; atByte: number }, by: number): { fault: Trip; atByte: number } {
  return { ...trip, atByte: trip.atByte - by };
}
