import QRCode from 'qrcode';
import { DEVICES, INSTALL, type Step } from './install-texts.ts';

const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box; margin: 0 }
body { background: #F6F2EA; color: #1D2529; font: 17px/1.5 Barlow, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { background: #0B3A43; color: #F7F2E7; padding: 28px 24px }
header [lang=en] { color: #C6D6D8 }
main { max-width: 880px; margin: 0 auto; padding: 24px 24px 56px; display: grid; gap: 20px }
h1 { font-size: 28px; line-height: 1.3 } h2 { font-size: 20px }
[lang=en] { display: block; color: #5C6467; font: 15px/1.4 Barlow, system-ui, Roboto, Arial, sans-serif }
section { background: #FFFDFA; border: 1px solid #DAD1C2; border-radius: 10px; padding: 20px }
.print { font-family: ui-monospace, 'Noto Sans Mono CJK SC', monospace; font-size: 16px; overflow-wrap: anywhere; padding-top: 8px }
.ways { display: flex; flex-wrap: wrap; gap: 12px; padding-top: 16px }
a { color: #12515C }
.ways a { border: 1px solid #857B6A; border-radius: 8px; padding: 8px 18px; min-height: 52px; text-decoration: none; font-weight: 700 }
.ways a.main { background: #12515C; border-color: #12515C; color: #FFFDFA }
.ways a.main [lang=en] { color: #DCEAEA }
:focus-visible { outline: 3px solid #1D2529; outline-offset: 3px }
ol { padding: 12px 0 0 1.4em; display: grid; gap: 8px }
.open a { display: inline-block; padding: 10px 0; font-size: 20px; font-weight: 700; overflow-wrap: anywhere }
.scan { display: flex; gap: 20px; align-items: center } svg { width: 148px; height: 148px; flex: none; background: #fff }
`;

export interface InstallFacts {
  readonly here: string;
  readonly secureUrl: string | null;
  readonly fingerprint: string;
}

/** The page as plain HTML: no script, nothing from elsewhere, readable by any browser. */
export function installPage({ here, secureUrl, fingerprint }: InstallFacts): string {
  const both = ({ zh, en }: Step): string => `${escaped(zh)}<span lang="en">${escaped(en)}</span>`;
  const then =
    secureUrl === null
      ? both(INSTALL.none)
      : `${both(INSTALL.then)}<p class="open"><a href="${escaped(secureUrl)}/install">${escaped(secureUrl)}</a></p>`;
  const devices = DEVICES.map(
    ({ name, steps }) =>
      `<section><h2>${both(name)}</h2><ol>${steps.map(step => `<li>${both(step)}</li>`).join('')}</ol></section>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${INSTALL.title.zh} ${INSTALL.title.en}</title>
<style>${STYLE}</style>
<header><h1>${both(INSTALL.title)}</h1></header>
<main>
<section>
<p>${both(INSTALL.why)}</p>
<p>${both(INSTALL.without)}</p>
</section>
<section>
<h2>${both(INSTALL.fingerprint)}</h2>
<p class="print" data-test="fingerprint">${fingerprint}</p>
<p>${both(INSTALL.compare)}</p>
<div class="ways">
<a class="main" href="/install/hall-ca.crt">${both(INSTALL.certificate)}</a>
<a href="/install/hall-ca.mobileconfig">${both(INSTALL.apple)}</a>
</div>
</section>
<section>${then}</section>
${devices.join('\n')}
<section class="scan">${qrOf(here)}<p>${both(INSTALL.scan)}</p></section>
</main>
</html>
`;
}

function qrOf(text: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  let path = '';
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
  return `<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label="QR"><path d="${path}"/></svg>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
