// What a field may say: apart from the schemas, so that a page can list it without loading them.

/** A rating goes from 1 to 5; `choice` takes one of some, `choices` several. */
export const questionKinds = ["rating", "choice", "choices", "text"] as const;
export type QuestionKind = (typeof questionKinds)[number];
/** Whether answers carry a name. */
export const namings = ["anonymous", "named", "either"] as const;
export type Naming = (typeof namings)[number];
/** What the team may do with the form: it is begun as a draft. */
export const nextStates = ["open", "closed"] as const;

/** Below so many answers nobody reads results of a form without names: who wrote what could be guessed. */
export const leastAnswers = 5;
/** Characters of a free answer. */
export const answerAtMost = 1_000;
/** Questions of one form, and options of one question. */
export const questionsAtMost = 20;
export const optionsAtMost = 12;
