import { limit } from "../../core/limits";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { atQuestion } from "../questions/steps";
import { screenOf } from "../screens/steps";
import { linkWriteInput, writeInput } from "./inputs";
import { writeDown } from "./steps";

/** Texts that one address may save in a minute; nobody types faster. */
const savedAtMost = 60;

/**
 * Writes a question's or an answer's translation down, as a draft or as checked, which shows it to the room; unchecked
 * again it leaves all screens. Refuses `not-found`, `changed-meanwhile` and `invalid`; see `writeDown`.
 */
export const write = command("questionTranslations.write", {
  input: writeInput,
  scope: atQuestion,
  run: ({ db, actor, input, scope }) =>
    writeDown(db, scope.eventId ?? refuse("not-found"), input, {
      ...(actor.id ? { actorId: actor.id } : {}),
      writtenBy: actor.id ?? null,
    }),
  note: ({ questionId, no, lang, checked }) => ({ questionId, no, lang, checked }),
});

const atLink = async ({ db, input }: { db: Reader; input: { token: string } }) => {
  const { eventId } = await screenOf(db, input.token, "interpreter");
  return atEvent({ db, input: { eventId } });
};

/**
 * The same by an interpreter's private address alone, for the questions of its event. Refuses also `too-many`, and
 * `not-found` once the address was revoked.
 */
export const linkWrite = command("questionTranslations.linkWrite", {
  input: linkWriteInput,
  scope: atLink,
  async run({ db, input: { token, ...said }, scope }) {
    const { stageLinkId } = await screenOf(db, token, "interpreter");
    await limit(`translate:${stageLinkId}`, savedAtMost, 60, db);
    const eventId = scope.eventId ?? refuse("not-found");
    return { ...(await writeDown(db, eventId, said, { writtenBy: stageLinkId })), stageLinkId };
  },
  note: ({ questionId, no, lang, checked, stageLinkId }) => ({ questionId, no, lang, checked, stageLinkId }),
});
