import { VIEWS, type ViewName } from '../../../server/contract/views/specs.ts';
import { filesOfZip } from '../../../server/papers/zip/read.ts';
import { VIEW_ACCESS } from '../../../server/wire/access.ts';
import { textOf as pdfPages } from '../../unit/papers/support/poppler.ts';
import type { HttpClient } from './http-client.ts';
import type { TestHall } from './open-test-hall.ts';

const LIMITS = { files: 10_000, packed: 64_000_000, unpacked: 256_000_000 };
const LANGUAGES = ['zh', 'en'] as const;

/** What a place gives: its address, and its text without blanks and line ends, as a paper may break a name. */
export interface Said {
  readonly where: string;
  readonly text: string;
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The text of a file, a PDF's as poppler reads it. */
const textOf = (bytes: Buffer): string =>
  bare(bytes.subarray(0, 5).toString() === '%PDF-' ? pdfPages(bytes).join('') : bytes.toString('utf8'));

/** A hall without its screens built has 503 for a page; nothing else may fail. */
async function pull(who: HttpClient, path: string, mayLack = false): Promise<Said> {
  const response = await who.get(path);
  if ((response.status >= 500 && !mayLack) || response.status === 429)
    throw new Error(`${path}: ${response.status}`);
  const head = [...response.headers].join('\n');
  return { where: path, text: bare(head) + textOf(Buffer.from(await response.arrayBuffer())) };
}

export interface Outside {
  /** Items whose own papers and views are read. */
  readonly codes: readonly string[];
  /** Kinds of items whose charts are read. */
  readonly types: readonly string[];
  readonly counterIds: readonly string[];
  /** Of tickets' pages. */
  readonly tokens: readonly string[];
}

/** Everything that anybody may read of a hall: each public view, page, paper and chart in both languages. Needs poppler. */
export async function outside(hall: TestHall, about: Outside): Promise<Said[]> {
  const values: Readonly<Record<string, readonly string[]>> = {
    itemCode: about.codes,
    counterId: about.counterIds,
    token: about.tokens,
  };
  const views = (Object.keys(VIEWS) as ViewName[])
    .filter(view => VIEW_ACCESS[view].includes('public'))
    .flatMap(view => {
      const [name] = Object.keys(VIEWS[view].params.shape);
      const asked = name === undefined ? [''] : values[name]!.map(value => `${name}=${value}`);
      return asked.map(query => `/api/views/${view}?${query}`);
    });
  const charts = ['/public', ...about.types.map(type => `/public/categories/${type}`)].flatMap(place => [
    `${place}/chart.svg`,
    `${place}/chart.pdf`,
  ]);
  const papers = about.codes.flatMap(code =>
    ['chart.svg', 'chart.pdf', 'guide.pdf', 'card.pdf'].map(paper => `/public/items/${code}/${paper}`),
  );
  const inEach = [...charts, ...papers].flatMap(path => LANGUAGES.map(one => `${path}?lang=${one}`));
  const pages = [
    '/kiosk',
    '/display',
    '/counter',
    '/public',
    ...about.codes.map(code => `/public/items/${code}`),
  ];
  const machines = ['/api/openapi.json', '/api/whoami', '/metrics', '/healthz', '/readyz'];
  const said: Said[] = [];
  for (const path of [...views, ...inEach, ...machines]) said.push(await pull(hall.anybody(), path));
  for (const path of [...pages, ...about.tokens.map(token => `/t/${token}`)])
    said.push(await pull(hall.anybody(), path, true));
  return said;
}

/** Everything that leaves the house for other places, as an editor takes it out: every file of every bureau's package, and what a comparison with an empty list says. Needs poppler. */
export async function exported(editor: HttpClient, bureauIds: readonly string[]): Promise<Said[]> {
  const said: Said[] = [];
  for (const id of bureauIds) {
    const response = await editor.get(`/api/packages/bureaus/${id}.zip`);
    if (response.status !== 200) throw new Error(`package of ${id}: ${response.status}`);
    for (const { path, bytes } of await filesOfZip(Buffer.from(await response.arrayBuffer()), LIMITS))
      said.push({ where: `${id}.zip/${path}`, text: bare(path) + textOf(Buffer.from(bytes)) });
    const compared = await fetch(`${editor.url}/api/packages/compare?bureau=${id}`, {
      method: 'POST',
      headers: { ...editor.headers(), 'content-type': 'text/csv' },
      body: '名称,承诺时限\r\n别处事项,3日\r\n',
    });
    if (compared.status !== 200) throw new Error(`comparison of ${id}: ${compared.status}`);
    said.push({ where: `compare ${id}`, text: bare(await compared.text()) });
  }
  return said;
}

/** The places that say one of these words. */
export function sayers(said: readonly Said[], words: readonly string[]): string[] {
  const sought = words.map(bare);
  return said.filter(({ text }) => sought.some(word => text.includes(word))).map(({ where }) => where);
}
