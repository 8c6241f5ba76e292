/** What a server that has just begun to listen tells. */
export interface News {
  readonly port: number;
  /** On this machine itself. */
  readonly here: string;
  /** In the hall's network. */
  readonly url: string;
  /** Of https by the hall's own authority. */
  readonly https: string | null;
  readonly ca: string | null;
  readonly fingerprint: string | null;
  /** While nobody is set up. */
  readonly setupCode: string | null;
  readonly isOpen: () => boolean;
}

/** The one line for programs that start this one, then what to do next, for people: eight lines at most. */
export function announce(news: News): void {
  const { port, here, https, ca } = news;
  const line = { event: 'listening', port, url: here, ...(https === null ? {} : { https, ca }) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  const lines = news.setupCode === null ? atWork(news) : firstRun(news, news.setupCode);
  process.stdout.write(`\n${lines.map(text => `  ${text}`).join('\n')}\n\n`);
}

function firstRun({ here, url }: News, code: string): string[] {
  return [
    `首次设置 First set-up: ${here}/setup`,
    `一次性代码 One-time code: ${code}`,
    '接着：设好主任 → 开门 → 取号机页面上的代码填到“主任”页 → 在窗口页按 F5 叫号',
    'Then: make the director → open the day → enter the kiosk’s code on the Director page → call with F5 at a counter',
    `取号机 Kiosk: ${url}/kiosk   窗口 Counter: ${url}/counter   大屏 Board: ${url}/display`,
  ];
}

function atWork({ url, https, fingerprint, isOpen }: News): string[] {
  const secure =
    https === null
      ? []
      : [
          `加密地址 Encrypted: ${https}   安装证书 Install its certificate: ${url}/install`,
          `证书指纹 Fingerprint: ${fingerprint ?? ''}`,
        ];
  return [
    `窗口 Counter: ${url}/counter`,
    `取号机 Kiosk: ${url}/kiosk`,
    `大屏 Board: ${url}/display`,
    ...secure,
    ...(isOpen() ? [] : [`还没有开门 The day is not open: ${url}/counter/director`]),
  ];
}
