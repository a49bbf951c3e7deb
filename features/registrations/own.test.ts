import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { write } from "../../db";
import { events, organizations } from "../../db/schema";
import { putEventOrganizations, putProgramOrganizations } from "../organizations/steps";
import { cancel, change, register } from "./commands";
import { showRegistration } from "./queries";

let number = 0;
const somebody = (eventId: string, change: Record<string, unknown> = {}) => ({
  eventId,
  fullName: `학생 ${++number}`,
  locale: "ko" as const,
  guardianName: "보호자",
  guardianPhone: `010-7971-${1000 + number}`,
  ...change,
});
const ask = async (eventId: string, given: Record<string, unknown> = {}, key?: string) =>
  register(anonymous, somebody(eventId, given), key ? { idempotencyKey: key } : {});
const registered = async (eventId: string, given: Record<string, unknown> = {}) => {
  const outcome = await ask(eventId, given);
  if (!outcome.ok) throw new Error(outcome.code);
  if (outcome.value.status === "already-registered") throw new Error("registered before");
  return outcome.value;
};
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

describe("one's own registration", () => {
  test("names whom to ask: the hosts of the event, else those of its programme, never supporters", async () => {
    const { lecture, program } = await cast(9);
    const mine = await registered(lecture.id);
    const me = await actorOfLink(mine.token);
    const hosts = async () => (await showRegistration(me, { registrationId: mine.registrationId })).hosts;
    expect(await hosts()).toEqual([]);
    const [host, supporter] = await write([], async (tx) => {
      const named = (ko: string, website: string | null) =>
        tx.insert(organizations).values({ kind: "association", name: { ko }, website }).returning();
      const made = [...(await named("한국문화협회", "https://host.example")), ...(await named("후원회", null))];
      await putProgramOrganizations(tx, program.id, [
        { organizationId: made[0]?.id ?? "", role: "host" },
        { organizationId: made[1]?.id ?? "", role: "supporter" },
      ]);
      return made;
    });
    expect(await hosts()).toEqual([{ name: { ko: "한국문화협회" }, website: "https://host.example" }]);
    await write([], (tx) =>
      putEventOrganizations(tx, lecture.id, [
        { organizationId: host?.id ?? "", role: "supporter" },
        { organizationId: supporter?.id ?? "", role: "host" },
      ]),
    );
    expect(await hosts()).toEqual([{ name: { ko: "후원회" }, website: null }]);
  });

  test("is shown, changed and given back by its link, and by no other", async () => {
    const { lecture } = await cast(9);
    const mine = await registered(lecture.id);
    const other = await registered(lecture.id);
    const me = await actorOfLink(mine.token);
    expect((await showRegistration(me, { registrationId: mine.registrationId })).code).toBe(mine.code);
    await expect(showRegistration(me, { registrationId: other.registrationId })).rejects.toThrow("not-found");
    expect(
      codeOf(
        await change(me, {
          registrationId: mine.registrationId,
          fullName: "새 이름",
          school: "한빛중학교",
          grade: "중2",
        }),
      ),
    ).toBe("ok");
    expect(codeOf(await change(me, { registrationId: other.registrationId, fullName: "x" }))).toBe("not-found");
    const shown = await showRegistration(me, { registrationId: mine.registrationId });
    expect(shown.person).toMatchObject({
      fullName: "새 이름",
      school: { ko: "한빛중학교" },
      grade: 2,
      guardianName: "보호자",
    });
    expect(codeOf(await cancel(me, { registrationIds: [mine.registrationId, other.registrationId] }))).toBe(
      "not-found",
    );
    expect(codeOf(await cancel(me, { registrationIds: [mine.registrationId] }))).toBe("ok");
  });

  test("keeps its guardian while the person is young", async () => {
    const { lecture } = await cast(9);
    const mine = await registered(lecture.id);
    const me = await actorOfLink(mine.token);
    const struck = { registrationId: mine.registrationId, guardianName: "", guardianPhone: "" };
    expect(await change(me, struck)).toMatchObject({ code: "invalid" });
  });

  test("can no longer be changed or given back once the event has started", async () => {
    const { lecture, min } = await cast(9);
    const mine = await registered(lecture.id);
    await write([], async (tx) => {
      await tx
        .update(events)
        .set({ startsAt: new Date(1_000) })
        .where(eq(events.id, lecture.id));
    });
    const me = await actorOfLink(mine.token);
    expect(codeOf(await change(me, { registrationId: mine.registrationId, grade: 3 }))).toBe("event-started");
    expect(codeOf(await cancel(me, { registrationIds: [mine.registrationId] }))).toBe("event-started");
    expect(codeOf(await change(min, { registrationId: mine.registrationId, grade: 3 }))).toBe("ok");
  });

  test("two who change the same thing do not overwrite each other", async () => {
    const { lecture, aru, min } = await cast(9);
    const made = await registered(lecture.id);
    const seen = { registrationId: made.registrationId, version: 1 };
    expect(codeOf(await change(aru, { ...seen, classNo: "3" }))).toBe("ok");
    expect(codeOf(await change(min, { ...seen, classNo: "4" }))).toBe("changed-meanwhile");
  });
});
