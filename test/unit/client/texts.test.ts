import { createI18n } from 'vue-i18n';
import { describe, expect, it, vi } from 'vitest';
import { REFUSAL_CODES } from '../../../server/contract/refusal.ts';
import { messagesWith, refusalKey } from '../../../client/texts/i18n.ts';
import { texts as counter } from '../../../counter-ui/texts/index.ts';
import { texts as display } from '../../../display-ui/texts/index.ts';
import { texts as phone } from '../../../kiosk-ui/phone/texts.ts';
import { texts as kiosk } from '../../../kiosk-ui/texts/index.ts';

function leaves(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[path + key, value] as [string, string]]
      : leaves(value as object, `${path}${key}.`),
  );
}
const gaps = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each([
  ['kiosk', messagesWith(kiosk)],
  ['phone', messagesWith(phone)],
  ['counter', messagesWith(counter)],
  ['display', messagesWith(display)],
])('the texts of %s', (_name, messages) => {
  const [zh, en] = [new Map(leaves(messages.zh)), new Map(leaves(messages.en))];

  it('are complete in both languages, with the same gaps', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) expect([key, gaps(en.get(key)!)]).toEqual([key, gaps(text)]);
  });

  it('are read by the translator without complaint, each in its own script', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const i18n = createI18n({ legacy: false, locale: 'zh', messages: messages as never });
    const { t } = i18n.global as unknown as { t: (key: string, values: object, options: object) => string };
    for (const [key, text] of zh) {
      const values = Object.fromEntries(gaps(text).map(name => [name, 'X1']));
      for (const locale of ['zh', 'en']) {
        const said = t(key, values, { locale });
        expect(said).not.toBe(key);
        expect(said).not.toMatch(/[{}|@]/);
      }
    }
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it('have a sentence for every refusal', () => {
    for (const code of REFUSAL_CODES) {
      expect(zh.get(`refusal.${refusalKey(code)}`)).toMatch(/\p{Script=Han}/u);
      expect(en.get(`refusal.${refusalKey(code)}`)).toMatch(/^[^\p{Script=Han}]{8,}$/u);
    }
  });

  it('keep the house’s tone: no exclamation marks, nothing that blames', () => {
    for (const text of [...zh.values(), ...en.values()])
      expect(text).not.toMatch(/[!！]|请您耐心等待|错误代码/);
  });
});
