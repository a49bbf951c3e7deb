import { command } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { deviceInput, syncInput } from "./inputs";
import { beginOf, letterOf, performed, rowsOf } from "./steps";

/** Gives a device its letter at an event; asked again it answers the same. Refuses `too-many-devices`. */
export const claimDevice = command("scribe.claimDevice", {
  input: deviceInput,
  scope: atEvent,
  run: async ({ db, actor, input }) => ({ letter: await letterOf(db, { ...input, actorId: actor.id }) }),
  note: false,
});

/**
 * Takes what a scribe's device wrote down, in its order. Each operation is answered by itself: `done`; `again` when it
 * was known; `conflict` for an answer where another stands meanwhile, which is kept in the log beside it; or `refused`
 * with the reason. Sending twice writes once. Refuses `invalid` with the place of what has no form.
 */
export const sync = command("scribe.sync", {
  input: syncInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, deviceId, sentAt } = input;
    const letter = await letterOf(db, { eventId, deviceId, actorId: actor.id });
    const at = { eventId, letter, actorId: actor.id, now, sentAt, startsAt: await beginOf(db, eventId) };
    const done: Awaited<ReturnType<typeof performed>>[] = [];
    for (const operation of input.operations) done.push(await performed(db, at, operation));
    const ids = [...new Set(done.flatMap(({ questionId }) => questionId ?? []))];
    const rows = new Map((await rowsOf(db, eventId, ids)).map((row) => [row.id, row]));
    const results = done.map(({ questionId, kind: _, ...one }) => ({
      ...one,
      row: rows.get(questionId ?? "") ?? null,
    }));
    const count = (kind: string) => done.filter((one) => one.kind === kind && one.outcome === "done").length;
    const counts = { questions: count("write"), answers: count("answer") };
    return { letter, results, ...counts, held: done.filter((one) => one.outcome === "conflict").length };
  },
  note: ({ letter, questions, answers, held }) =>
    questions + answers + held > 0 ? { letter, questions, answers, held } : undefined,
});
