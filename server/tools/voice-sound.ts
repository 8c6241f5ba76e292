import type { Sound } from '../papers/voice/wav.ts';

const LARGEST = 32_767;
/** Below this share of full scale nothing is heard. */
const SILENT = 0.012;
/** Left before and after what is heard, ms, and faded. */
const EDGE_MS = 12;
/** How loud the voice is on the whole, and its loudest sample, of full scale. */
const VOICE_RMS = 0.14;
const PEAK = 0.89;

const samplesOf = ({ pcm }: Sound): Float64Array =>
  Float64Array.from({ length: pcm.length / 2 }, (_, at) => pcm.readInt16LE(at * 2) / LARGEST);

function soundOf(samples: Float64Array, rate: number): Sound {
  const pcm = Buffer.alloc(samples.length * 2);
  samples.forEach((sample, at) =>
    pcm.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * LARGEST), at * 2),
  );
  return { rate, pcm };
}

/** Cuts off the silence around what is said, and fades its ends. */
export function trim(sound: Sound): Sound {
  const samples = samplesOf(sound);
  const edge = Math.round((EDGE_MS * sound.rate) / 1_000);
  const first = samples.findIndex(sample => Math.abs(sample) > SILENT);
  const last = samples.findLastIndex(sample => Math.abs(sample) > SILENT);
  const cut = samples.slice(Math.max(0, first - edge), Math.min(samples.length, last + edge));
  for (let at = 0; at < edge; at += 1) {
    cut[at]! *= at / edge;
    cut[cut.length - 1 - at]! *= at / edge;
  }
  return soundOf(cut, sound.rate);
}

/** Makes a clip as loud as the others. */
export function level(sound: Sound): Sound {
  const samples = samplesOf(sound);
  const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const gain = Math.min(VOICE_RMS / rms, PEAK / peak);
  return soundOf(
    samples.map(sample => sample * gain),
    sound.rate,
  );
}

/** The chime, 2.2 s: two falling tones that ring out, E5 and C5. */
export function chime(rate: number): Sound {
  const samples = new Float64Array(Math.round(2.2 * rate));
  for (const [hertz, from] of [
    [659.25, 0],
    [523.25, 0.6],
  ] as const) {
    for (let at = Math.round(from * rate); at < samples.length; at += 1) {
      const s = at / rate - from;
      const ring = Math.exp(-2.6 * s) * Math.min(1, s / 0.006);
      const tone =
        Math.sin(2 * Math.PI * hertz * s) + 0.35 * Math.sin(4 * Math.PI * hertz * s) * Math.exp(-3 * s);
      samples[at]! += 0.32 * ring * tone;
    }
  }
  const fade = Math.round(0.15 * rate);
  for (let at = 0; at < fade; at += 1) samples[samples.length - 1 - at]! *= at / fade;
  return soundOf(samples, rate);
}
