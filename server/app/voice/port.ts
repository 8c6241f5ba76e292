import type { Piece } from '../../domain/voice/sentence.ts';

/** The hall's clips, as the rules of its voice need them. */
export interface VoicePort {
  /** Changes when any clip does. */
  readonly mark: string;
  /** How long these pieces are together, ms. */
  lengthMs(pieces: readonly Piece[]): number;
  /** One WAV of the pieces, one after the other. */
  wav(pieces: readonly Piece[]): Buffer;
}
