import type { Asked } from './asked.ts';
import { END, type IndexRows, type Named } from './catalogue-index.ts';
import { Run, type Sound } from './sound.ts';
import { plain } from './words.ts';

/** How good a hit is, the less the better: in the name, by its sound, in its group, beside it. */
const [BY_NAME, BY_SOUND, BY_GROUP, BY_BESIDE] = [0, 1_000, 2_000, 3_000] as const;
export const NO_HIT = 0xffff;
/** Nobody looks further into a name. */
const FURTHEST = 99;
/** Names of so many more items than places are not looked through one by one. */
const WORTH = 2;

/** One word of a query against all items. Beyond `among` nobody asks, and what is found there does not count. */
export class WordHits {
  readonly costs: Uint16Array;
  private readonly rows: IndexRows<Named>;
  private readonly word: string;
  private readonly sound: Sound | null;

  constructor(
    rows: IndexRows<Named>,
    asked: Asked,
    besides: readonly string[],
    among: readonly number[] | null = null,
  ) {
    this.rows = rows;
    this.word = asked.word;
    this.sound = asked.sound;
    this.costs = new Uint16Array(rows.items.length).fill(NO_HIT);
    this.lookInNames();
    if (this.sound && among && among.length * WORTH < asked.places) this.lookBySoundAmong(this.sound, among);
    else if (this.sound) this.lookBySound(asked, this.sound);
    this.lookAround(rows.groupOf, rows.groups, BY_GROUP);
    this.lookAround(rows.placeOf, besides, BY_BESIDE);
  }

  /** The items that the word hits, of some or of all. */
  found(among: readonly number[] | null): readonly number[] {
    if (among) return among.filter(n => this.costs[n] !== NO_HIT);
    const found: number[] = [];
    for (let n = 0; n < this.costs.length; n += 1) if (this.costs[n] !== NO_HIT) found.push(n);
    return found;
  }

  /** Places in the name of item `n`, which the word hits, that it matches. */
  marksOf(n: number): number[] {
    const { rows, sound } = this;
    const cost = this.costs[n]!;
    if (cost >= BY_GROUP || rows.samePlaces[n] === 0) return [];
    const nameStart = rows.nameStarts[n]!;
    const nameEnd = rows.nameStarts[n + 1]! - END.length;
    if (cost < BY_SOUND) return placesOf(rows.names.slice(nameStart, nameEnd), this.word);
    const from = rows.soundStarts[n]!;
    const to = rows.soundStarts[n + 1]!;
    if (sound === null || to - from !== nameEnd - nameStart) return [];
    const near = from + (cost - BY_SOUND) / 2;
    const start = near < from + FURTHEST ? near : sound.startIn(rows.sounds, near, to);
    return sound.placesFrom(rows.sounds, start, to, from);
  }

  private lookInNames(): void {
    const { names, nameStarts } = this.rows;
    let n = 0;
    for (let at = names.indexOf(this.word); at >= 0; at = names.indexOf(this.word, nameStarts[n])) {
      while (nameStarts[n + 1]! <= at) n += 1;
      this.costs[n] = BY_NAME + Math.min(at - nameStarts[n]!, FURTHEST) * 2;
      n += 1;
    }
  }

  /** From the places where the first syllables are heard, and not from item to item: most items lack them. */
  private lookBySound({ pairs, runs }: Asked, sound: Sound): void {
    const { pairFrom } = this.rows.heard;
    pairs.forEach((pair, i) => this.lookAt(sound, runs[i]!, pairFrom[pair]!, pairFrom[pair + 1]!));
  }

  /** At the places of a pair, from one to before another in `heard`. Its second may be the next name's. */
  private lookAt(sound: Sound, run: Run, from: number, to: number): void {
    const { costs } = this;
    const { sounds, soundStarts, itemOf, heard } = this.rows;
    for (let i = from; i < to; i += 1) {
      const place = heard.at[i]!;
      const n = itemOf[place]!;
      const cost = BY_SOUND + Math.min(place - soundStarts[n]!, FURTHEST) * 2;
      if (cost >= costs[n]!) continue;
      const end = soundStarts[n + 1]!;
      const isHit =
        run === Run.goesOn ? sound.beginsAt(sounds, place, end) : run === Run.ends || place + 1 < end;
      if (isHit) costs[n] = cost;
    }
  }

  private lookBySoundAmong(sound: Sound, among: readonly number[]): void {
    const { sounds, soundStarts } = this.rows;
    for (const n of among) {
      if (this.costs[n] !== NO_HIT) continue;
      const start = sound.startIn(sounds, soundStarts[n]!, soundStarts[n + 1]!);
      if (start >= 0) this.costs[n] = BY_SOUND + Math.min(start - soundStarts[n]!, FURTHEST) * 2;
    }
  }

  /** What many items share is looked at once. */
  private lookAround(sharedBy: Uint32Array, texts: readonly string[], cost: number): void {
    const hits = texts.map(text => text.includes(this.word));
    if (!hits.includes(true)) return;
    for (let n = 0; n < this.costs.length; n += 1)
      if (this.costs[n] === NO_HIT && hits[sharedBy[n]!]) this.costs[n] = cost;
  }
}

/** Every place that a word covers in a name. */
function placesOf(name: string, word: string): number[] {
  const places: number[] = [];
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + word.length))
    for (let place = at; place < at + word.length; place += 1) places.push(place);
  return places;
}

/** What stands beside items, in plain form; the same text comes with every key. */
const besides = new Map<string, string>();
const MOST_BESIDES = 10_000;
export function plainBeside(text: string): string {
  const known = besides.get(text);
  if (known !== undefined) return known;
  if (besides.size >= MOST_BESIDES) besides.clear();
  const form = plain(text);
  besides.set(text, form);
  return form;
}
