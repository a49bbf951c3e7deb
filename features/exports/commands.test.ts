import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "../../core/testing";
import { addSet, removeSet, renameSet } from "./commands";
import { choices, sets } from "./queries";
import { profileNames, profiles, readySets } from "./rules";

describe("sets of columns", () => {
  let all: Awaited<ReturnType<typeof cast>>;
  let eventId: string;
  beforeAll(async () => {
    all = await cast();
    eventId = all.lecture.id;
  });
  const kept = async () => (await sets(all.min, { eventId })).map(({ name, columns }) => [name, columns]);

  test("are kept, renamed and removed by the team, for the whole team", async () => {
    const said = { eventId, profile: "attendance", columns: ["name", "no", "name"] } as const;
    const made = await addSet(all.min, { ...said, name: "교육청" });
    if (!made.ok) throw new Error(made.code);
    expect((await sets(all.aru, { eventId }))[0]).toMatchObject({ profile: "attendance", columns: ["name", "no"] });
    expect(await addSet(all.aru, { ...said, name: "교육청" })).toMatchObject({
      fields: { name: [{ code: "set-taken" }] },
    });
    expect((await addSet(all.aru, { ...said, profile: "roster", name: "교육청" })).ok).toBe(true);
    const { setId } = made.value;
    expect((await renameSet(all.aru, { setId, name: "서울 교육청" })).ok).toBe(true);
    expect((await renameSet(all.aru, { setId, name: "서울 교육청" })).ok).toBe(true);
    expect(await kept()).toEqual([
      ["서울 교육청", ["name", "no"]],
      ["교육청", ["name", "no"]],
    ]);
    expect((await removeSet(all.min, { setId })).ok).toBe(true);
    expect(await kept()).toEqual([["교육청", ["name", "no"]]]);
    expect(await removeSet(all.min, { setId })).toMatchObject({ code: "not-found" });
  });

  test("hold columns of their list only, twenty of them, and are nobody's outside of the team", async () => {
    const said = { eventId, profile: "matrix", name: "x", columns: ["name"] } as const;
    expect(await addSet(all.min, { ...said, columns: ["password"] })).toMatchObject({
      fields: { columns: [{ code: "column-unknown" }] },
    });
    expect(await addSet(all.bota, said)).toMatchObject({ code: "not-allowed" });
    expect(await addSet(all.sora, said)).toMatchObject({ code: "not-found" });
    for (let n = 0; n < 20; n += 1) expect((await addSet(all.min, { ...said, name: `set ${n}` })).ok).toBe(true);
    expect(await addSet(all.min, said)).toMatchObject({ code: "too-many-sets", values: { max: 20 } });
  });

  test("that are ready have columns of their lists; the register of consents is offered to those who lead", async () => {
    for (const [name, ready] of Object.entries(readySets))
      expect(ready?.korean.every((key) => profiles[name as keyof typeof profiles].columns.includes(key))).toBe(true);
    const offered = async (actor: typeof all.min) => (await choices(actor, { eventId })).map(({ profile }) => profile);
    expect(await offered(all.aru)).toEqual([...profileNames]);
    expect(await offered(all.min)).toEqual(profileNames.filter((name) => name !== "consent_register"));
  });
});
