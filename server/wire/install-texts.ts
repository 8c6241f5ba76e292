/** One thing to do, in both languages. */
export interface Step {
  readonly zh: string;
  readonly en: string;
}
export interface Device {
  readonly name: Step;
  readonly steps: readonly Step[];
}

/** What the install page says, Chinese first. `{address}` is where https is served. */
export const INSTALL = {
  title: { zh: '安装大厅证书', en: 'Install the hall’s certificate' },
  why: {
    zh: '装好以后，取号机、窗口和大屏可以用加密的地址打开。每台设备装一次。',
    en: 'Kiosks, counters and boards can then be opened by an encrypted address. Once for each device.',
  },
  compare: {
    zh: '先核对指纹：与服务器窗口里显示的一致再装。不一致就不要装，请找管理员。',
    en: 'First compare the fingerprint with the one in the window of the server. If they differ, do not install; call the administrator.',
  },
  fingerprint: { zh: '指纹（SHA-256）', en: 'Fingerprint (SHA-256)' },
  certificate: { zh: '下载证书', en: 'Download the certificate' },
  apple: { zh: '苹果设备的描述文件', en: 'Profile for Apple devices' },
  then: { zh: '装好后用这个地址打开：', en: 'Then open:' },
  none: {
    zh: '现在没有加密的地址：端口被占用。',
    en: 'There is no encrypted address now: its port is taken.',
  },
  scan: { zh: '手机扫码打开本页', en: 'Scan to open this page on a phone' },
  without: {
    zh: '不装也能用：http 地址照常工作，只是不加密。',
    en: 'It also works without: the http address goes on as before, unencrypted.',
  },
} as const satisfies Record<string, Step>;

export const DEVICES: readonly Device[] = [
  {
    name: { zh: 'Windows（窗口电脑、取号机）', en: 'Windows (counters, kiosks)' },
    steps: [
      { zh: '打开 hall-ca.crt，点“安装证书”', en: 'Open hall-ca.crt and choose “Install Certificate”' },
      { zh: '选“本地计算机”', en: 'Choose “Local Machine”' },
      {
        zh: '选“将所有的证书放入下列存储”，浏览到“受信任的根证书颁发机构”',
        en: 'Choose “Place all certificates in the following store”, then “Trusted Root Certification Authorities”',
      },
      { zh: '完成后重新打开浏览器', en: 'Finish, and start the browser again' },
    ],
  },
  {
    name: { zh: '统信 UOS、麒麟、Debian', en: 'UOS, Kylin, Debian' },
    steps: [
      {
        zh: 'sudo cp hall-ca.pem /usr/local/share/ca-certificates/hall-ca.crt',
        en: 'Copy hall-ca.pem there under the name hall-ca.crt',
      },
      { zh: 'sudo update-ca-certificates', en: 'Bring it into the system’s store' },
      {
        zh: 'Chrome 和 Chromium：设置 → 隐私和安全 → 安全 → 管理证书 → 授权机构 → 导入',
        en: 'Chrome and Chromium: Settings → Privacy and security → Security → Manage certificates → Authorities → Import',
      },
    ],
  },
  {
    name: { zh: '安卓（大屏盒子、手机）', en: 'Android (board boxes, phones)' },
    steps: [
      { zh: '下载 hall-ca.crt', en: 'Download hall-ca.crt' },
      {
        zh: '设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书',
        en: 'Settings → Security → Encryption and credentials → Install a certificate → CA certificate',
      },
    ],
  },
  {
    name: { zh: '苹果手机、平板', en: 'iPhone, iPad' },
    steps: [
      {
        zh: '用 Safari 下载描述文件，在“设置”里安装',
        en: 'Download the profile with Safari and install it in Settings',
      },
      {
        zh: '设置 → 通用 → 关于本机 → 证书信任设置，打开“Hall site CA”',
        en: 'Settings → General → About → Certificate Trust Settings: turn “Hall site CA” on',
      },
    ],
  },
  {
    name: { zh: '成批的 Chrome', en: 'Chrome by policy' },
    steps: [
      {
        zh: '策略 CACertificates（Chrome 128 起）填入 hall-ca.pem 的内容；更早的版本用操作系统的证书库',
        en: 'Policy CACertificates (from Chrome 128) with the text of hall-ca.pem; before that, the system’s store',
      },
    ],
  },
];
