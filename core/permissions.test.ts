import { expect, test } from "vitest";
import {
  anonymous,
  type HeldRole,
  needsCredentials,
  type Permission,
  permissions,
  type Role,
  rolesAt,
  standing,
} from "./permissions";

const roles: readonly Role[] = [
  "anyone",
  "signed-in",
  "self",
  "seat",
  "member",
  "teacher",
  "judge",
  "staff",
  "organizer",
  "owner",
];

test("who may do what: a change of rights is a visible difference", () => {
  const rows = Object.entries(permissions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, granted]) => {
      const has = (role: Role) => (granted as readonly Role[]).includes(role);
      return `${name.padEnd(36)} ${roles.map((role) => (has(role) ? role : "·".padEnd(role.length))).join(" ")}`.trimEnd();
    });
  expect(rows.join("\n")).toMatchSnapshot();
});

const held = (role: HeldRole, place: string) => ({ kind: "person" as const, id: "a", grants: [{ role, place }] });

test("a role on the instance, the programme or the event counts there and nowhere else", () => {
  const scope = { programId: "p", eventId: "e" };
  for (const place of ["instance", "p", "e"]) expect(rolesAt(held("staff", place), scope)).toContain("staff");
  expect(rolesAt(held("staff", "other"), scope)).not.toContain("staff");
  expect(rolesAt(held("staff", "p"), {})).not.toContain("staff");
});

test("whoever can do everything is the owner: each row that names a role of the team names the owner too", () => {
  for (const [name, granted] of Object.entries(permissions)) {
    const list = granted as readonly Role[];
    if (list.some((role) => role === "organizer" || role === "staff" || role === "judge"))
      expect([name, list]).toEqual([name, expect.arrayContaining(["owner"])]);
  }
});

test("a link opens one's own registration and no other", () => {
  const mine = { kind: "link" as const, registrationId: "r1", grants: [] };
  expect(rolesAt(mine, { registrationIds: ["r1"] })).toContain("self");
  expect(rolesAt(mine, { registrationIds: ["r2"] })).not.toContain("self");
  expect(rolesAt(mine, { memberIds: ["r1"] })).toContain("member");
});

test("a seat by a room's code is not one's own registration", () => {
  const seated = { kind: "link" as const, seat: { seatId: "s", registrationId: "r1" }, grants: [] };
  const scope = { eventId: "e", registrationIds: ["r1"], memberIds: ["r1"] };
  expect([...rolesAt(seated, scope)]).toEqual(["anyone", "seat"]);
  expect(standing(seated, "registrations.show", scope)).toBe("too-low");
  expect(standing(seated, "ownQuestions.ask", { registrationIds: ["r2"] })).toBe("no-access");
});

test("nobody without credentials passes a row that does not say anyone", () => {
  for (const name of Object.keys(permissions) as Permission[])
    if (needsCredentials(name)) expect(standing(anonymous, name, { programId: "p", eventId: "e" })).toBe("no-access");
});
