import { Router } from 'express';
import iconv from 'iconv-lite';
import { signLine } from '../app/signs/sign-line.ts';
import type { Hall } from '../domain/state/hall.ts';

/** What controllers of text signs read; GB 18030 is what those of Chinese makers know. */
const ENCODINGS = ['utf-8', 'gb18030'] as const;

/**
 * Text signs over counters (LED): one line of plain text by the counter's number, `/api/signs/3.txt`, to be asked for
 * each second; the same as anybody reads on the sign's screen. `?lang=en`, `?encoding=gb18030`.
 */
export function signsRouter({ hall }: { readonly hall: () => Hall }): Router {
  const router = Router();
  router.get('/:name', (request, response) => {
    const [, number] = /^([1-9]\d{0,3})\.txt$/.exec(request.params.name) ?? [];
    const { lang = 'zh', encoding = 'utf-8' } = request.query;
    const known = ENCODINGS.find(one => one === encoding);
    response.set('Cache-Control', 'no-store');
    if (number === undefined || !known || (lang !== 'zh' && lang !== 'en')) {
      response.status(400).json({ ok: false, refusal: { code: 'input.invalid', params: {} } });
      return;
    }
    const line = signLine(hall(), Number(number), lang);
    if (line === null) {
      response.status(404).json({ ok: false, refusal: { code: 'counter.unknown', params: {} } });
      return;
    }
    response.set('Content-Type', `text/plain; charset=${known}`).send(iconv.encode(line, known));
  });
  return router;
}
