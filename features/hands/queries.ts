import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { groupMembers, groups, hands, organizations, persons, questions, registrations } from "../../db/schema";
import { askerOf } from "../own-questions/steps";
import { isMuted, roomOf } from "../question-rooms/steps";
import { eventInput, ownInput } from "./inputs";
import { heardOf, type Line } from "./rules";
import { handOf, isUp, upAt } from "./steps";

async function lineAt(db: Reader, eventId: string): Promise<Line> {
  const room = await roomOf(db, eventId);
  const up = await upAt(db, eventId);
  const of = (state: string) => up.filter((one) => one.state === state).map((one) => one.handId);
  return { isOn: room.hands && room.state !== "closed", waiting: of("raised"), called: of("called") };
}

/** The line of hands as all phones are told of it: ids in their order. Whose they are only their owners know. */
export const line = query("hands.line", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) => lineAt(db, input.eventId),
});

/** One's own hand and the line; `mayRaise` is false for those without a place and for whom the team has muted. */
export const mine = query("hands.show", {
  input: ownInput,
  scope: atRegistration,
  async run({ db, input: { registrationId } }) {
    const asker = await askerOf(db, registrationId);
    const hasSeat = asker.status === "confirmed" && asker.eventStatus === "published";
    return {
      line: await lineAt(db, asker.eventId),
      handId: (await handOf(db, registrationId))?.handId ?? null,
      mayRaise: hasSeat && !(await isMuted(db, asker.eventId, registrationId)),
    };
  },
});
export type OwnHand = Awaited<ReturnType<typeof mine>>;

/** Questions of an event that were heard, and hands, by whose they are. */
async function heardAt(db: Reader, eventId: string) {
  const asked = await db
    .select({
      registrationId: questions.askerRegistrationId,
      groupId: questions.askerGroupId,
      source: questions.source,
      all: count(),
    })
    .from(questions)
    .where(
      and(
        eq(questions.eventId, eventId),
        isNull(questions.trashedAt),
        inArray(questions.status, ["on_stage", "answered"]),
      ),
    )
    .groupBy(questions.askerRegistrationId, questions.askerGroupId, questions.source);
  const raised = await db
    .select({ registrationId: hands.registrationId, groupId: groupMembers.groupId, all: count() })
    .from(hands)
    .leftJoin(groupMembers, eq(groupMembers.registrationId, hands.registrationId))
    .where(and(eq(hands.eventId, eventId), eq(hands.state, "heard")))
    .groupBy(hands.registrationId, groupMembers.groupId);
  return (key: "registrationId" | "groupId", id: string | null) => {
    if (id === null) return 0;
    const sum = (rows: readonly { all: number }[]) => rows.reduce((so, one) => so + one.all, 0);
    const own = asked.filter((one) => one[key] === id);
    const oral = sum(own.filter((one) => one.source === "oral"));
    const phone = sum(own.filter((one) => one.source !== "oral"));
    return heardOf({ oral, phone, hands: sum(raised.filter((one) => one[key] === id)) });
  };
}

/**
 * The line of hands for those who call people: by name, school and group, in the order in which they were raised, with
 * how often each of them and each group was heard before.
 */
export const queue = query("hands.queue", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const room = await roomOf(db, eventId);
    const rows = await db
      .select({
        handId: hands.id,
        state: hands.state,
        registrationId: hands.registrationId,
        name: persons.fullName,
        school: organizations.name,
        groupId: groups.id,
        groupNumber: groups.number,
        raisedAt: hands.raisedAt,
      })
      .from(hands)
      .innerJoin(registrations, eq(registrations.id, hands.registrationId))
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
      .leftJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(and(eq(hands.eventId, eventId), isUp()))
      .orderBy(asc(hands.raisedAt), asc(hands.id));
    const heard = await heardAt(db, eventId);
    return {
      seq: room.handSeq,
      isOn: room.hands && room.state !== "closed",
      rows: rows.map(({ groupId, ...row }) => ({
        ...row,
        heard: heard("registrationId", row.registrationId),
        heardGroup: heard("groupId", groupId),
      })),
    };
  },
});
export type Queue = Awaited<ReturnType<typeof queue>>;
