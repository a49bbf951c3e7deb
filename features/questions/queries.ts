import { and, asc, count, desc, eq, ne, sql } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import {
  accounts,
  groups,
  organizations,
  persons,
  questionLog,
  questions,
  registrations,
  themes,
} from "../../db/schema";
import { matches } from "../../db/search";
import { askersInput, deskInput, listInput, questionInput } from "./inputs";
import { atQuestion, choicesAt, chosen, loggedAt } from "./steps";

/**
 * The log of an event's questions in their order, with who asked (for the team: by name) and the theme.
 * Answers `rows`, `page`, `pages`, `total` and `counts` of the whole log.
 */
export const list = query("questions.list", {
  input: listInput,
  scope: atEvent,
  aside: true,
  async run({ db, input }) {
    const all = loggedAt(input.eventId);
    const wanted = chosen(input);
    const total = await db.$count(questions, wanted);
    const rows = await db
      .select({
        id: questions.id,
        no: questions.no,
        deviceNo: questions.deviceNo,
        position: questions.position,
        version: questions.version,
        source: questions.source,
        agendaItemId: questions.agendaItemId,
        askerRegistrationId: questions.askerRegistrationId,
        askerName: sql<string | null>`coalesce(${persons.fullName}, ${questions.askerName})`,
        askerSchool: organizations.name,
        askerGroupId: questions.askerGroupId,
        groupNumber: groups.number,
        themeId: questions.themeId,
        themeTitle: themes.title,
        body: questions.body,
        lang: questions.lang,
        status: questions.status,
        answeredBy: questions.answeredBy,
        answerSummary: questions.answerSummary,
        answerLang: questions.answerLang,
        askedAt: questions.askedAt,
        answeredAt: questions.answeredAt,
        followUp: questions.followUp,
        followUpOwner: questions.followUpOwner,
        followUpDueOn: questions.followUpDueOn,
      })
      .from(questions)
      .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(groups, eq(groups.id, questions.askerGroupId))
      .leftJoin(themes, eq(themes.id, questions.themeId))
      .where(wanted)
      .orderBy(asc(questions.position), asc(questions.id))
      .limit(input.limit)
      .offset((input.page - 1) * input.limit);
    const [counts] = await db
      .select({
        all: count(),
        answered: count(questions.answeredAt),
      })
      .from(questions)
      .where(all);
    const followUps = await db.$count(questions, and(all, eq(questions.followUp, true)));
    return {
      rows,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / input.limit)),
      total,
      counts: { all: counts?.all ?? 0, answered: counts?.answered ?? 0, followUps },
    };
  },
});

/** Type-ahead over those registered for the event: up to eight, by part of the name, initials, any script. */
export const askers = query("questions.askers", {
  input: askersInput,
  scope: atEvent,
  run: ({ db, input }) =>
    db
      .select({
        registrationId: registrations.id,
        name: persons.fullName,
        school: organizations.name,
        grade: registrations.grade,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(
        and(
          eq(registrations.eventId, input.eventId),
          ne(registrations.status, "cancelled"),
          matches(persons.search, input.q),
        ),
      )
      .orderBy(asc(persons.fullName), asc(registrations.id))
      .limit(8),
});

/** What was changed in one question, latest first: who, when, before and after. At most 100 entries. */
export const history = query("questions.history", {
  input: questionInput,
  scope: atQuestion,
  run: ({ db, input }) =>
    db
      .select({
        id: questionLog.id,
        action: questionLog.action,
        before: questionLog.before,
        after: questionLog.after,
        by: accounts.name,
        at: questionLog.createdAt,
      })
      .from(questionLog)
      .leftJoin(accounts, eq(accounts.id, questionLog.actorId))
      .where(eq(questionLog.questionId, input.questionId))
      .orderBy(desc(questionLog.createdAt), desc(questionLog.id))
      .limit(100),
});

/** What the scribe chooses from: themes, groups, items of the run of show, and who answers. */
export const desk = query("questions.desk", {
  input: deskInput,
  scope: atEvent,
  run: ({ db, input }) => choicesAt(db, input.eventId),
});
