import { and, asc, eq, isNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { groups, organizations, persons, questionMutes, questions, registrations, themes } from "../../db/schema";
import { votesOf } from "../own-questions/steps";
import { alike } from "../question-rooms/rules";
import { fromPhones, roomOf } from "../question-rooms/steps";
import { eventInput } from "./inputs";
import { heardBy } from "./rules";

/** Questions that a board shows; the log has all of them. */
const rowsAtMost = 1_000;

/**
 * All questions from phones as those who moderate them need them: in their order, with who asked, the votes, which others
 * seem to ask the same, whether the asker is muted; who was heard how often; and how the room takes questions.
 */
export const board = query("questionBoard.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const room = await roomOf(db, eventId);
    const rows = await db
      .select({
        questionId: questions.id,
        no: questions.no,
        version: questions.version,
        seq: questions.seq,
        source: questions.source,
        status: questions.status,
        body: questions.body,
        originalBody: questions.originalBody,
        lang: questions.lang,
        declineReason: questions.declineReason,
        mergedIntoId: questions.mergedIntoId,
        registrationId: questions.askerRegistrationId,
        fullName: persons.fullName,
        typedName: questions.askerName,
        seatId: questions.seatId,
        display: questions.askerDisplay,
        schoolId: registrations.schoolId,
        school: organizations.name,
        groupNumber: groups.number,
        themeId: questions.themeId,
        theme: themes.title,
        answerSummary: questions.answerSummary,
        mutedAt: questionMutes.createdAt,
        askedAt: questions.askedAt,
      })
      .from(questions)
      .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(groups, eq(groups.id, questions.askerGroupId))
      .leftJoin(themes, eq(themes.id, questions.themeId))
      .leftJoin(
        questionMutes,
        and(eq(questionMutes.eventId, questions.eventId), eq(questionMutes.registrationId, registrations.id)),
      )
      .where(and(eq(questions.eventId, eventId), isNull(questions.trashedAt), fromPhones()))
      .orderBy(asc(questions.position), asc(questions.id))
      .limit(rowsAtMost);
    const votes = await votesOf(db, eventId);
    const open = rows.filter(({ status }) => !["merged", "declined", "withdrawn"].includes(status));
    return {
      room: { ...room, words: room.holdWords.length },
      heard: heardBy(rows),
      rows: rows.map(({ fullName, typedName, seatId, mutedAt, ...row }) => ({
        ...row,
        name: fullName ?? typedName,
        // Whoever typed the room's code said this name: nobody checked it.
        byCode: seatId !== null,
        isMuted: mutedAt !== null,
        votes: votes.get(row.questionId) ?? 0,
        alike:
          row.status === "held" || row.status === "listed"
            ? alike(
                row.body,
                open.filter((one) => one.questionId !== row.questionId),
              ).map(({ questionId, no }) => ({ questionId, no }))
            : [],
      })),
    };
  },
});
export type Board = Awaited<ReturnType<typeof board>>;

/** The event, for those of its team who may follow the board. */
export const boardPlace = query("questionBoard.place", {
  input: eventInput,
  scope: atEvent,
  run: async ({ input }) => ({ eventId: input.eventId }),
});
