import { expect, test } from "vitest";
import { mark, room } from "../../core/testing-room";
import { id } from "../../db/id";
import { close, record } from "../attendance/commands";
import { sheet, sheets } from "../attendance/queries";
import { choose, unchoose } from "./commands";
import { conflicts } from "./queries";

/** Two people marked the first one differently, each with a device of their own, on what they had seen. */
async function contradicted() {
  const all = await room();
  const { min, aru, sheetId, one } = all;
  await record(min, { sheetId, ops: [mark(one, "present", { deviceId: "a" })] });
  await record(aru, { sheetId, ops: [mark(one, "absent", { deviceId: "b" })] });
  const rows = () => conflicts(min, { eventId: all.event.id, locale: "ko" });
  const status = async () => (await sheet(min, { sheetId })).people.find((row) => row.registrationId === one)?.status;
  return { ...all, rows, status };
}

test("both marks are shown with who said them, one is chosen with a reason, and the choice can be taken back", async () => {
  const { min, event, sheetId, one, rows, status } = await contradicted();
  expect(await sheets(min, { eventId: event.id })).toMatchObject([{ conflicts: 1 }]);
  expect(await rows()).toMatchObject([
    {
      ...{ registrationId: one, fullName: "김민준", needsLead: false },
      statements: [
        { status: "absent", by: "Aru" },
        { status: "present", by: "Min" },
      ],
    },
  ]);
  const opId = id();
  const said = { sheetId, registrationId: one, opId, reason: "서명부에 이름이 있음" };
  expect(await choose(min, { ...said, reason: " ", status: "present" })).toMatchObject({ ok: false, code: "invalid" });
  expect(await choose(min, { ...said, status: "present" })).toMatchObject({ ok: true });
  expect([await rows(), await status()]).toEqual([[], "present"]);
  expect(await choose(min, { ...said, opId: id(), status: "absent" })).toMatchObject({ code: "conflict-settled" });
  expect(await choose(min, { ...said, status: "present" })).toMatchObject({ ok: true, value: { again: true } });
  expect(await unchoose(min, said)).toMatchObject({ ok: true });
  expect(await rows()).toHaveLength(1);
});

test("office_override_then_teacher_retake: a roll call taken anew does not touch an organizer's correction", async () => {
  const { min, aru, sheetId, one, status, rows } = await contradicted();
  const reason = "어머니께서 전화하심";
  await choose(aru, { sheetId, registrationId: one, opId: id(), status: "excused", reason });
  await record(min, { sheetId, ops: [mark(one, "absent", { deviceId: "a", baseVersion: 3 })] });
  expect([await status(), await rows()]).toEqual(["excused", []]);
});

test("what organizers corrected differently only an organizer decides", async () => {
  const { min, aru, sheetId, one, rows } = await contradicted();
  for (const [deviceId, status] of [
    ["a", "late"],
    ["b", "excused"],
  ] as const)
    await record(aru, { sheetId, ops: [mark(one, status, { deviceId, baseVersion: 2, reason: "전화로 확인" })] });
  expect(await rows()).toMatchObject([{ needsLead: true }]);
  const said = { sheetId, registrationId: one, status: "late" as const, reason: "다시 물어봄" };
  expect(await choose(min, { ...said, opId: id() })).toMatchObject({ ok: false, code: "not-allowed" });
  await close(min, { sheetId });
  expect(await choose(aru, { ...said, opId: id() })).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
});

test("twins_same_school_dob_email: the roll call lists both, and each is marked alone", async () => {
  const { min, sheetId, ids } = await room(["김하늘", "김하늘"]);
  const [one = "", two = ""] = ids;
  await record(min, { sheetId, ops: [mark(one, "present")] });
  const { people } = await sheet(min, { sheetId });
  expect(people.map((row) => [row.fullName, row.registrationId, row.status]).sort()).toEqual(
    [
      ["김하늘", one, "present"],
      ["김하늘", two, null],
    ].sort(),
  );
});
