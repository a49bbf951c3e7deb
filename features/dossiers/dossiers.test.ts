import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { api } from "../../api/app";
import { storeBytes } from "../../core/files";
import { locales } from "../../core/i18n";
import { anonymous } from "../../core/permissions";
import { cast, enrollingCast } from "../../core/testing";
import { keyOf } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import {
  activities,
  consentDocuments,
  consentRecords,
  exportLog,
  files,
  persons,
  registrations,
} from "../../db/schema";
import { log } from "../admin/queries";
import { openContacts } from "../contacts/commands";
import { decide } from "../enrollment-desk/commands";
import { enrol } from "../enrollments/commands";
import { add } from "../registrations/commands";
import { takeOut } from "./exports";
import { csvOf, pageOf, pathsOf } from "./rules";

const said = {
  ...{
    fullName: "=Kim <Dossier>",
    locale: "ko" as const,
    email: "dossier@example.org",
    grade: 2,
    school: "한빛중학교",
  },
  ...{ guardianName: "Mother Dossier", guardianPhone: "+82 10 7971 2276", notes: "nuts" },
};

async function somebody() {
  const people = await cast();
  const made = await add(people.aru, { eventId: people.lecture.id, ...said });
  if (!made.ok) throw new Error(made.code);
  const { key, bytes } = await storeBytes(new TextEncoder().encode("scan of a consent"), 1_000);
  await write([], async (tx) => {
    const [row] = await tx.select().from(registrations).where(eq(registrations.id, made.value.registrationId));
    const [file] = await tx
      .insert(files)
      .values({ key, name: "../scan.pdf", mime: "application/pdf", bytes, purpose: "image" })
      .returning();
    const now = new Date();
    const text = {
      key: id(),
      purpose: "health" as const,
      version: 1,
      locale: "ko" as const,
      title: "t",
      body: "b",
      controller: "c",
    };
    const [document] = await tx
      .insert(consentDocuments)
      .values({ ...text, items: "i", retention: "r", refusal: "r", sha256: "s", holdsSince: 1, publishedAt: now })
      .returning();
    const whose = {
      subjectId: row?.personId ?? "",
      eventId: people.lecture.id,
      registrationId: made.value.registrationId,
    };
    const how = {
      decision: "granted" as const,
      capacity: "guardian" as const,
      method: "paper_signed" as const,
      localeShown: "ko" as const,
    };
    const about = {
      key: "health",
      purpose: "health" as const,
      documentId: document?.id ?? "",
      documentHash: "s",
      documentVersion: 1,
    };
    await tx.insert(consentRecords).values({ ...whose, ...how, ...about, givenAt: now, evidenceFileId: file?.id });
  });
  return { ...people, registrationId: made.value.registrationId };
}

/** The texts in an archive, by path. */
const unpacked = (bytes: Buffer) =>
  new Promise<Record<string, string>>((done, fail) => {
    const texts: Record<string, string> = {};
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return fail(error);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, (_, stream) => {
          const parts: Buffer[] = [];
          stream
            ?.on("data", (part: Buffer) => parts.push(part))
            .on("end", () => {
              texts[entry.fileName] = Buffer.concat(parts).toString("utf8");
              zip.readEntry();
            });
        }),
      );
      zip.on("end", () => done(texts)).on("error", fail);
      zip.readEntry();
    });
  });

test("everything about one person is an archive to read, to compute with and to keep, and it is noted who took it", async () => {
  const { aru, program, lecture, registrationId, min } = await somebody();
  await openContacts(aru, { registrationId });
  const key = await keyOf("organizer", program.id);
  const ask = (body: object) =>
    api.request(`/api/exports/person/${registrationId}.zip`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    });
  const answer = await ask({ purpose: "asked by the mother", recipient: "the mother", locale: "ko" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const texts = await unpacked(Buffer.from(await answer.arrayBuffer()));
  const paths = Object.keys(texts);
  expect(paths).toEqual(expect.arrayContaining(["index.html", "data.json", "tables/contacts.csv", "tables/trail.csv"]));
  expect(paths.filter((path) => path.startsWith("files/"))).toHaveLength(1);
  expect(paths.join()).not.toContain("..");
  expect(texts["index.html"]).toContain('<html lang="ko">');
  expect(texts["index.html"]).toContain("=Kim &lt;Dossier&gt;");
  expect(texts["index.html"]).toContain("010-7971-2276");
  expect(texts["tables/person.csv"]).toContain(`"'=Kim <Dossier>"`);
  const data = JSON.parse(texts["data.json"] ?? "") as Record<string, Record<string, unknown>>;
  expect(data.contacts).toMatchObject({ email: "dossier@example.org", notes: "nuts" });
  expect(texts["data.json"]).not.toMatch(/linkHash|checkInHash|"2\.[\w-]{8}\./);
  const [entry] = await db.select().from(exportLog).where(eq(exportLog.profile, "person"));
  expect(entry).toMatchObject({ purpose: "asked by the mother", recipient: "the mother", eventId: lecture.id });
  const sensitive = await log(min, { eventId: lecture.id, kind: "sensitive" });
  expect(sensitive.rows.map((row) => row.name)).toEqual(["people.takeOut", "people.contacts"]);
  expect((await log(min, { eventId: lecture.id, kind: "sensitive", actorId: aru.id })).rows).toHaveLength(1);
  expect((await log(min, { eventId: lecture.id, registrationId })).rows.length).toBeGreaterThanOrEqual(3);
  expect((await log(min, { eventId: lecture.id, registrationId: id() })).rows).toEqual([]);
  const day = new Date().toISOString().slice(0, 10);
  expect((await log(min, { eventId: lecture.id, from: day, to: day, zone: "UTC" })).rows.length).toBeGreaterThan(0);
  expect((await log(min, { eventId: lecture.id, to: "2020-01-01", zone: "UTC" })).rows).toEqual([]);
  expect(JSON.stringify(await db.select().from(activities).where(eq(activities.name, "people.takeOut")))).not.toContain(
    "Dossier",
  );
});

test("it is refused without a purpose, to staff, to outsiders, and where the person is another's too", async () => {
  const { aru, min, sora, registrationId } = await somebody();
  const ask = { registrationId, purpose: "asked for" };
  expect(await takeOut(aru, { registrationId, purpose: "" })).toMatchObject({ ok: false, code: "invalid" });
  expect(await takeOut(min, ask)).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await takeOut(sora, ask)).toMatchObject({ ok: false, code: "not-found" });
  expect(await takeOut(aru, { ...ask, registrationId: id() })).toMatchObject({ ok: false, code: "not-found" });
  const other = await cast();
  const [row] = await db.select().from(registrations).where(eq(registrations.id, registrationId));
  const place = { eventId: other.lecture.id, ticket: 1, code: id(), linkHash: id(), checkInHash: id() };
  await write([], (tx) =>
    tx.insert(registrations).values({ personId: row?.personId ?? "", status: "waitlisted", source: "staff", ...place }),
  );
  expect(await takeOut(aru, ask)).toMatchObject({ ok: false, code: "person-elsewhere" });
  expect(await db.$count(persons, eq(persons.id, row?.personId ?? ""))).toBe(1);
});

test("a place in a programme is part of it, with its cohort and the team's reason", async () => {
  const cohorts = [{ key: "seoul", name: { en: "Seoul", ko: "서울" }, capacity: null }];
  const { program, lecture, aru } = await enrollingCast({ cohorts });
  const person = { fullName: "Enrolled Dossier", locale: "en" as const, ofAge: true, cohort: "seoul", grade: 3 };
  const made = await enrol(anonymous, { programId: program.id, ...person });
  if (!made.ok || made.value.status === "already-enrolled") throw new Error("not enrolled");
  await decide(aru, { enrollmentIds: [made.value.enrollmentId], decision: "declined", reason: "Only for grade two." });
  const [row] = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
  const done = await takeOut(aru, { registrationId: row?.id ?? "", purpose: "asked for", locale: "en" });
  const table = done.ok ? done.value.texts.find((one) => one.path === "tables/enrollments.csv")?.text : "";
  for (const word of ["Future Diplomats", "Seoul", "declined", "Only for grade two."]) expect(table).toContain(word);
});

test.each(locales)("the index reads in %s, and every table has words", async (locale) => {
  const { aru, registrationId } = await somebody();
  const done = await takeOut(aru, { registrationId, purpose: "asked for", locale });
  const index = done.ok ? done.value.texts[0]?.text : "";
  expect(index).toContain(`<html lang="${locale}">`);
  expect(index).not.toMatch(/dossiers\.(columns|sections)/);
});

test("names of files and cells cannot break out", () => {
  expect(pathsOf(["a.pdf", "a.pdf", "../../x", "."])).toEqual([
    "files/a.pdf",
    "files/2_a.pdf",
    "files/__.._x",
    "files/_",
  ]);
  const section = { key: "k", title: "<b>", columns: [{ key: "a", label: "A" }], rows: [{ a: '"><script>' }] };
  expect(csvOf(section, (text) => text)).toBe('\uFEFF"A"\r\n"""><script>"\r\n');
  const page = { locale: "en", title: "t", lead: "l", none: "–", files: { title: "f", paths: [] } };
  expect(pageOf(page, [section])).not.toContain("<script>");
});
