import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CLIP_NAMES } from '../domain/voice/clip-names.ts';
import { SHIPPED } from '../papers/voice/clip-pack.ts';
import { readWav, type Sound, writeWav } from '../papers/voice/wav.ts';
import { chime, level, trim } from './voice-sound.ts';

// npm run voice:pack: speaks every clip anew with espeak-ng (apt-get install espeak-ng) into server/papers/voice/clips.

/** Debian's voice `cmn` spells common characters in English; this one reads pinyin with its tones. */
const MANDARIN = 'cmn-latn-pinyin';
const ENGLISH = 'en-gb';
/** Words a minute. */
const SPEED = { [MANDARIN]: 170, [ENGLISH]: 165 } as const;

const PINYIN: Readonly<Record<string, string>> = {
  please: 'qing3',
  number: 'hao4',
  to: 'dao4',
  counter: 'hao4chuang1kou3 ban4li3',
  yao: 'yao1',
  ten: 'shi2',
  hundred: 'bai3',
  thousand: 'qian1',
  ...Object.fromEntries(
    ['ling2', 'yi1', 'er4', 'san1', 'si4', 'wu3', 'liu4', 'qi1', 'ba1', 'jiu3'].map((said, n) => [n, said]),
  ),
};
const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  ticket: 'Ticket',
  please: 'please go to counter',
  hundred: 'hundred',
  thousand: 'thousand',
  and: 'and',
};

/** What is said for a clip, and by which voice; letters are English ones in both languages. */
function spokenFor(name: string): {
  readonly voice: typeof MANDARIN | typeof ENGLISH;
  readonly text: string;
} {
  const [language, word = ''] = name.split('-');
  if (/^[a-z]$/.test(word)) return { voice: ENGLISH, text: word.toUpperCase() };
  if (language === 'zh') return { voice: MANDARIN, text: PINYIN[word]! };
  return { voice: ENGLISH, text: ENGLISH_WORDS[word] ?? word };
}

function speak(name: string, folder: string): Sound {
  const { voice, text } = spokenFor(name);
  const file = path.join(folder, `${name}.wav`);
  execFileSync('espeak-ng', ['-v', voice, '-s', String(SPEED[voice]), '-w', file, text]);
  return level(trim(readWav(readFileSync(file))));
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'voice-'));
let bytes = 0;
try {
  for (const name of CLIP_NAMES) {
    const file = writeWav(name === 'chime' ? chime(22_050) : speak(name, folder));
    bytes += file.length;
    writeFileSync(path.join(SHIPPED, `${name}.wav`), file);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(`${CLIP_NAMES.length} clips, ${(bytes / 1e6).toFixed(2)} MB in ${SHIPPED}\n`);
