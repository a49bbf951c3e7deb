import fc from "fast-check";
import { expect, test } from "vitest";
import { heard, inOrder, type Known, nothingKnown, type Telling } from "./rules";

type Row = { questionId: string; seq: number; text: string };
type Change = { id: string; visible: boolean };

/** The list as the server has it after each of some changes, and what it tells from one number to another. */
function server(history: readonly Change[]) {
  const at = (seq: number) => {
    const rows = new Map<string, Row & { visible: boolean }>();
    for (const [index, { id, visible }] of history.slice(0, seq).entries())
      rows.set(id, { questionId: id, seq: index + 1, text: `${id} ${index + 1}`, visible });
    return rows;
  };
  const bare = ({ questionId, seq, text }: Row): Row => ({ questionId, seq, text });
  const tell = (from: number | undefined, seq: number): Telling<Row> => {
    const all = [...at(seq).values()].filter((row) => from === undefined || row.seq > from);
    return {
      whole: from === undefined,
      seq,
      rows: all.filter((row) => row.visible).map(bare),
      hidden: from === undefined ? [] : all.filter((row) => !row.visible).map((row) => row.questionId),
    };
  };
  return { tell, visible: (seq: number) => [...at(seq).values()].filter((row) => row.visible).map(bare) };
}

const histories = fc.array(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), visible: fc.boolean() }), {
  minLength: 1,
  maxLength: 20,
});
const sorted = (rows: Iterable<Row>) => [...rows].sort((a, b) => (a.questionId < b.questionId ? -1 : 1));

test("whatever breaks, comes twice or comes late: in the end a phone knows what the server knows", () => {
  fc.assert(
    fc.property(histories, fc.infiniteStream(fc.nat()), (history, chance) => {
      const { tell, visible } = server(history);
      const pick = (most: number) => (chance.next().value as number) % (most + 1);
      // Every change is told at least once, in pieces that overlap, and some tellings of before come again.
      const tellings: Telling<Row>[] = [tell(undefined, pick(history.length))];
      for (let seq = 0; seq < history.length; ) {
        const from = Math.min(pick(seq), seq);
        const to = Math.min(history.length, seq + 1 + pick(3));
        tellings.push(tell(pick(3) === 0 ? undefined : from, to));
        seq = to;
      }
      tellings.push(tell(undefined, history.length));
      const mixed = tellings
        .flatMap((one) => (pick(2) === 0 ? [one, one] : [one]))
        .map((one) => ({ one, at: chance.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const known = mixed.reduce<Known<Row>>(heard, nothingKnown);
      expect(sorted(known.rows.values())).toEqual(sorted(visible(history.length)));
      expect(known.seq).toBe(history.length);
    }),
    { numRuns: 500 },
  );
});

test("what is asked now comes first, then the queue, then what most want to hear, then what was answered", () => {
  const row = (questionId: string, status: string, position: number, votes: number) => ({
    questionId,
    seq: 1,
    status,
    position,
    no: position,
    votes,
  });
  const rows = [
    row("old", "answered", 1, 9),
    row("few", "listed", 2, 1),
    row("many", "listed", 3, 5),
    row("next", "queued", 4, 0),
    row("now", "on_stage", 5, 0),
  ];
  expect(inOrder(rows, (one) => one.votes).map((one) => one.questionId)).toEqual(["now", "next", "many", "few", "old"]);
});
