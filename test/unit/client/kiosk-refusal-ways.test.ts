import { describe, expect, it } from 'vitest';
import { refusalWays } from '../../../kiosk-ui/refusal-ways.ts';
import { texts } from '../../../kiosk-ui/texts/index.ts';
import { REFUSAL_CODES, type RefusalCode } from '../../../server/contract/refusal.ts';

/** What the server may say to a kiosk that takes a number. */
const AT_TAKING: readonly RefusalCode[] = [
  'day.closed',
  'day.not_yet',
  'day.issuing_over',
  'hall.recovering',
  'hall.suspended',
  'queue.full',
  'queue.band_full',
  'queue.between_bands',
  'queue.last_over',
  'queue.wait_too_long',
  'person.queue_limit',
  'person.day_limit',
  'agent.day_limit',
  'id.required',
  'ticket.already_holding',
  'item.elsewhere',
  'id.invalid',
  'phone.invalid',
];

describe('the kind page of a refusal', () => {
  it.each(REFUSAL_CODES)('%s has words for its title, its ways and a person in reach', code => {
    const { title, ways } = refusalWays(code);
    for (const { refused } of [texts.zh, texts.en]) {
      expect(refused.title[title]).toBeTruthy();
      for (const { name } of ways) expect([refused.way[name], refused.way[`${name}Note`]]).not.toContain('');
    }
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.some(({ act }) => act === 'help')).toBe(true);
  });
  it.each(AT_TAKING)('%s says what is so, not that something failed', code => {
    const { title } = refusalWays(code);
    expect(title).not.toBe('other');
    expect(texts.zh.refused.says[title as keyof typeof texts.zh.refused.says]).toBeTruthy();
  });
  it('can be pressed on first', () => {
    for (const code of REFUSAL_CODES) expect(refusalWays(code).ways[0]?.act).not.toBe('none');
  });
  it('keeps the house’s matters from the citizen', () => {
    expect(refusalWays('access.denied').title).toBe('notPaired');
    expect(refusalWays('access.sign_in').title).toBe('notPaired');
  });
});
