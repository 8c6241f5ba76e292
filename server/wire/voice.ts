import { Router } from 'express';
import type { VoicePort } from '../app/voice/port.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { readSpoken, readWavName } from '../domain/voice/address.ts';
import { announcementPieces } from '../domain/voice/sentence.ts';
import { allowed, VOICE_ACCESS } from './access.ts';
import { type CallerParts, callerSoon } from './caller.ts';
import { credentialsOf } from './cookies.ts';
import { statusOf } from './http.ts';

export interface VoiceDoorParts {
  readonly voice: VoicePort;
  readonly callers: CallerParts;
}

/** Announcements as sound, for boards that speak and for who tries the settings. */
export function voiceRouter({ voice, callers }: VoiceDoorParts): Router {
  const router = Router();
  router.get('/:name', async (request, response) => {
    const { sender, standings } = await callerSoon(callers, credentialsOf(request));
    const refuse = (code: RefusalCode): void =>
      void response.status(statusOf(code)).json({ ok: false, refusal: { code, params: {} } });
    response.set('Cache-Control', 'no-store');
    if (!allowed(VOICE_ACCESS, standings))
      return refuse(sender.kind === 'public' ? 'access.sign_in' : 'access.denied');
    const name = readWavName(request.params.name);
    const spoken = readSpoken({ ...request.query });
    if (!name || !spoken) return refuse('input.invalid');
    const wav = voice.wav(announcementPieces(name.label, name.counter, spoken));
    // Another pack of clips has another address; one that names no pack, or an older one, is not kept.
    const kept = request.query['pack'] === voice.mark;
    if (kept) response.set('Cache-Control', 'private, max-age=86400, immutable');
    response.set('Content-Length', String(wav.length)).type('audio/wav').send(wav);
  });
  return router;
}
