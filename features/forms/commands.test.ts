import { describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { copy } from "../copies/commands";
import { register } from "../registrations/commands";
import { add, edit, move, remove, restore } from "./commands";
import type { AddQuestion } from "./inputs";
import { form } from "./queries";

const made = async (actor: Actor, eventId: string, more: Partial<AddQuestion> = {}) => {
  const outcome = await add(actor, { eventId, kind: "short", label: { en: "Shirt" }, ...more });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const labels = async (actor: Actor, eventId: string) =>
  (await form(actor, { eventId })).questions.map((one) => one.label.en);
const sizes = [{ label: { en: "S" } }, { label: { en: "M" } }];
const keyOf = async (actor: Actor, eventId: string, place: number) => {
  const { questions } = await form(actor, { eventId });
  return questions[place]?.choices[0]?.key ?? "";
};
const answered = async (eventId: string, answers: Record<string, string>) => {
  const outcome = await register(anonymous, {
    eventId,
    fullName: "김민서",
    locale: "ko",
    ofAge: true,
    form: answers,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
};

describe("the questions of a form", () => {
  test("stand in the order they were asked in, can be moved, removed and brought back to their place", async () => {
    const { aru, lecture } = await cast(9);
    const eventId = lecture.id;
    for (const en of ["one", "two", "three"]) await made(aru, eventId, { label: { en } });
    const { questions } = await form(aru, { eventId });
    const [, two, three] = questions;
    expect(await move(aru, { questionId: three?.questionId ?? "", to: 1 })).toMatchObject({ value: { was: 3, to: 1 } });
    expect(await labels(aru, eventId)).toEqual(["three", "one", "two"]);
    await remove(aru, { questionId: two?.questionId ?? "" });
    expect(await labels(aru, eventId)).toEqual(["three", "one"]);
    await restore(aru, { questionId: two?.questionId ?? "" });
    expect(await labels(aru, eventId)).toEqual(["three", "one", "two"]);
    expect(await restore(aru, { questionId: two?.questionId ?? "" })).toMatchObject({ code: "not-found" });
  });

  test("nobody answered are changed where they are; an answered one becomes a new version when it matters", async () => {
    const { aru, lecture } = await cast(9);
    const { questionId, key } = await made(aru, lecture.id);
    const first = await edit(aru, { questionId, revision: 1, kind: "short", label: { en: "Shirt size" } });
    expect(first).toMatchObject({ ok: true, value: { questionId, version: 1, revision: 2 } });
    await answered(lecture.id, { [key]: "M" });
    const help = await edit(aru, {
      questionId,
      revision: 2,
      kind: "short",
      label: { en: "Shirt size", ko: "티셔츠" },
      help: { en: "S to XL" },
    });
    expect(help).toMatchObject({ ok: true, value: { questionId, version: 1 } });
    const next = await edit(aru, { questionId, revision: 3, kind: "short", label: { en: "Your size" } });
    expect(next).toMatchObject({ ok: true, value: { version: 2 } });
    const [only, ...others] = (await form(aru, { eventId: lecture.id })).questions;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ key, version: 2, answers: 1, label: { en: "Your size" } });
    expect(only?.questionId).not.toBe(questionId);
  });

  test("two organizers never overwrite each other", async () => {
    const { aru, olga, lecture } = await cast(9);
    const { questionId } = await made(aru, lecture.id);
    const change = { questionId, revision: 1, kind: "short" as const, label: { en: "Size" } };
    expect(await edit(aru, change)).toMatchObject({ ok: true });
    expect(await edit(olga, change)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  });

  test("may depend only on an earlier choice or agreement, which then cannot go or come later", async () => {
    const { aru, lecture } = await cast(9);
    const eventId = lecture.id;
    const bus = await made(aru, eventId, { kind: "choice", label: { en: "Bus" }, choices: sizes });
    const opener = await keyOf(aru, eventId, 0);
    const open = { kind: "short" as const, label: { en: "Where" } };
    const stop = await made(aru, eventId, { ...open, showIfKey: bus.key, showIfEquals: opener });
    const refused = async (more: object) => {
      const outcome = await add(aru, { eventId, ...open, ...more });
      return outcome.ok ? [] : Object.keys(outcome.fields ?? {});
    };
    expect(await refused({ showIfKey: stop.key, showIfEquals: "yes" })).toEqual(["showIfKey"]);
    expect(await refused({ showIfKey: "unknown1", showIfEquals: "yes" })).toEqual(["showIfKey"]);
    expect(await refused({ showIfKey: bus.key, showIfEquals: "yes" })).toEqual(["showIfEquals"]);
    expect(await move(aru, { questionId: stop.questionId, to: 1 })).toMatchObject({ code: "condition-order" });
    expect(await remove(aru, { questionId: bus.questionId })).toMatchObject({ code: "condition-needed" });
    const text = { questionId: bus.questionId, revision: 1, ...open };
    expect(await edit(aru, text)).toMatchObject({ code: "condition-needed" });
    await remove(aru, { questionId: stop.questionId });
    await remove(aru, { questionId: bus.questionId });
    await restore(aru, { questionId: stop.questionId });
    expect((await form(aru, { eventId })).questions).toMatchObject([{ showIfKey: null, showIfEquals: null }]);
  });

  test("need two choices where one chooses, and a reason where health is asked about", async () => {
    const { aru, lecture } = await cast(9);
    const ask = (more: object) => add(aru, { eventId: lecture.id, kind: "short", label: { ko: "질문" }, ...more });
    expect(await ask({ kind: "choice", choices: sizes.slice(1) })).toMatchObject({
      fields: { choices: [{ code: "two-choices" }] },
    });
    const twice = sizes.map((one) => ({ ...one, key: "same" }));
    expect(await ask({ kind: "several", choices: twice })).toMatchObject({ fields: { choices: [{ code: "twice" }] } });
    expect(await ask({ isMedical: true })).toMatchObject({ fields: { reason: [{ code: "reason-needed" }] } });
    expect(await ask({ label: {} })).toMatchObject({ fields: { label: [{ code: "one-language" }] } });
    const many = Array.from({ length: 41 }, (_, no) => ({ label: { en: `${no}` } }));
    expect(await ask({ kind: "choice", choices: many })).toMatchObject({ fields: { choices: [{ code: "too-big" }] } });
  });

  test("come along when the event's registration is copied, without their answers", async () => {
    const { aru, lecture } = await cast(9);
    const bus = await made(aru, lecture.id, { kind: "agreement", label: { en: "Bus" } });
    const open = { showIfKey: bus.key, showIfEquals: "yes" };
    await made(aru, lecture.id, { label: { en: "Stop" }, ...open });
    await answered(lecture.id, { [bus.key]: "yes" });
    const copied = await copy(aru, { eventId: lecture.id, startsOn: "2027-05-05", parts: ["registration"] });
    if (!copied.ok) throw new Error(copied.code);
    const { questions } = await form(aru, { eventId: copied.value.eventId });
    expect(questions).toMatchObject([
      { key: bus.key, answers: 0 },
      { ...open, version: 1 },
    ]);
    const bare = await copy(aru, { eventId: lecture.id, startsOn: "2027-05-05", parts: [] });
    expect(bare.ok && (await form(aru, { eventId: bare.value.eventId })).questions).toEqual([]);
  });

  test("are forty at most", async () => {
    const { aru, lecture } = await cast(9);
    const { questionId } = await made(aru, lecture.id);
    await remove(aru, { questionId });
    for (let no = 0; no < 40; no++) await made(aru, lecture.id, { label: { en: `${no}` } });
    const one = { eventId: lecture.id, kind: "short" as const, label: { en: "more" } };
    expect(await add(aru, one)).toMatchObject({ code: "too-many-form-questions", values: { max: 40 } });
    expect(await restore(aru, { questionId })).toMatchObject({ code: "too-many-form-questions" });
  });

  test("are the organizers' to change, the staff's to read, and for others not there", async () => {
    const { aru, min, bota, sora, lecture } = await cast(9);
    const { questionId } = await made(aru, lecture.id);
    const said = { kind: "short" as const, label: { en: "x" } };
    const deeds = (actor: Actor) => [
      add(actor, { eventId: lecture.id, ...said }),
      edit(actor, { questionId, revision: 1, ...said }),
      move(actor, { questionId, to: 1 }),
      remove(actor, { questionId }),
      restore(actor, { questionId }),
    ];
    for (const outcome of await Promise.all(deeds(min))) expect(outcome).toMatchObject({ code: "not-allowed" });
    for (const outcome of await Promise.all(deeds(sora))) expect(outcome).toMatchObject({ code: "not-found" });
    expect((await form(min, { eventId: lecture.id })).questions).toHaveLength(1);
    await expect(form(bota, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(form(sora, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-found" });
  });
});
