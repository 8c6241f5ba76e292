import type { QueryRunner } from 'typeorm';

const AT_ONCE = 1_000;

interface FactRow {
  readonly hall: string;
  readonly seq: number;
  readonly body: { readonly kind: string; readonly ticketId?: string; readonly exception?: string };
}

/** The facts of one kind, hall by hall in order of number, in chunks. */
async function* factsOf(runner: QueryRunner, kind: string): AsyncGenerator<readonly FactRow[]> {
  const halls = (await runner.query('SELECT hall FROM sequencer')) as { hall: string }[];
  for (const { hall } of halls) {
    let after = 0;
    for (;;) {
      const rows = (await runner.query(
        `SELECT seq, body FROM fact WHERE hall=? AND seq>? AND body LIKE ? ORDER BY seq LIMIT ${AT_ONCE}`,
        [hall, after, `{"kind":"${kind}"%`],
      )) as { seq: number | string; body: string }[];
      if (rows.length === 0) break;
      after = Number(rows[rows.length - 1]!.seq);
      yield rows.map(({ seq, body }) => {
        return { hall, seq: Number(seq), body: JSON.parse(body) as FactRow['body'] };
      });
    }
  }
}

/** `ticket.called`: how many times each ticket was called to a counter. */
export async function callsFromFacts(runner: QueryRunner): Promise<void> {
  const calls = new Map<string, Map<string, number>>();
  for await (const facts of factsOf(runner, 'ticket.called')) {
    for (const { hall, body } of facts) {
      const ofHall = calls.get(hall) ?? new Map<string, number>();
      calls.set(hall, ofHall.set(body.ticketId!, (ofHall.get(body.ticketId!) ?? 0) + 1));
    }
  }
  for (const [hall, ofHall] of calls) {
    const byCount = new Map<number, string[]>();
    for (const [ticketId, count] of ofHall) {
      const same = byCount.get(count);
      if (same) same.push(ticketId);
      else byCount.set(count, [ticketId]);
    }
    for (const [count, ids] of byCount) {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = ids.slice(from, from + AT_ONCE);
        const list = some.map(() => '?').join(',');
        await runner.query(`UPDATE ticket SET called=? WHERE hall=? AND id IN (${list})`, [
          count,
          hall,
          ...some,
        ]);
      }
    }
  }
}

/** `ticket.exception`: the law that was cited when the number was taken. */
export async function exceptionsFromFacts(runner: QueryRunner): Promise<void> {
  for await (const facts of factsOf(runner, 'ticket.taken'))
    for (const { hall, body } of facts)
      if (body.exception !== undefined)
        await runner.query('UPDATE ticket SET exception=? WHERE hall=? AND id=?', [
          body.exception,
          hall,
          body.ticketId!,
        ]);
}

/** `about.revision`: the fact that set the present plan; 0 where none did. */
export async function plansFromFacts(runner: QueryRunner): Promise<void> {
  const newest = new Map<string, number>();
  for await (const facts of factsOf(runner, 'hall.configured'))
    for (const { hall, seq } of facts) newest.set(hall, seq);
  const rows = (await runner.query("SELECT hall, id, body FROM hall_row WHERE kind='about'")) as {
    hall: string;
    id: string;
    body: string;
  }[];
  for (const { hall, id, body } of rows) {
    const about = { ...(JSON.parse(body) as object), revision: newest.get(hall) ?? 0 };
    await runner.query("UPDATE hall_row SET body=? WHERE hall=? AND kind='about' AND id=?", [
      JSON.stringify(about),
      hall,
      id,
    ]);
  }
}
