import { and, count, eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent, atGroup, atRegistration } from "../../core/scopes";
import { readableCode } from "../../core/seal";
import { events, groupMembers, groups, registrations, topics } from "../../db/schema";
import { topicsOf } from "../topics/steps";
import { arrangeInput, dealInput, eventInput, lockInput, nameInput, placeInput, roleInput, topicInput } from "./inputs";
import { deal as dealOut, shareTopics } from "./rules";
import { dealtOf, formerOf, freeRole, putInto, renew, seated, settle, shape } from "./steps";

/**
 * Makes groups 1 to `count` out of everybody with a seat: sizes differ by one at most, schools, grades and languages
 * are spread, locked members stay. Answers the seed and how everything was before: the input of `arrange`, for undo.
 * Refuses `nobody-to-deal` and `groups-have-files` (a group that would go has handed in).
 */
export const deal = command("groups.deal", {
  input: dealInput,
  scope: atEvent,
  async run({ db, input }) {
    const people = await seated(db, input.eventId);
    if (people.length === 0) return refuse("nobody-to-deal");
    const before = await formerOf(db, input.eventId, people);
    const seed = input.seed ?? readableCode(10);
    const made = await shape(db, input.eventId, input.count);
    const dealt = dealOut(
      people.map((row) => dealtOf(row, input.count)),
      input.count,
      seed,
    );
    const after = new Map(dealt.flatMap((ids, at) => ids.map((id) => [id, made[at]?.id ?? ""] as const)));
    await settle(db, people, after);
    await db.update(events).set({ groupsSeed: seed }).where(eq(events.id, input.eventId));
    return { seed, count: input.count, people: people.length, before };
  },
  note: ({ seed, count: made, people }) => ({ seed, count: made, people }),
});

/**
 * Puts everybody into the groups named, by number, with the names and topics the groups had: the undo of a deal.
 * Who is not named is in none. Refuses `groups-have-files`.
 */
export const arrange = command("groups.arrange", {
  input: arrangeInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, count: size, seed = null } = input;
    const made = await shape(db, eventId, size);
    const people = await seated(db, eventId);
    const known = new Set(people.map((row) => row.id));
    const byNumber = new Map(made.map((group) => [group.number, group.id]));
    await settle(db, people, new Map());
    const seats = input.members.flatMap(({ registrationId, number, role, locked }) => {
      const groupId = byNumber.get(number);
      return groupId && known.delete(registrationId) ? [{ registrationId, groupId, role, locked }] : [];
    });
    await putInto(db, seats);
    await renew(db, eventId, byNumber, input.groups);
    await db.update(events).set({ groupsSeed: seed }).where(eq(events.id, eventId));
    return { count: made.length, people: seats.length };
  },
  note: (value) => value,
});

/**
 * Puts one student into a group of the same event, or into none; role and lock are lost unless said.
 * Answers where they were, for undo. Refuses `choice`, `not-confirmed`, and `moved-meanwhile` when somebody else moved
 * them since (`from`).
 */
export const place = command("groups.place", {
  input: placeInput,
  scope: atRegistration,
  async run({ db, input, scope }) {
    const { registrationId, groupId, role, locked = false } = input;
    const [found] = await db
      .select({ status: registrations.status, member: groupMembers })
      .from(registrations)
      .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
      .where(eq(registrations.id, registrationId));
    if (found?.status !== "confirmed") return refuse("not-confirmed");
    const before = { groupId: found.member?.groupId ?? null, role: found.member?.role, locked: found.member?.locked };
    if (input.from !== undefined && input.from !== before.groupId) return refuse("moved-meanwhile");
    if (!groupId) {
      await db.delete(groupMembers).where(eq(groupMembers.registrationId, registrationId));
      return { registrationId, groupId: null, before };
    }
    const [target] = await db
      .select({ id: groups.id })
      .from(groups)
      .where(and(eq(groups.id, groupId), eq(groups.eventId, scope.eventId ?? "")));
    if (!target) return refuseField("groupId", "choice");
    if (before.groupId !== groupId) {
      await freeRole(db, groupId, role);
      await putInto(db, [{ registrationId, groupId, role, locked }]);
    }
    return { registrationId, groupId, before };
  },
  note: ({ registrationId, groupId, before }) => ({ registrationId, groupId, before: before.groupId }),
});

/** Locks a member to the group, so that a new deal leaves them there; or unlocks. Refuses `not-in-a-group`. */
export const lock = command("groups.lock", {
  input: lockInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, locked } }) {
    const [made] = await db
      .update(groupMembers)
      .set({ locked })
      .where(eq(groupMembers.registrationId, registrationId))
      .returning();
    return made ? { registrationId, locked } : refuse("not-in-a-group");
  },
  note: (value) => value,
});

/** Names a leader or deputy; a group has one of each, the one before becomes a member. Refuses `not-in-a-group`. */
export const setRole = command("groups.setRole", {
  input: roleInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, role } }) {
    const [mine] = await db.select().from(groupMembers).where(eq(groupMembers.registrationId, registrationId));
    if (!mine) return refuse("not-in-a-group");
    await freeRole(db, mine.groupId, role);
    await db.update(groupMembers).set({ role }).where(eq(groupMembers.registrationId, registrationId));
    return { registrationId, groupId: mine.groupId, role };
  },
  note: (value) => value,
});

/** Gives a group a name beside its number, or takes it away. */
export const rename = command("groups.rename", {
  input: nameInput,
  scope: atGroup,
  async run({ db, input }) {
    await db
      .update(groups)
      .set({ name: input.name ?? null })
      .where(eq(groups.id, input.groupId));
    return { groupId: input.groupId };
  },
  note: (value) => value,
});

/** Gives a group a topic of its event, or none. Refuses `choice` and `topic-taken` when the topic's cap is reached. */
export const setTopic = command("groups.setTopic", {
  input: topicInput,
  scope: atGroup,
  async run({ db, input: { groupId, topicId }, scope }) {
    if (topicId) {
      const [topic] = await db
        .select({ cap: topics.cap })
        .from(topics)
        .where(and(eq(topics.id, topicId), eq(topics.eventId, scope.eventId ?? "")));
      if (!topic) return refuseField("topicId", "choice");
      const [own] = await db.select({ topicId: groups.topicId }).from(groups).where(eq(groups.id, groupId));
      const used = await db.$count(groups, eq(groups.topicId, topicId));
      if (own?.topicId !== topicId && used >= topic.cap) return refuse("topic-taken", { max: topic.cap });
    }
    await db
      .update(groups)
      .set({ topicId: topicId ?? null })
      .where(eq(groups.id, groupId));
    return { groupId, topicId: topicId ?? null };
  },
  note: (value) => value,
});

/** Gives topics to all groups that have none, the least used first. Refuses `too-few-topics` when some would stay without. */
export const setTopics = command("groups.setTopics", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const all = await db
      .select({ id: groups.id, topicId: groups.topicId })
      .from(groups)
      .where(eq(groups.eventId, input.eventId))
      .orderBy(groups.number);
    const topicList = await topicsOf(db, input.eventId);
    const given = shareTopics(all, topicList);
    const without = all.filter((group) => !group.topicId).length - given.length;
    const places = topicList.reduce((sum, topic) => sum + topic.cap, 0);
    if (without > 0) return refuse("too-few-topics", { count: without, groups: all.length, places });
    for (const { groupId, topicId } of given) await db.update(groups).set({ topicId }).where(eq(groups.id, groupId));
    return { given: given.length };
  },
  note: (value) => value,
});

/** Shows each student their group and topic from now on. Refuses `nothing-to-publish` while there are no groups with members. */
export const publish = command("groups.publish", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [members] = await db
      .select({ all: count() })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(eq(groups.eventId, input.eventId));
    if (!members?.all) return refuse("nothing-to-publish");
    await db.update(events).set({ groupsPublishedAt: now }).where(eq(events.id, input.eventId));
    return { people: members.all };
  },
  note: (value) => value,
});

/** Takes groups and topics from the students' pages again. */
export const unpublish = command("groups.unpublish", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    await db.update(events).set({ groupsPublishedAt: null }).where(eq(events.id, input.eventId));
    return input;
  },
  note: () => ({}),
});
