import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CLIP_NAMES } from '../../domain/voice/clip-names.ts';
import type { Piece } from '../../domain/voice/sentence.ts';
import { bytesOf, msOf, readWav, type Sound, WavFault, writeWav } from './wav.ts';

/** The clips that are shipped; `npm run voice:pack` makes them. */
export const SHIPPED = path.join(import.meta.dirname, 'clips');

/** A clip cannot be used; the message names its file. */
export class ClipFault extends Error {
  override name = 'ClipFault';
}

/** Every clip of the voice, read once, all of one rate. */
export interface ClipPack {
  /** Samples a second. */
  readonly rate: number;
  /** Changes when any clip does. */
  readonly mark: string;
  /** How long these pieces are together, ms, rounded up. */
  lengthMs(pieces: readonly Piece[]): number;
  /** One WAV of the pieces, one after the other. */
  wav(pieces: readonly Piece[]): Buffer;
}

function read(file: string): Sound {
  try {
    return readWav(readFileSync(file));
  } catch (error) {
    if (error instanceof WavFault) throw new ClipFault(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * Opens the clips; a file of the same name in the site's own folder stands for the shipped one (rule B18). Refuses a
 * folder that is not there, a file that is no 16-bit PCM of one channel, and clips of different rates, by file.
 */
export function openClipPack(own: string | null, shipped = SHIPPED): ClipPack {
  if (own !== null && !existsSync(own)) throw new ClipFault(`${own}: there is no such folder`);
  const clips = new Map<string, Sound>();
  const mark = createHash('sha256');
  let first: { readonly file: string; readonly rate: number } | null = null;
  for (const name of CLIP_NAMES) {
    const files = [own, shipped].flatMap(folder =>
      folder === null ? [] : [path.join(folder, `${name}.wav`)],
    );
    const file = files.find(existsSync);
    if (file === undefined) throw new ClipFault(`${name}.wav is missing`);
    const sound = read(file);
    first ??= { file, rate: sound.rate };
    if (sound.rate !== first.rate)
      throw new ClipFault(`${file} has ${sound.rate} samples a second, and ${first.file} has ${first.rate}`);
    clips.set(name, sound);
    mark.update(sound.pcm);
  }
  const { rate } = first!;
  return { rate, mark: mark.digest('hex').slice(0, 12), ...joining(clips, rate) };
}

function joining(clips: ReadonlyMap<string, Sound>, rate: number): Pick<ClipPack, 'lengthMs' | 'wav'> {
  const pcmOf = (piece: Piece): Buffer => {
    if (typeof piece === 'number') return Buffer.alloc(bytesOf(piece, rate));
    const clip = clips.get(piece);
    if (!clip) throw new Error(`no clip ${piece}`);
    return clip.pcm;
  };
  return {
    lengthMs: pieces => {
      const bytes = pieces.map(piece => pcmOf(piece).length).reduce((sum, one) => sum + one, 0);
      return Math.ceil(msOf(bytes, rate));
    },
    wav: pieces => writeWav({ rate, pcm: Buffer.concat(pieces.map(pcmOf)) }),
  };
}
