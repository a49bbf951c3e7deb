import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { certificatePdf } from "../../core/certificate";
import { heldEvent, wordsIn } from "../../core/testing-certificates";
import { db } from "../../db";
import { certificateTemplates } from "../../db/schema";
import { preview } from "../certificate-pages/queries";
import { add, copy, edit, remove, restore } from "./commands";
import { list } from "./queries";
import { fillIn, unknownPlaceholders } from "./rules";

async function made(kind: "completion" | "thanks" = "completion") {
  const held = await heldEvent([{ fullName: "김민준" }]);
  const outcome = await add(held.aru, { placeId: held.placeId, kind, languages: ["ko", "kk"] });
  if (!outcome.ok) throw new Error(outcome.code);
  const { templateId } = outcome.value;
  const said = {
    ...{ templateId, version: 1, name: "수료증", languages: ["ko", "kk"] as ("ko" | "kk")[] },
    ...{ title: { ko: "수료증", kk: "Сертификат" }, body: { ko: "{name} · {program} · {sittings}/{ofSittings}" } },
    ...{ issuerId: held.issuerId, signerName: {}, signerTitle: {}, layout: "portrait" as const },
  };
  return { ...held, templateId, said };
}

test("placeholders are filled once: braces in a name stay as they are, and no other word is understood", () => {
  const nothing = { latinName: "", school: "", grade: "", period: "", sittings: "", ofSittings: "" };
  const values = { ...nothing, name: "{program}", program: "과정", hours: "", percent: "", number: "", date: "" };
  expect(fillIn("{name} {program} {{name}} {x}", values)).toBe("{program} 과정 {{program}} {x}");
  expect(unknownPlaceholders("{name} {constructor} {x} {x} {} {a b}")).toEqual(["constructor", "x"]);
});

test("a template is ready in its languages, issued by the host; changed as it was read, or not at all", async () => {
  const { aru, min, placeId, said, issuerId } = await made();
  const [row] = (await list(min, { placeId })).templates;
  expect(row).toMatchObject({ kind: "completion", issuerId, languages: ["ko", "kk"], title: { ko: "수료증" } });
  expect(row?.body.ko).toContain("{program}");
  expect(await edit(min, said)).toMatchObject({ code: "not-allowed" });
  expect(await edit(aru, { ...said, body: { ko: "{secret}" } })).toMatchObject({
    code: "invalid",
    fields: { body: [{ code: "placeholder" }] },
  });
  expect(await edit(aru, { ...said, title: { ko: "수료증" } })).toMatchObject({
    fields: { title: [{ code: "required" }] },
  });
  expect(await edit(aru, said)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await edit(aru, said)).toMatchObject({ code: "changed-meanwhile" });
  const foreign = "018f0000-0000-7000-8000-000000000000";
  expect(await edit(aru, { ...said, version: 2, sealFileId: foreign })).toMatchObject({
    fields: { sealFileId: [{ code: "choice" }] },
  });
});

test("copied, removed and brought back; without a host nobody issues", async () => {
  const { aru, placeId, templateId, program } = await made();
  expect(await copy(aru, { templateId })).toMatchObject({ ok: true });
  expect(await remove(aru, { templateId })).toMatchObject({ ok: true });
  expect((await list(aru, { placeId })).templates).toHaveLength(1);
  expect(await restore(aru, { templateId })).toMatchObject({ value: { restored: true } });
  expect((await list(aru, { placeId })).templates).toHaveLength(2);
  const none = await add(aru, { placeId: program.id, kind: "completion", languages: ["en"] });
  expect(none).toMatchObject({ code: "no-issuer" });
});

test("the preview shows what stands in the form, in both languages, and writes nothing", async () => {
  const { aru, said, templateId } = await made();
  const page = await preview(aru, { ...said, layout: "landscape" });
  const { text, pages } = await wordsIn(await certificatePdf(page));
  expect(pages).toBe(1);
  for (const words of ["수 료 증", "Сертификат", "홍길동", "Hong Gildong", "한국문화협회", "5/6"])
    expect(text).toContain(words);
  const [row] = await db.select().from(certificateTemplates).where(eq(certificateTemplates.id, templateId));
  expect(row).toMatchObject({ version: 1, layout: "portrait" });
  const same = await Promise.all([certificatePdf(page), certificatePdf(page)]);
  expect(same[0]?.equals(same[1] ?? Buffer.alloc(0)), "the same input gives the same bytes").toBe(true);
});
