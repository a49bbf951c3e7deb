import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { formAnswers, formQuestions } from "../../db/schema";
import { documentsOf } from "../documents/steps";
import { openFileInput } from "./inputs";

async function answerWith(db: Reader, fileId: string) {
  const [found] = await db
    .select({ registrationId: formAnswers.registrationId, key: formAnswers.key, viewers: formQuestions.viewers })
    .from(formAnswers)
    .innerJoin(formQuestions, eq(formQuestions.id, formAnswers.questionId))
    .where(eq(formAnswers.fileId, fileId));
  return found ?? refuse("not-found");
}

/**
 * Opens a file that somebody answered with, for those of the team whom the question names. A command, so that each look
 * at it stands in the trail. Refuses `not-found`, `not-allowed`.
 */
export const openFile = command("answers.openFile", {
  input: openFileInput,
  scope: async ({ db, input }) => atRegistration({ db, input: await answerWith(db, input.fileId) }),
  alone: false,
  async run({ db, actor, input, scope }) {
    const { registrationId, key, viewers } = await answerWith(db, input.fileId);
    if (viewers === "lead" && !may(actor, "forms.edit", scope)) return refuse("not-allowed");
    const document = (await documentsOf(db, [input.fileId])).get(input.fileId) ?? refuse("not-found");
    return { registrationId, question: key, document };
  },
  note: ({ registrationId, question, document }) => ({ registrationId, keys: [question], fileId: document.fileId }),
});
