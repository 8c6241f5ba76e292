/** Sound as it is kept and sent: PCM, 16 bit, one channel. */
export interface Sound {
  /** Samples a second. */
  readonly rate: number;
  /** Little-endian samples of two bytes. */
  readonly pcm: Buffer;
}

const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;

/** A file that is no WAV of the one kind we join; the message says what it is instead. */
export class WavFault extends Error {
  override name = 'WavFault';
}

/** Reads a RIFF/WAVE file; refuses everything but 16-bit PCM of one channel, and a file that ends in its middle. */
export function readWav(file: Buffer): Sound {
  if (
    file.length < 12 ||
    file.toString('latin1', 0, 4) !== 'RIFF' ||
    file.toString('latin1', 8, 12) !== 'WAVE'
  )
    throw new WavFault('not a WAV file');
  let rate: number | null = null;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const body = at + 8;
    if (name === 'fmt ') rate = readFormat(file.subarray(body, body + size));
    if (name === 'data') {
      if (rate === null) throw new WavFault('its data come before their format');
      if (body + size > file.length || size % BYTES_PER_SAMPLE !== 0)
        throw new WavFault('it ends in its middle');
      return { rate, pcm: file.subarray(body, body + size) };
    }
    at = body + size + (size % 2);
  }
  throw new WavFault('it has no data');
}

/** The rate of a `fmt ` chunk, samples a second. */
function readFormat(chunk: Buffer): number {
  if (chunk.length < 16) throw new WavFault('its format ends in its middle');
  const [kind, channels, bits] = [chunk.readUInt16LE(0), chunk.readUInt16LE(2), chunk.readUInt16LE(14)];
  if (kind !== 1 || bits !== 16) throw new WavFault(`it is not 16-bit PCM (format ${kind}, ${bits} bits)`);
  if (channels !== 1) throw new WavFault(`it has ${channels} channels, not one`);
  return chunk.readUInt32LE(4);
}

/** The file of a sound: 44 bytes of header and its samples. */
export function writeWav({ rate, pcm }: Sound): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(HEADER_BYTES - 8 + pcm.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(pcm.length, 40);
  return Buffer.concat([header, pcm]);
}

/** How many bytes of samples so many ms are. */
export function bytesOf(ms: number, rate: number): number {
  return Math.round((ms * rate) / 1_000) * BYTES_PER_SAMPLE;
}

/** How long so many bytes of samples are, ms. */
export function msOf(bytes: number, rate: number): number {
  return (bytes / BYTES_PER_SAMPLE / rate) * 1_000;
}
