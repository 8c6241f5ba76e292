import { createHash } from 'node:crypto';

/** Colours and steps of LOOK 2 and 6: paper, ink, brand; nothing moves but a new slip coming in. */
const STYLE = `
:root { color-scheme: light; --paper: #F6F2EA; --surface: #FFFDFA; --sunk: #EDE6DA; --ink: #1D2529; --ink-2: #465056; --ink-3: #5C6467; --deep: #0B3A43; --line: #DAD1C2 }
* { box-sizing: border-box; margin: 0 }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { background: var(--deep); color: #F7F2E7; padding: 20px 32px; display: flex; align-items: baseline; gap: 16px; flex-wrap: wrap }
h1 { font-size: 24px; font-weight: 700 }
header span, header output { color: #C6D6D8; font-size: 14px }
header output { margin-left: auto }
main { padding: 24px 32px 56px }
section { margin-bottom: 40px }
h2 { font-size: 20px; padding-bottom: 8px; border-bottom: 1px solid var(--line); margin-bottom: 20px }
h2 small { font-size: 14px; font-weight: 400; color: var(--ink-3); margin-left: 12px }
ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start }
li { width: 312px }
li.narrow { width: 236px }
.strip { display: block; background: #fff; padding: 8px 16px 12px; border: 1px solid var(--line) }
.strip:focus-visible { outline: 3px solid #12515C; outline-offset: 2px }
.strip img { display: block; width: 100%; height: auto }
li p { font-size: 14px; color: var(--ink-2); padding-top: 8px; display: flex; gap: 8px; align-items: baseline }
li small { color: var(--ink-3); font-size: 14px }
li p a { color: #12515C; margin-left: auto }
.empty { background: var(--sunk); color: var(--ink-2); padding: 32px; max-width: 640px }
.empty small { display: block; color: var(--ink-3) }
`;

/** Builds with textContent and attributes only: what a slip says can never become markup. */
const SCRIPT = `
const main = document.querySelector('main'), state = document.querySelector('output');
const make = (name, text, className) => { const e = document.createElement(name); if (text) e.textContent = text; if (className) e.className = className; return e };
const both = (zh, en) => { const p = make('p', zh, 'empty'); p.append(make('small', en)); return p };
let shown = '';
function card(printer, slip) {
  const at = '/slips/' + encodeURIComponent(printer.printerId) + '/' + slip.n;
  const item = make('li', '', printer.paper === 58 ? 'narrow' : '');
  const strip = make('a', '', 'strip'); strip.href = at + '.svg';
  const picture = make('img'); picture.src = at + '.svg?' + slip.parts; picture.alt = slip.label;
  strip.append(picture);
  const foot = make('p'); foot.append(make('span', '第 ' + slip.n + ' 张' + (slip.cut ? '' : '，未切纸')), make('small', 'No. ' + slip.n + (slip.cut ? '' : ', not cut yet')));
  const plain = make('a', '文本 Text'); plain.href = at + '.txt'; foot.append(plain);
  item.append(strip, foot); return item;
}
function draw(printers) {
  main.replaceChildren(...printers.map(printer => {
    const part = make('section'), head = make('h2', printer.printerId), list = make('ol');
    head.append(make('small', printer.paper + ' mm'));
    list.append(...printer.slips.map(slip => card(printer, slip)));
    part.append(head, printer.slips.length ? list : both('还没有打印号票。取一个号，号票就会出现在这里。', 'Nothing printed yet. Take a number and its slip will appear here.'));
    return part;
  }));
  if (!printers.length) main.replaceChildren(both('没有虚拟打印机。', 'There are no virtual printers.'));
}
async function poll() {
  try {
    const text = await (await fetch('/slips.json', { cache: 'no-store' })).text();
    if (text !== shown) { draw(JSON.parse(text)); shown = text }
    state.textContent = '实时 Live';
  } catch { state.textContent = '连接中断，正在重试 Connection lost, trying again' }
  setTimeout(poll, 1000);
}
poll();
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Headers of every answer: nothing from elsewhere, and only our own script and style by their hashes. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': [
    `default-src 'none'`,
    `img-src 'self'`,
    `connect-src 'self'`,
    `script-src ${hashOf(SCRIPT)}`,
    `style-src ${hashOf(STYLE)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The page itself, always the same; the slips come by /slips.json. */
export function pageHtml(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>虚拟打印机 Virtual printers</title>
<style>${STYLE}</style>
<header><h1>虚拟打印机</h1><span>Virtual printers</span><output></output></header>
<main></main>
<script>${SCRIPT}</script>
</html>
`;
}
