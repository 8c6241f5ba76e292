import { REFUSAL_CODES, type RefusalCode } from '../../../server/domain/refusal.ts';
import type { Ask } from './ask.ts';
import { givenAway } from './people.ts';
import type { Came } from './put.ts';

const KNOWN: ReadonlySet<string> = new Set(REFUSAL_CODES);
const BEFORE_RULES = /^(input\.invalid|command\.unknown|view\.unknown|access\.)/;

/** Counts what the hall answers, and keeps what it must never answer. */
export class Tally {
  asked = 0;
  /** Answers that came from a rule: a yes, or a no of its own. */
  reached = 0;
  cut = 0;
  readonly codes = new Map<string, number>();
  readonly wrong: string[] = [];

  get seen(): ReadonlySet<RefusalCode> {
    return new Set([...this.codes.keys()].filter((code): code is RefusalCode => KNOWN.has(code)));
  }

  count(ask: Pick<Ask, 'name' | 'body' | 'by'>, came: Came): void {
    this.asked += 1;
    if (came.cut) return void (this.cut += 1);
    const told = readAnswer(came.text);
    const fault = told === null ? 'no answer of ours' : faultOf(told, came);
    if (fault !== null)
      this.wrong.push(
        `${fault}: ${ask.by} ${ask.name} ${ask.body.slice(0, 300)} -> ${came.status} ${came.text.slice(0, 300)}`,
      );
    if (told === null) return;
    const code = told.ok ? 'ok' : String(told.refusal?.code);
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (ask.by !== 'join' && !BEFORE_RULES.test(code)) this.reached += 1;
  }

  /** A table of what was answered how often, most first. */
  table(): string {
    const rows = [...this.codes].sort((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`);
    const share = Math.round((100 * this.reached) / Math.max(1, this.asked));
    return `${this.asked} asked, ${this.reached} (${share} %) reached a rule, ${this.cut} cut\n${rows.join(' · ')}`;
  }
}

interface Told {
  readonly ok: boolean;
  readonly refusal?: { readonly code: unknown };
  readonly outage?: unknown;
}

function readAnswer(text: string): Told | null {
  try {
    const told = JSON.parse(text) as unknown;
    return typeof told === 'object' && told !== null && 'ok' in told ? (told as Told) : null;
  } catch {
    return null;
  }
}

function faultOf(told: Told, { status, text }: Came): string | null {
  if (status >= 500) return 'a fault of ours';
  if (!told.ok && !KNOWN.has(String(told.refusal?.code))) return 'no code of ours';
  const away = givenAway(text);
  return away === null ? null : `gave away ${away}`;
}
