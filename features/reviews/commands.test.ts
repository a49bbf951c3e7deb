import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, anonymous, system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import {
  activities,
  events,
  files,
  groupMembers,
  groups,
  registrations,
  submissionComments,
  submissionVersions,
} from "../../db/schema";
import { add as addThing, edit as editThing } from "../deliverables/commands";
import { list as things } from "../deliverables/queries";
import { erase } from "../erasure/commands";
import { end, grant } from "../extensions/commands";
import { register } from "../registrations/commands";
import { begin, finish } from "../submissions/commands";
import { list, mine } from "../submissions/queries";
import { commentsAtMost } from "./choices";
import { comment, judge, remove } from "./commands";

/** Sets the deadline of what is handed in for the stage, and from when nothing is taken, as its form does. */
async function setDeadline(actor: Actor, said: { eventId: string; dueAt?: string; lockedAt?: string }) {
  const { eventId, dueAt = "", lockedAt = "" } = said;
  const { rows, bytesAtMost } = await things(system, { eventId });
  const [first] = rows.filter((row) => row.forStage);
  const usual = {
    title: { en: "Slides" },
    help: {},
    extensions: ["pdf", "pptx"],
    maxMb: String(Math.max(1, Math.floor(bytesAtMost / 1024 / 1024))),
    dueAt,
    lockedAt,
  };
  if (!first?.id) return addThing(actor, { eventId, ...usual } as never);
  const kept = { extensions: first.extensions, title: Object.keys(first.title).length > 0 ? first.title : usual.title };
  return editThing(actor, { ...usual, ...kept, deliverableId: first.id, version: first.version } as never);
}

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let groupId: string;
let otherId: string;
let member: Actor & { registrationId: string };
let stranger: Actor & { registrationId: string };

async function student(name: string, phone: string) {
  const said = { eventId, fullName: name, locale: "ko" as const, guardianName: "보호자", guardianPhone: phone };
  const outcome = await register(anonymous, said);
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  return (await actorOfLink(outcome.value.token)) as typeof member;
}

beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  member = await student("하나둘", "010-3322-1100");
  stranger = await student("셋넷", "010-3322-1101");
  [groupId = "", otherId = ""] = await write([], async (tx) => {
    const made = await tx
      .insert(groups)
      .values([1, 2].map((number) => ({ eventId, number })))
      .returning();
    const seats = [member, stranger].map(({ registrationId }, at) => ({ registrationId, groupId: made[at]?.id ?? "" }));
    await tx.insert(groupMembers).values(seats);
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
    return made.map((row) => row.id);
  });
});

let bytes = 0;
async function handIn(actor: Actor = member, into = groupId) {
  bytes += 1;
  const begun = await begin(actor, { groupId: into, fileName: "우리.pdf", bytes: 1_000 });
  if (!begun.ok) return begun;
  const key = bytes.toString(16).padStart(64, "0");
  return finish(actor, { uploadId: begun.value.uploadId, key, bytes: 1_000 });
}
async function version(actor: Actor = member) {
  const made = await handIn(actor);
  if (!made.ok || !("versionId" in made.value)) throw new Error("not handed in");
  return made.value.versionId;
}
const row = async () => {
  const found = (await list(people.aru, { eventId })).rows.find((one) => one.groupId === groupId);
  return found && { ...found, ...found.files[0] };
};
const own = async (actor = member) => {
  const found = await mine(actor, { registrationId: actor.registrationId });
  return found && { ...found, ...found.files[0] };
};

describe("a review", () => {
  test("says of the newest file that it can be shown, and the group reads it", async () => {
    const versionId = await version();
    expect(await judge(people.min, { versionId, review: "accepted" })).toMatchObject({ ok: true, value: { no: 1 } });
    expect((await row())?.review).toMatchObject({ verdict: "accepted", versionId, no: 1 });
    expect((await own())?.review).toMatchObject({ verdict: "accepted", no: 1 });
    await judge(people.min, { versionId, review: null });
    expect((await row())?.review).toBeNull();
  });

  test("that asks for changes needs a word why, which the group reads", async () => {
    const versionId = await version();
    expect(await judge(people.min, { versionId, review: "changes" })).toMatchObject({
      fields: { body: [{ code: "required" }] },
    });
    await judge(people.min, { versionId, review: "changes", body: "글씨를 키워 주세요" });
    const seen = await own();
    expect(seen?.review?.verdict).toBe("changes");
    expect(seen?.comments).toMatchObject([{ body: "글씨를 키워 주세요", by: "Min", no: 1, ofTeam: true }]);
    const notes = await db.select({ note: activities.note }).from(activities);
    expect(JSON.stringify(notes)).not.toContain("글씨");
  });

  test("of a file that is not the newest any more is refused", async () => {
    const first = await version();
    await version();
    expect(await judge(people.min, { versionId: first, review: "accepted" })).toMatchObject({ code: "newer-version" });
    await write([], async (tx) => {
      const [of] = await tx.select().from(submissionVersions).where(eq(submissionVersions.no, 2));
      await tx
        .update(files)
        .set({ removedAt: new Date() })
        .where(eq(files.id, of?.fileId ?? ""));
    });
    expect(await judge(people.min, { versionId: first, review: "accepted" })).toMatchObject({ ok: true });
  });

  test("is the team's: neither members nor judges nor strangers give one", async () => {
    const versionId = await version();
    for (const actor of [member, people.bota])
      expect(await judge(actor, { versionId, review: "accepted" })).toMatchObject({ code: "not-allowed" });
    expect(await judge(people.sora, { versionId, review: "accepted" })).toMatchObject({ code: "not-found" });
  });
});

describe("a comment", () => {
  test("goes between the group and the team, and nobody else reads it", async () => {
    expect(await comment(member, { groupId, body: "사진을 더 넣을까요?" })).toMatchObject({ ok: true });
    expect(await comment(stranger, { groupId, body: "남의 모둠" })).toMatchObject({ ok: false, code: "not-found" });
    expect((await row())?.comments).toMatchObject([{ body: "사진을 더 넣을까요?", by: "하나둘", ofTeam: false }]);
    expect((await own(stranger))?.comments).toEqual([]);
  });

  test("is not for members while groups are not published", async () => {
    await write([], (tx) => tx.update(events).set({ groupsPublishedAt: null }).where(eq(events.id, eventId)));
    expect(await comment(member, { groupId, body: "?" })).toMatchObject({ code: "not-found" });
  });

  test("is taken back by the team, once and for all", async () => {
    const said = await comment(member, { groupId, body: "지워 주세요" });
    const commentId = said.ok ? said.value.commentId : "";
    expect(await remove(member, { commentId })).toMatchObject({ code: "not-allowed" });
    expect(await remove(people.min, { commentId })).toMatchObject({ ok: true });
    expect((await own())?.comments).toEqual([]);
    expect(await remove(people.min, { commentId: eventId })).toMatchObject({ code: "not-found" });
  });

  test("is refused when there are too many, and when it says nothing", async () => {
    expect(await comment(member, { groupId, body: "  " })).toMatchObject({ ok: false });
    await comment(member, { groupId, body: "첫 번째" });
    await write([], async (tx) => {
      const [first] = await tx.select().from(submissionComments).where(eq(submissionComments.body, "첫 번째"));
      const many = Array.from({ length: commentsAtMost - 1 }, () => ({
        submissionId: first?.submissionId ?? "",
        body: "…",
      }));
      await tx.insert(submissionComments).values(many);
    });
    expect(await comment(member, { groupId, body: "너무 많아요" })).toMatchObject({ code: "too-many-comments" });
  });

  test("of somebody who is erased goes, and their name leaves those of others", async () => {
    await comment(member, { groupId, body: "제가 썼어요" });
    await comment(people.min, { groupId, body: "하나둘 학생, 고마워요" });
    const [registration] = await db.select().from(registrations).where(eq(registrations.id, member.registrationId));
    await erase(people.aru, { registrationId: member.registrationId, code: registration?.code ?? "" });
    const left = (await row())?.comments ?? [];
    expect(left).toMatchObject([{ ofTeam: true }]);
    expect(JSON.stringify(left)).not.toContain("하나둘");
  });
});

describe("more time for a group", () => {
  const past = "2026-01-01T09:00";

  test("makes late files be in time, and taking it back makes them late again", async () => {
    await setDeadline(people.aru, { eventId, dueAt: past });
    await handIn();
    expect((await row())?.standing).toBe("late");
    expect(await grant(people.aru, { groupId, untilAt: "2099-01-01T09:00", reason: "아팠어요" })).toMatchObject({
      ok: true,
    });
    expect(await row()).toMatchObject({ standing: "in-time", extension: { reason: "아팠어요" } });
    expect((await own())?.wanted?.dueAt?.getUTCFullYear()).toBe(2099);
    expect(JSON.stringify(await own())).not.toContain("아팠어요");
    await end(people.aru, { groupId });
    expect((await row())?.standing).toBe("late");
  });

  test("lets a group hand in when handing in is closed for all others; the team always may", async () => {
    await setDeadline(people.aru, { eventId, dueAt: past, lockedAt: "2026-01-02T09:00" });
    expect(await handIn()).toMatchObject({ code: "files-locked" });
    expect((await own())?.isOpen).toBe(false);
    expect(await handIn(people.min)).toMatchObject({ ok: true });
    await grant(people.aru, { groupId, untilAt: "2099-01-01T09:00", reason: "늦은 모둠" });
    expect(await handIn()).toMatchObject({ ok: true });
    expect(await handIn(stranger, otherId)).toMatchObject({ code: "files-locked" });
  });

  test("needs a deadline, and ends after it; handing in does not close before it", async () => {
    const said = { groupId, untilAt: "2025-12-31T09:00", reason: "?" };
    await setDeadline(people.aru, { eventId });
    expect(await grant(people.aru, said)).toMatchObject({ code: "no-deadline" });
    await setDeadline(people.aru, { eventId, dueAt: past });
    expect(await grant(people.aru, said)).toMatchObject({ fields: { untilAt: [{ code: "after-deadline" }] } });
    expect(await grant(people.min, said)).toMatchObject({ code: "not-allowed" });
    expect(await setDeadline(people.aru, { eventId, dueAt: past, lockedAt: "2025-12-31T09:00" })).toMatchObject({
      fields: { lockedAt: [{ code: "before-deadline" }] },
    });
  });
});
