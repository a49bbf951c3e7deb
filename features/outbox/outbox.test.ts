import type { AddressInfo } from "node:net";
import { eq, like } from "drizzle-orm";
import { simpleParser } from "mailparser";
import sharp from "sharp";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runDue } from "../../core/jobs";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { letters } from "../../db/schema";
import { reactions } from "../letters/jobs";
import { add } from "../registrations/commands";
import { mayRing, quietEnd, triedAgainAt } from "./rules";
import { cancelLettersNamed, postLetter, queueAgain, takeLetters } from "./steps";

// Before anything reads the configuration: a mail server of our own on a port of its own.
const { port } = vi.hoisted(() => {
  const port = 20_000 + Math.floor(Math.random() * 30_000);
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "강연 사무국 <office@lectern.example>";
  return { port };
});

type Got = { to: string[]; bytes: Buffer };
let got: Got[] = [];
/** What the mail server does with the next letters: takes them, cuts the line in the middle, says a number. */
let answers: ("take" | "cut" | { at: "rcpt" | "data"; code: number })[] = [];
const number = (code: number) => Object.assign(new Error("no"), { responseCode: code });

const server = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo(_address, _session, done) {
    const next = answers[0];
    if (typeof next === "object" && next.at === "rcpt") {
      answers.shift();
      return done(number(next.code));
    }
    done();
  },
  onData(stream, session, done) {
    const next = answers.shift() ?? "take";
    const pieces: Buffer[] = [];
    stream.on("data", (piece: Buffer) => {
      pieces.push(piece);
      if (next === "cut") for (const connection of server.connections) connection.close();
    });
    stream.on("end", () => {
      if (next === "cut") return done();
      if (typeof next === "object") return done(number(next.code));
      got.push({ to: session.envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(pieces) });
      done();
    });
  },
});
server.on("error", () => {});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  expect((server.server.address() as AddressInfo).port).toBe(port);
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
beforeEach(() => {
  got = [];
  answers = [];
});

const words = { locale: "kk" as const, paragraphs: ["Кездескенше!"], footer: ["Lectern"] };
const post = (key: string, letter = {}) =>
  write([], (tx) =>
    postLetter(
      tx,
      { kind: "note", dedupeKey: key },
      { to: "aliya@school.example", letter: { ...words, subject: "Тіркелу расталды", ...letter } },
      new Date(),
    ),
  );
const rowOf = async (key: string) => {
  const [row] = await db.select().from(letters).where(eq(letters.dedupeKey, key));
  if (!row) throw new Error("no letter");
  return row;
};
/** Time passes until the letter is tried again. */
const later = async (key: string) => {
  await write([], async (tx) => {
    await tx
      .update(letters)
      .set({ dueAt: new Date(0), lockedUntil: new Date(0) })
      .where(eq(letters.dedupeKey, key));
    await postLetter(
      tx,
      { kind: "note", dedupeKey: `wake:${key}:${Math.random()}`, dueAt: new Date() },
      { to: "wake@school.example", letter: { ...words, subject: "wake" } },
      new Date(),
    );
    await cancelLettersNamed(tx, `wake:${key}`, "test");
  });
  await runDue(reactions);
};

test("a confirmation arrives whole: names and places in any script, the QR, the calendar entry, nobody else's address", async () => {
  const { min, program } = await cast();
  const lecture = await lectureOf(program.id, {
    title: { kk: "Көпвекторлы саясат – «Ұлы дала»", ko: "대사 초청 강연" },
    contactEmail: "ask@lectern.example",
  });
  await add(min, {
    eventId: lecture.id,
    fullName: "Әлия Нұрғалиқызы <b>",
    locale: "kk",
    email: "aliya@school.example",
  });
  await add(min, { eventId: lecture.id, fullName: "김서연", locale: "ko", email: "seoyeon@school.example" });
  await runDue(reactions);
  expect(got.map((one) => one.to)).toEqual(
    expect.arrayContaining([["aliya@school.example"], ["seoyeon@school.example"]]),
  );
  expect(got).toHaveLength(2);
  const aliya = got.find((one) => one.to[0] === "aliya@school.example");
  const mail = await simpleParser(aliya?.bytes ?? Buffer.alloc(0));
  expect(mail.subject).toBe("Сіз тіркелдіңіз: Көпвекторлы саясат – «Ұлы дала»");
  expect(mail.from?.value).toEqual([{ name: "강연 사무국", address: "office@lectern.example" }]);
  expect(mail.replyTo?.value[0]?.address).toBe("ask@lectern.example");
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail.headers.has("list-unsubscribe"), "one cannot do without a confirmation").toBe(false);
  expect(mail.messageId).toBe(
    `<${(await db.select().from(letters).where(like(letters.dedupeKey, "registered:%"))).find((row) => row.locale === "kk")?.id}@localhost>`,
  );
  expect(mail.text).toContain("Әлия Нұрғалиқызы <b>");
  expect(mail.html).toContain("Әлия Нұрғалиқызы &#60;b&#62;");
  expect(mail.attachments.map((one) => one.contentType)).toEqual(["image/png", "text/calendar", "application/ics"]);
  const [qr, calendar] = mail.attachments;
  const picture = await sharp(qr?.content).metadata();
  expect([picture.format, picture.width]).toEqual(["png", picture.height]);
  expect(qr?.content.length).toBeLessThan(4_000);
  expect(qr?.cid).toBe("qr");
  const entry = calendar?.content.toString() ?? "";
  expect(entry).toContain("METHOD:REQUEST");
  expect(entry.replace(/\r\n /g, "")).toContain("MAILTO:aliya@school.example");
  // Bytes of the wire: 8-bit text is encoded, lines are short, and the other's address is nowhere.
  const wire = aliya?.bytes.toString("latin1") ?? "";
  expect([...wire].every((sign) => sign < "\u0080")).toBe(true);
  expect(Math.max(...wire.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(wire).not.toContain("seoyeon");
});

test("no text becomes a header, however it is written", async () => {
  await post("headers", {
    subject: "Hello\r\nBcc: spy@evil.example\r\n\r\n<b>body</b>",
    greeting: "A\r\nBcc: spy@evil.example",
  });
  await runDue(reactions);
  const mail = await simpleParser(got[0]?.bytes ?? Buffer.alloc(0));
  expect(got[0]?.to).toEqual(["aliya@school.example"]);
  expect(mail.bcc).toBeUndefined();
  expect([...mail.headers.keys()]).not.toContain("bcc");
  expect(mail.subject).toContain("Bcc: spy@evil.example");
});

test("a line cut in the middle loses nothing and sends nothing twice", async () => {
  answers = ["cut"];
  await post("cut");
  await runDue(reactions);
  expect(got).toHaveLength(0);
  const waiting = await rowOf("cut");
  expect(waiting).toMatchObject({ state: "queued", attempts: 1 });
  expect(waiting.dueAt?.getTime()).toBeGreaterThan(Date.now() + 30_000);
  await later("cut");
  await later("cut");
  expect(got.map((one) => one.to)).toEqual([["aliya@school.example"]]);
  expect(await rowOf("cut")).toMatchObject({ state: "sent", attempts: 2, error: null, content: null });
});

test("a server that is busy is asked again; an address that does not exist is not, unless somebody says so", async () => {
  answers = [{ at: "data", code: 451 }];
  await post("busy");
  await runDue(reactions);
  expect(await rowOf("busy")).toMatchObject({ state: "queued", error: "451" });
  await later("busy");
  expect(await rowOf("busy")).toMatchObject({ state: "sent" });

  answers = [{ at: "rcpt", code: 550 }];
  await post("unknown");
  await runDue(reactions);
  expect(await rowOf("unknown")).toMatchObject({ state: "bounced", error: "550", attempts: 1 });
  await later("unknown");
  expect(await rowOf("unknown")).toMatchObject({ state: "bounced" });
  expect(await write([], (tx) => queueAgain(tx, eq(letters.dedupeKey, "unknown"), new Date()))).toBe(1);
  await runDue(reactions);
  expect(await rowOf("unknown")).toMatchObject({ state: "sent" });
});

test("after a day and a half of tries a letter is given up", async () => {
  const now = new Date();
  let total = 0;
  let tries = 0;
  for (let at = triedAgainAt(1, now); at; at = triedAgainAt(tries + 1, now)) {
    tries += 1;
    total += at.getTime() - now.getTime();
  }
  expect(total).toBeGreaterThan(36 * 3_600_000);
  await post("hopeless");
  await write([], async (tx) => {
    await tx.update(letters).set({ attempts: tries }).where(eq(letters.dedupeKey, "hopeless"));
  });
  answers = [{ at: "data", code: 451 }];
  await runDue(reactions);
  expect(await rowOf("hopeless")).toMatchObject({ state: "failed", error: "451" });
});

test("what a process that died held is sent by the next; two at once send one letter", async () => {
  await post("held");
  const [mine] = await write([], (tx) => takeLetters(tx, new Date(), 10));
  expect(mine?.dedupeKey).toBe("held");
  await runDue(reactions);
  expect(got, "it is leased").toHaveLength(0);
  await later("held");
  expect(got).toHaveLength(1);
  await post("race");
  await Promise.all([runDue(reactions), runDue(reactions), runDue(reactions)]);
  expect(got).toHaveLength(2);
  expect(await post("race"), "the same key is the same letter").toBe(false);
});

test("quiet hours go over midnight, and end in the morning of the right day", () => {
  const usual = { quietFrom: "21:00", quietUntil: "08:00" };
  expect(quietEnd("2027-01-15T20:59", usual)).toBeUndefined();
  expect(quietEnd("2027-01-31T21:00", usual)).toBe("2027-02-01T08:00");
  expect(quietEnd("2027-02-01T07:59", usual)).toBe("2027-02-01T08:00");
  expect(quietEnd("2027-02-01T08:00", usual)).toBeUndefined();
  expect(quietEnd("2027-02-01T13:30", { quietFrom: "13:00", quietUntil: "14:00" })).toBe("2027-02-01T14:00");
  expect(quietEnd("2027-02-01T03:00", { quietFrom: "00:00", quietUntil: "00:00" })).toBeUndefined();
});

test("at night only answers ring, news of today, and a reminder that would come too late", () => {
  const now = new Date("2027-01-15T13:00:00Z");
  const morning = new Date("2027-01-15T23:00:00Z");
  const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  expect(mayRing("registered", inHours(90), now, morning)).toBe(true);
  expect(mayRing("changed", inHours(12), now, morning)).toBe(true);
  expect(mayRing("changed", inHours(30), now, morning)).toBe(false);
  expect(mayRing("reminder", inHours(10), now, morning)).toBe(true);
  expect(mayRing("reminder", inHours(72), now, morning)).toBe(false);
  expect(mayRing("thanks", inHours(-2), now, morning)).toBe(false);
});

test("a letter at night waits for the morning and says so", async () => {
  const { min, program } = await cast();
  const all = { quietFrom: "00:00", quietUntil: "23:59" };
  const lecture = await lectureOf(program.id, { letterSettings: { reminders: [], thanks: false, ...all } });
  const made = await add(min, { eventId: lecture.id, fullName: "하나", locale: "ko", email: "hana@school.example" });
  if (!made.ok) throw new Error(made.code);
  await runDue(reactions);
  got = [];
  const { registrationId } = made.value;
  await write([], async (tx) => {
    const { enqueueLetter } = await import("../letters/steps");
    await enqueueLetter(tx, "changed", registrationId, new Date());
  });
  await runDue(reactions);
  const [row] = await db
    .select()
    .from(letters)
    .where(like(letters.dedupeKey, `changed:${registrationId}%`));
  expect(row?.state).toBe("held");
  expect(row?.attempts).toBe(0);
  expect(row?.dueAt?.getTime()).toBeGreaterThan(Date.now());
  expect(got).toHaveLength(0);
});
