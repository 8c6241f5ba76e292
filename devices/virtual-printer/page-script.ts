/** Builds with textContent and attributes only: what a slip says can never become markup. */
export const SCRIPT = `
const main = document.querySelector('main'), live = document.querySelector('output');
const make = (name, text, className) => { const e = document.createElement(name); if (text) e.textContent = text; if (className) e.className = className; return e };
const both = (name, [zh, en], className) => { const e = make(name, zh, className); const small = make('small', en); small.lang = 'en'; e.append(small); return e };
const SWITCHES = {
  paper: [['full', '纸满', 'Full roll'], ['low', '纸将尽', 'Near end'], ['out', '缺纸', 'Paper out']],
  cover: [['shut', '合盖', 'Cover shut'], ['open', '开盖', 'Cover open']],
  cable: [['in', '联网', 'Online'], ['out', '断线', 'Unplugged']],
};
const SHEET_SWITCHES = {
  paper: [['full', '纸满', 'Full tray'], ['low', '纸将尽', 'Nearly empty'], ['out', '缺纸', 'Paper out']],
  cover: SWITCHES.cover,
  jam: [['none', '不卡纸', 'No jam'], ['stuck', '卡纸', 'Jammed']],
  pace: [['usual', '正常速度', 'Usual speed'], ['slow', '很慢', 'Slow']],
  line: [['keeps', '正常应答', 'Answers'], ['hangs-up', '收完即断', 'Hangs up after the bytes']],
  cable: SWITCHES.cable,
};
const JOBS = { 3: ['等待', 'Waiting'], 5: ['正在打印', 'Printing'], 6: ['停着', 'Stopped'], 7: ['已取消', 'Cancelled'], 8: ['已中止', 'Aborted'], 9: ['打印完', 'Printed'] };
const STOPS = [['cable', 'out', '连不上', 'Cannot be reached'], ['cover', 'open', '盖子开着', 'Cover open'], ['jam', 'stuck', '卡纸了', 'Paper is jammed'], ['paper', 'out', '纸用完了', 'Out of paper'], ['paper', 'low', '纸快用完了', 'Paper is low']];
let shown = '', known = new Set(), first = true;
async function turn(id, change) {
  const path = '/printers/' + encodeURIComponent(id);
  await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(change) });
  await look();
}
function head(printer) {
  const box = make('div', '', 'box'), now = printer.switches;
  box.append(both('h2', [printer.printerId, printer.paper === 'a4' ? 'A4' : printer.paper + ' mm']));
  const stop = STOPS.find(([name, value]) => now[name] === value);
  const stopped = stop && stop[1] !== 'low';
  const state = both('span', stop ? [stop[2], stop[3]] : ['可以打印', 'Ready'], stopped ? 'state stopped' : 'state');
  state.dataset.test = 'state';
  box.append(state);
  for (const [name, ways] of Object.entries(printer.paper === 'a4' ? SHEET_SWITCHES : SWITCHES)) {
    const set = make('fieldset');
    for (const [value, zh, en] of ways) {
      const button = both('button', [zh, en]);
      button.type = 'button'; button.dataset.test = name + '-' + value;
      button.setAttribute('aria-pressed', String(now[name] === value));
      button.onclick = () => turn(printer.printerId, { [name]: value });
      set.append(button);
    }
    box.append(set);
  }
  return box;
}
function card(printer, slip) {
  const at = '/slips/' + encodeURIComponent(printer.printerId) + '/' + slip.n, key = printer.printerId + ' ' + slip.n;
  const item = make('li', '', printer.paper === 58 ? 'narrow' : '');
  if (!first && !known.has(key)) item.classList.add('new');
  known.add(key);
  const paper = make('a', '', 'paper'); paper.href = at + '.svg';
  const picture = make('img'); picture.src = at + '.svg?' + slip.parts; picture.alt = slip.label;
  paper.append(picture);
  const foot = make('p'); foot.append(both('span', ['第 ' + slip.n + ' 张' + (slip.cut ? '' : '，未切纸'), 'No. ' + slip.n + (slip.cut ? '' : ', not cut yet')]));
  const plain = make('a', '文本 Text'); plain.href = at + '.txt'; foot.append(plain);
  item.append(paper, make('span', '', slip.cut ? 'teeth' : ''), foot); return item;
}
function sheet(printer, job) {
  const item = make('li', '', 'sheet'), key = printer.printerId + ' ' + job.n;
  if (!first && !known.has(key)) item.classList.add('new');
  known.add(key);
  const paper = make('a', '', 'paper'); paper.href = '/sheets/' + encodeURIComponent(printer.printerId) + '/' + job.n + '.pdf';
  paper.dataset.test = 'sheet-' + job.n;
  paper.append(make('strong', job.name), both('span', ['打开 PDF', 'Open the PDF']));
  const [zh, en] = JOBS[job.state] || ['', ''];
  const foot = make('p'); foot.append(both('span', ['第 ' + job.n + ' 份，' + zh + ' ' + job.printed + ' / ' + job.pages + ' 页', 'No. ' + job.n + ', ' + en.toLowerCase()]));
  item.append(paper, foot); return item;
}
function draw(printers) {
  const focused = document.activeElement?.dataset?.test, within = document.activeElement?.closest('section')?.dataset?.printer;
  main.replaceChildren(...printers.map(printer => {
    const part = make('section'), list = make('ol');
    part.dataset.printer = printer.printerId;
    list.append(...printer.slips.map(slip => card(printer, slip)), ...printer.jobs.map(job => sheet(printer, job)));
    const empty = printer.paper === 'a4' ? both('p', ['还没有打印。在自助机上打印一份办事指南，就会出现在这里。', 'Nothing printed yet. Print a guide at the kiosk and it will appear here.'], 'empty') : null;
    part.append(head(printer), make('div', '', 'slot'), list.children.length ? list : empty ||  both('p', ['还没有打印号票。取一个号，号票就会出现在这里。', 'Nothing printed yet. Take a number and its slip will appear here.'], 'empty'));
    return part;
  }));
  if (!printers.length) main.replaceChildren(both('p', ['没有虚拟打印机。', 'There are no virtual printers.'], 'empty'));
  if (focused) [...main.querySelectorAll('section')].find(part => part.dataset.printer === within)?.querySelector('[data-test="' + focused + '"]')?.focus();
  first = false;
}
async function look() {
  try {
    const text = await (await fetch('/slips.json', { cache: 'no-store' })).text();
    if (text !== shown) { draw(JSON.parse(text)); shown = text }
    live.textContent = '实时 Live';
  } catch { live.textContent = '连接中断，正在重试 Connection lost, trying again' }
}
(async function poll() { await look(); setTimeout(poll, 1000) })();
`;
