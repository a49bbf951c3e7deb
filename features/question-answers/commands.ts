import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { searchable } from "../../db/search";
import { uncheckChanged } from "../checked-translations/steps";
import { queueMailing } from "../mailings/steps";
import { atQuestion } from "../questions/steps";
import { eventInput, releaseAllInput, releaseInput, takeBackInput, writeInput } from "./inputs";
import { backTo, mayRelease, mayWrite } from "./rules";
import { beforeRelease, mergedInto, noteTold, type Row, readAs, toTellOf, write } from "./steps";

/**
 * Writes a draft of an answer to a question that has none, or mends it; without words there is no draft any more. Only
 * the team reads it. Refuses `not-found`, `changed-meanwhile`, and `answers-settled` for what is answered, declined,
 * merged or withdrawn.
 */
export const draft = command("questionAnswers.write", {
  input: writeInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    if (!mayWrite(row.status)) return refuse("answers-settled");
    const answerSummary = input.answerSummary ?? null;
    const change = {
      answerSummary,
      answerLang: answerSummary === null ? null : input.answerLang,
      answeredBy: answerSummary === null ? null : (input.answeredBy ?? null),
      search: searchable(row.body, answerSummary ?? "", row.askerName ?? ""),
    };
    await uncheckChanged(db, row, { ...row, ...change });
    return { ...(await write(db, row, change, { actorId: actor.id, action: "answer" })), kept: answerSummary !== null };
  },
  note: ({ questionId, no, kept }) => ({ questionId, no, kept }),
});

type Doing = { db: Tx; actor: Actor; now: Date };
const released = async ({ db, actor, now }: Doing, row: Row) => {
  if (!mayWrite(row.status)) return refuse("answers-settled");
  if (!mayRelease(row.status)) return refuse("answer-held");
  if (!row.answerSummary) return refuse("answer-missing");
  const change = { status: "answered", answeredAt: now, followUp: false } as const;
  return write(db, row, change, { actorId: actor.id, action: "release" });
};

/**
 * Releases the draft of an answer: the question is answered, and its asker and those of what was merged into it read
 * the answer. Refuses as `draft` does, `answer-missing`, and `answer-held` for what nobody has let before the room.
 */
export const release = command("questionAnswers.release", {
  input: releaseInput,
  scope: atQuestion,
  run: async ({ db, actor, input, now }) => released({ db, actor, now }, await readAs(db, input)),
  note: ({ questionId, no }) => ({ questionId, no }),
});

/** Releases all drafts that were read, or none of them. Refuses as `release` does, `not-found` for another event's. */
export const releaseAll = command("questionAnswers.releaseAll", {
  input: releaseAllInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const done = [];
    for (const one of input.drafts) {
      const row = await readAs(db, one);
      if (row.eventId !== input.eventId) return refuse("not-found");
      done.push((await released({ db, actor, now }, row)).no);
    }
    return { released: done.length, nos: done };
  },
  note: ({ released: count }) => ({ count }),
});

/**
 * Takes a released answer back: its asker reads it no more, and it is a draft again. Refuses `not-found`,
 * `changed-meanwhile`, `answer-not-released`, and `answer-told` once somebody was written to about it.
 */
export const takeBack = command("questionAnswers.takeBack", {
  input: takeBackInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    const before = await beforeRelease(db, row.id);
    if (row.status !== "answered" || !before) return refuse("answer-not-released");
    const told = [row, ...(await mergedInto(db, row.id))].some((one) => one.answerToldAt !== null);
    if (told) return refuse("answer-told");
    const change = { status: backTo(before.status), answeredAt: null, followUp: before.followUp === true };
    return write(db, row, change, { actorId: actor.id, action: "take-back" });
  },
  note: ({ questionId, no }) => ({ questionId, no }),
});

/**
 * Writes to those who asked that there is an answer, once for each question: the letter has the personal link and says
 * neither question nor answer. It leaves after half a minute and can be taken back until then. Refuses
 * `nobody-to-write-to`.
 */
export const tell = command("questionAnswers.tell", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input, scope, now }) {
    const { answered, reached, unreachable } = await toTellOf(db, input.eventId);
    if (reached.length === 0) return refuse("nobody-to-write-to");
    const messageId = id(now.getTime());
    await queueMailing(db, { id: messageId, kind: "answered", actor, scope, now }, reached);
    const people = new Set(reached.map(({ registrationId }) => registrationId));
    const told = answered.filter((row) => people.has(row.askerRegistrationId ?? ""));
    await noteTold(
      db,
      told.map((row) => row.id),
      now,
    );
    return { messageId, recipients: reached.length, questions: told.length, unreachable };
  },
  note: ({ messageId, recipients }) => ({ messageId, count: recipients }),
});
