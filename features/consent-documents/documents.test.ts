import { expect, test } from "vitest";
import { cast } from "../../core/testing";
import { publish } from "../consent-desk/commands";
import { document, documents } from "./queries";

const text = (title: string, items = "Voice") => ({
  ...{ title, body: "We record the lecture.", controller: "The association", items },
  ...{ retention: "One year", refusal: "You can sit outside the picture." },
});

test("a purpose nobody wrote about begins with the usual words, or with none", async () => {
  const { aru } = await cast();
  const recording = await document(aru, { key: "cross_border:embassy" });
  expect(recording).toMatchObject({ purpose: "cross_border", versions: [], texts: {} });
  await expect(document(aru, { key: "astrology" })).rejects.toMatchObject({ code: "not-found" });
});

test("versions stand newest first, each with its languages, who published it, and whether families were asked anew", async () => {
  const { olga, aru } = await cast();
  const about = `a${Math.random().toString(36).slice(2, 8)}`;
  const key = `third_party:${about}`;
  const say = (texts: object) => publish(olga, { purpose: "third_party", about, texts } as never);
  const empty = { title: "", body: "", controller: "", recipient: "", items: "", retention: "", refusal: "" };
  expect(await say({ en: text("First"), ko: text("처음"), ru: empty })).toMatchObject({ value: { version: 1 } });
  await say({ en: text("Second") });
  await say({ en: text("Third", "Voice and face") });
  const shown = await document(aru, { key });
  expect(shown.texts.en?.title).toBe("Third");
  expect(
    shown.versions.map(({ version, inForce, askedAnew, by, texts }) => [
      ...[version, inForce, askedAnew, by],
      texts.map((one) => `${one.locale} ${one.title}`).join(),
    ]),
  ).toEqual([
    [3, true, true, "Olga", "en Third"],
    [2, false, false, "Olga", "en Second"],
    [1, false, false, "Olga", "en First,ko 처음"],
  ]);
  expect((await documents(aru, {})).filter((row) => row.key === key)).toHaveLength(1);
});

test("a text without a title, in no language, or published by whoever has no role for the whole instance is refused", async () => {
  const { olga, aru, min, bota } = await cast();
  expect(await publish(olga, { purpose: "recording", texts: {} })).toMatchObject({ code: "invalid" });
  expect(await publish(olga, { purpose: "recording", texts: { en: { ...text("x"), title: " " } } })).toMatchObject({
    code: "invalid",
    fields: { "texts.en.title": expect.anything() },
  });
  for (const one of [aru, min])
    expect(await publish(one, { purpose: "recording", texts: { en: text("x") } })).toMatchObject({ code: "not-found" });
  await expect(document(bota, { key: "recording" })).rejects.toMatchObject({ code: "not-allowed" });
});
