/** A text sign over a counter: its controller's address on a bus behind one TCP port. */
export interface SignPlace {
  readonly counter: number;
  readonly host: string;
  readonly port: number;
  readonly address: number;
  /** Of its panel, in pixels. */
  readonly width: number;
  readonly height: number;
}

const ENTRY = /^(\d{1,4})=([^:/\s]+|\[[0-9a-f:]+\]):(\d{1,5})(?:\/(\d{1,5}))?(?:@(\d{1,4})x(\d{1,3}))?$/i;

/**
 * Reads `21=192.168.1.70:5005/1, 22=192.168.1.70:5005/2`: counter, host and port of the controller or of the serial server
 * before it, its address (screen number, 1 where none is said), and `@128x16`, the panel's size. @throws where it is none, or two signs are one.
 */
export function readSigns(text: string): SignPlace[] {
  const signs = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [, counter, host, port, address = '1', width = '128', height = '16'] = ENTRY.exec(part) ?? [];
      const sign = {
        ...{ counter: Number(counter), host: host ?? '', port: Number(port), address: Number(address) },
        ...{ width: Number(width), height: Number(height) },
      };
      const isSign = counter !== undefined && sign.counter > 0 && sign.port > 0 && sign.port < 65_536;
      if (!isSign || sign.address > 0xfffd) throw new Error(`HALL_SIGNS: no sign: ${part}`);
      return { ...sign, host: sign.host.replace(/^\[|\]$/g, '') };
    });
  const places = signs.map(({ host, port, address }) => `${host}:${port}/${address}`);
  const counters = signs.map(({ counter }) => counter);
  if (new Set(places).size < signs.length) throw new Error('HALL_SIGNS: one sign for two counters');
  if (new Set(counters).size < signs.length) throw new Error('HALL_SIGNS: two signs for one counter');
  return signs;
}
