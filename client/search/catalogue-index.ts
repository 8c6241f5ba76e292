import { type Heard, HeardMaker } from './heard.ts';
import { plain } from './words.ts';

/** What can be searched for; `pinyin` has a piece for each character of the name, blanks between. */
export interface Named {
  readonly name: string;
  readonly group: string | null;
  readonly pinyin?: string;
  readonly bureauId?: string;
  readonly queueId?: string | null;
}

/**
 * Items in the form they are searched in: one row of each kind for all of them, read from end to end without a step
 * aside. Item `n` has its name from `nameStarts[n]` to before the next one's, without the end.
 */
export interface IndexRows<T extends Named> {
  readonly ids: readonly string[];
  readonly items: readonly T[];
  readonly names: string;
  readonly nameStarts: Uint32Array;
  /** 1 where a place in the searched form is the same place in the name. */
  readonly samePlaces: Uint8Array;
  /** Pieces of pinyin, each once, and by their numbers the sound of all names. */
  readonly syllables: readonly string[];
  readonly sounds: Uint32Array;
  readonly soundStarts: Uint32Array;
  readonly heard: Heard;
  /** Which item a place in `sounds` belongs to. */
  readonly itemOf: Uint32Array;
  readonly groups: readonly string[];
  readonly groupOf: Uint32Array;
  /** One item of each pair of bureau and queue, and which pair an item belongs to. */
  readonly anyAt: readonly T[];
  readonly placeOf: Uint32Array;
}

/** No word holds a line's end: a word never lies across two names. */
export const END = '\n';

/** Makes the rows a piece at a time, so that a page need not stand still for all of them. */
export class IndexMaker<T extends Named> {
  private readonly ids: readonly string[];
  private readonly items: readonly T[];
  private readonly names: string[] = [];
  private readonly nameStarts = [0];
  private readonly samePlaces: number[] = [];
  private readonly syllables = new Numbered();
  private readonly sounds: number[] = [];
  private readonly soundStarts = [0];
  private readonly groups = new Numbered();
  private readonly groupOf: number[] = [];
  private readonly places = new Numbered();
  private readonly anyAt: T[] = [];
  private readonly placeOf: number[] = [];
  private heard: HeardMaker | null = null;

  constructor(items: Readonly<Record<string, T>>) {
    this.ids = Object.keys(items);
    this.items = Object.values(items);
  }

  /** Takes in the next so many items, or sorts a step of what they sound like; true while there is more to do. */
  takeIn(count: number): boolean {
    const from = this.names.length;
    if (from === this.items.length) return this.heardMaker().step();
    for (const item of this.items.slice(from, from + count)) this.take(item);
    return true;
  }

  private heardMaker(): HeardMaker {
    return (this.heard ??= new HeardMaker(new Uint32Array(this.sounds), this.syllables.texts.length));
  }

  private take(item: T): void {
    const name = plain(item.name);
    this.nameStarts.push(this.nameStarts[this.names.length]! + name.length + END.length);
    this.names.push(name);
    this.samePlaces.push(name.length === item.name.length ? 1 : 0);
    const pieces = item.pinyin === undefined ? [] : plain(item.pinyin).split(' ');
    for (const piece of pieces) this.sounds.push(this.syllables.of(piece));
    this.soundStarts.push(this.sounds.length);
    this.groupOf.push(this.groups.of(plain(item.group ?? '')));
    const place = this.places.of(`${item.bureauId ?? ''} ${item.queueId ?? ''}`);
    this.anyAt[place] ??= item;
    this.placeOf.push(place);
  }

  /** The rows with every item in them. */
  finish(): IndexRows<T> {
    while (this.takeIn(this.items.length));
    const sounds = new Uint32Array(this.sounds);
    const soundStarts = new Uint32Array(this.soundStarts);
    return {
      ids: this.ids,
      items: this.items,
      names: this.names.join(END) + END,
      nameStarts: new Uint32Array(this.nameStarts),
      samePlaces: new Uint8Array(this.samePlaces),
      syllables: this.syllables.texts,
      ...{ sounds, soundStarts },
      heard: this.heardMaker().finish(),
      itemOf: itemsOf(soundStarts),
      groups: this.groups.texts,
      groupOf: new Uint32Array(this.groupOf),
      anyAt: this.anyAt,
      placeOf: new Uint32Array(this.placeOf),
    };
  }
}

function itemsOf(soundStarts: Uint32Array): Uint32Array {
  const items = new Uint32Array(soundStarts[soundStarts.length - 1]!);
  for (let n = 0; n + 1 < soundStarts.length; n += 1) items.fill(n, soundStarts[n], soundStarts[n + 1]);
  return items;
}

/** Each text once, by number. */
class Numbered {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
