import { Router } from 'express';
import iconv from 'iconv-lite';
import { signLine } from '../app/signs/sign-line.ts';
import type { Clock } from '../app/ports.ts';
import type { Sequencer } from '../app/sequencer/sequencer.ts';
import type { Hall } from '../domain/state/hall.ts';
import { DEAF_MS } from './feed.ts';

interface SignParts {
  readonly callers: { readonly hall: () => Hall };
  readonly sequencer: Pick<Sequencer, 'heardAt'>;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** What controllers of text signs read; GB 18030 is what those of Chinese makers know. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * Text signs over counters (LED): one line of plain text by the counter's number, `/api/signs/3.txt`, to be asked for
 * each second; the same as anybody reads on the sign's screen. `?lang=en`, `?encoding=gb18030`.
 */
export function signsRouter({ callers, sequencer, clock }: SignParts): Router {
  const router = Router();
  router.get('/:name', (request, response) => {
    // A sign that says an old number sends people to the wrong counter: who does not hear does not say (rule B25).
    if (clock.monotonic() - sequencer.heardAt > DEAF_MS) {
      response.status(503).set('Retry-After', '1').json({ ok: false, outage: true });
      return;
    }
    const [, number] = /^([1-9]\d{0,3})\.txt$/.exec(request.params.name) ?? [];
    const { lang = 'zh', encoding = 'utf-8' } = request.query;
    const known = ENCODINGS.find(one => one === encoding);
    response.set('Cache-Control', 'no-store');
    if (number === undefined || !known || (lang !== 'zh' && lang !== 'en')) {
      response.status(400).json({ ok: false, refusal: { code: 'input.invalid', params: {} } });
      return;
    }
    const line = signLine(callers.hall(), Number(number), lang);
    if (line === null) {
      response.status(404).json({ ok: false, refusal: { code: 'counter.unknown', params: {} } });
      return;
    }
    response.set('Content-Type', `text/plain; charset=${known}`).send(iconv.encode(line, known));
  });
  return router;
}
