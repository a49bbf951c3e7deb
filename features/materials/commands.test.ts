import { beforeAll, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { isRefusal, type Outcome } from "../../core/refusal";
import { cast, lectureOf } from "../../core/testing";
import { write } from "../../db";
import { id } from "../../db/id";
import { materials } from "../../db/schema";
import { addMaterial as addFile } from "../files/commands";
import { publicFile } from "../files/queries";
import { add, arrange, count, edit, remove } from "./commands";
import { list, publicMaterials } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
beforeAll(async () => {
  people = await cast();
});

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields)}`);
  return outcome.value;
};
const code = (outcome: Outcome<unknown>) => (outcome.ok ? "ok" : outcome.code);
const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : "surprise";
  }
};
const printed = { kind: "printed" as const, title: { en: "Travel guide" }, quantity: 90 };
const seen = async (eventId: string) =>
  (await list(people.aru, { eventId })).materials.map((one) => `${one.kind} ${one.title.en}`);
const fileAt = async (eventId: string) =>
  value(await addFile(people.aru, { eventId, key: "a".repeat(64), name: "guide.pdf", bytes: 1_000 })).fileId;

test("printed copies, files and links are listed in the order wished, with what each kind has", async () => {
  const event = await lectureOf(people.program.id);
  const fileId = await fileAt(event.id);
  value(await add(people.aru, { eventId: event.id, ...printed, url: "https://example.org" }));
  value(await add(people.aru, { eventId: event.id, kind: "file", title: { en: "Slides" }, fileId, quantity: 3 }));
  value(await add(people.aru, { eventId: event.id, kind: "link", title: { en: "Film" }, url: "https://example.org" }));
  const { materials: rows } = await list(people.aru, { eventId: event.id });
  expect(rows).toMatchObject([
    { kind: "printed", quantity: 90, handedOut: null, url: null },
    { kind: "file", quantity: null, fileName: "guide.pdf", bytes: 1_000 },
    { kind: "link", url: "https://example.org", fileId: null },
  ]);
  const ids = rows.map((row) => row.materialId);
  value(await arrange(people.aru, { eventId: event.id, materialIds: ids.toReversed() }));
  expect(await seen(event.id)).toEqual(["link Film", "file Slides", "printed Travel guide"]);
  expect(code(await arrange(people.aru, { eventId: event.id, materialIds: ids.slice(1) }))).toBe("changed-meanwhile");
});

test("a link needs an address that browsers may open, a file its file", async () => {
  const said = { eventId: people.lecture.id, title: { en: "A" } };
  const link = (url?: string) => add(people.aru, { ...said, kind: "link", ...(url ? { url } : {}) });
  expect(await link()).toMatchObject({ fields: { url: [{ code: "required" }] } });
  expect(await link("javascript:alert(1)")).toMatchObject({ fields: { url: [{ code: "url" }] } });
  expect(await add(people.aru, { ...said, kind: "file" })).toMatchObject({
    fields: { fileId: [{ code: "required" }] },
  });
});

test("a file of another event is not handed out", async () => {
  const other = await lectureOf(people.program.id);
  const fileId = await fileAt(other.id);
  const said = { kind: "file" as const, title: { en: "Theirs" }, fileId };
  expect(await add(people.aru, { eventId: people.lecture.id, ...said })).toMatchObject({
    code: "invalid",
    fields: { fileId: [{ code: "choice" }] },
  });
});

test("staff count what was given out; only printed copies are counted", async () => {
  const event = await lectureOf(people.program.id);
  const { materialId } = value(await add(people.aru, { eventId: event.id, ...printed }));
  expect(value(await count(people.min, { materialId, handedOut: 84 }))).toEqual({ materialId, before: null });
  expect(value(await count(people.min, { materialId, handedOut: 85 })).before).toBe(84);
  const said = { kind: "link" as const, title: { en: "Film" }, url: "https://example.org" };
  const link = value(await add(people.aru, { eventId: event.id, ...said }));
  expect(code(await count(people.min, { materialId: link.materialId, handedOut: 1 }))).toBe("not-printed");
  expect(code(await count(people.bota, { materialId, handedOut: 1 }))).toBe("not-allowed");
});

test("what was removed comes back to its place with its file, which nobody could fetch meanwhile", async () => {
  const event = await lectureOf(people.program.id);
  const fileId = await fileAt(event.id);
  const file = { eventId: event.id, kind: "file" as const, title: { en: "Slides" }, fileId };
  const { materialId } = value(await add(people.aru, file));
  value(await add(people.aru, { eventId: event.id, ...printed }));
  expect(await refusal(publicFile(anonymous, { fileId }))).toBe("none");
  const taken = value(await remove(people.aru, { materialId }));
  expect(await seen(event.id)).toEqual(["printed Travel guide"]);
  expect(await refusal(publicFile(anonymous, { fileId }))).toBe("not-found");
  value(await add(people.aru, taken));
  expect(await seen(event.id)).toEqual(["file Slides", "printed Travel guide"]);
  expect(await refusal(publicFile(anonymous, { fileId }))).toBe("none");
  expect(code(await add(people.aru, taken))).toBe("invalid");
});

test("a file that is replaced can no longer be fetched", async () => {
  const event = await lectureOf(people.program.id);
  const [old, fresh] = [await fileAt(event.id), await fileAt(event.id)];
  const said = { kind: "file" as const, title: { en: "Slides" } };
  const { materialId } = value(await add(people.aru, { eventId: event.id, ...said, fileId: old }));
  value(await edit(people.aru, { materialId, ...said, fileId: fresh }));
  expect(await refusal(publicFile(anonymous, { fileId: old }))).toBe("not-found");
  expect(await refusal(publicFile(anonymous, { fileId: fresh }))).toBe("none");
});

test("a hundred materials are the most", async () => {
  const event = await lectureOf(people.program.id);
  await write([], async (tx) => {
    const rows = Array.from({ length: 100 }, (_, position) => ({
      eventId: event.id,
      kind: "printed" as const,
      title: {},
      position,
    }));
    await tx.insert(materials).values(rows);
  });
  expect(code(await add(people.aru, { eventId: event.id, ...printed }))).toBe("too-many-materials");
});

test("visitors see what an announced event hands out, without the stock; outsiders cannot change it", async () => {
  const event = await lectureOf(people.program.id);
  const { materialId } = value(await add(people.aru, { eventId: event.id, ...printed }));
  const open = await publicMaterials(anonymous, { eventId: event.id });
  expect(open.materials[0]).toMatchObject({ title: { en: "Travel guide" } });
  expect(Object.keys(open.materials[0] ?? {})).not.toContain("quantity");
  const draft = await lectureOf(people.program.id, { status: "draft" });
  expect(await refusal(publicMaterials(anonymous, { eventId: draft.id }))).toBe("not-found");
  for (const work of [
    edit(people.sora, { materialId, ...printed }),
    remove(people.sora, { materialId }),
    count(people.sora, { materialId, handedOut: 1 }),
    remove(people.aru, { materialId: id() }),
  ])
    expect(code(await work)).toBe("not-found");
  expect(code(await add(people.min, { eventId: event.id, ...printed }))).toBe("not-allowed");
});
