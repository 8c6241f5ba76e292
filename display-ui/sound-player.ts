/** How playing ended: to the last sample, not at all because the browser lets nothing play, or with a fault. */
export type Played = 'heard' | 'blocked' | 'failed';

/** A loudspeaker that plays one thing at a time. */
export interface SoundPlayer {
  /** Plays a WAV; `percent` 0-100; what is not over after `mostMs` is stopped and has failed. */
  play(wav: Blob, percent: number, mostMs: number): Promise<Played>;
  /** Whether the browser lets anything play: tries it with a moment of silence. */
  probe(): Promise<Played>;
}

const PROBE_MS = 2_000;

/** A twentieth of a second of silence: 16-bit PCM, 8,000 samples a second. */
function silence(): Blob {
  const samples = 400;
  const bytes = new DataView(new ArrayBuffer(44 + samples * 2));
  const text = (at: number, word: string): void =>
    [...word].forEach((sign, n) => bytes.setUint8(at + n, sign.charCodeAt(0)));
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + samples * 2, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, 8_000, true);
  bytes.setUint32(28, 16_000, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  text(36, 'data');
  bytes.setUint32(40, samples * 2, true);
  return new Blob([bytes], { type: 'audio/wav' });
}

/** Plays by an audio element, which needs no secure context; a kiosk browser is let by its autoplay policy. */
export function soundPlayer(audio: HTMLAudioElement = new Audio()): SoundPlayer {
  async function play(wav: Blob, percent: number, mostMs: number): Promise<Played> {
    const url = URL.createObjectURL(wav);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      audio.src = url;
      audio.volume = percent / 100;
      return await new Promise<Played>(resolve => {
        audio.onended = () => resolve('heard');
        audio.onerror = () => resolve('failed');
        timer = setTimeout(() => resolve('failed'), mostMs);
        audio
          .play()
          .catch((error: unknown) =>
            resolve((error as DOMException).name === 'NotAllowedError' ? 'blocked' : 'failed'),
          );
      });
    } finally {
      clearTimeout(timer);
      audio.onended = audio.onerror = null;
      audio.pause();
      URL.revokeObjectURL(url);
    }
  }
  return { play, probe: () => play(silence(), 100, PROBE_MS) };
}
