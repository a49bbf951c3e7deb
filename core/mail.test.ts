import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test, vi } from "vitest";
import { renderLetter } from "./mail";

const letter = renderLetter({
  locale: "kk",
  subject: "Тіркелу расталды – 대사 초청 강연",
  greeting: "Әлия Нұрланова <script>,",
  paragraphs: ["Кездескенше!", "만나서 반가워요."],
  facts: [{ term: "Күні", value: "2026 ж. 15 қаңтар" }],
  button: { label: "Ашу", url: "https://lectern.example/kk/r/ABC?a=1&b=2" },
  footer: ["Lectern"],
});

/** core/mail.ts reads the configuration at its first use, so each test gets a fresh copy of both. */
async function mailWith(settings: Record<string, string>) {
  vi.resetModules();
  for (const [key, value] of Object.entries(settings)) vi.stubEnv(key, value);
  return import("./mail");
}

afterEach(() => vi.unstubAllEnvs());

/** The header with its encoded words opened: "=?UTF-8?B?…?=". */
const header = (mail: string, name: string) => {
  const [head = ""] = mail.split("\r\n\r\n");
  const line = new RegExp(`^${name}: (.*(?:\r\n[ \t].*)*)`, "im").exec(head)?.[1] ?? "";
  const words = line.replace(/\?=\s+=\?/g, "?==?");
  return words.replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === "b"
      ? Buffer.from(word, "base64").toString()
      : Buffer.from(
          word
            .replaceAll("_", " ")
            .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          "latin1",
        ).toString(),
  );
};

test("a letter reaches the mail server with Kazakh and Korean in its subject, for one address only", async () => {
  const got: { to: string[]; mail: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        got.push({ to, mail: Buffer.concat(pieces).toString() });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  const { send } = await mailWith({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "강연 사무국 <office@lectern.example>",
  });
  await send({ to: "aliya@school.example", ...letter });
  await new Promise<void>((closed) => server.close(() => closed()));
  expect(got).toHaveLength(1);
  const { to, mail } = got[0] ?? { to: [], mail: "" };
  expect(to).toEqual(["aliya@school.example"]);
  expect(header(mail, "subject")).toBe("Тіркелу расталды – 대사 초청 강연");
  expect(header(mail, "from")).toContain("강연 사무국");
  expect(mail).toContain("Auto-Submitted: auto-generated");
});

test("without a mail server the letter is a file that only its owner can read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lectern-mail-"));
  const { send } = await mailWith({ SMTP_URL: "", DATA_DIR: folder, LOG_LEVEL: "silent" });
  await send({ to: "dana@school.example", ...letter });
  const [file = ""] = readdirSync(join(folder, "mail"));
  expect(file).toMatch(/\.eml$/);
  expect(statSync(join(folder, "mail", file)).mode & 0o077).toBe(0);
  expect(header(readFileSync(join(folder, "mail", file), "utf8"), "to")).toBe("dana@school.example");
});

test("what stands in a letter is text: nobody's name becomes markup, and both forms say the same", () => {
  expect(letter.html).not.toContain("<script>");
  expect(letter.html).toContain("&#60;script&#62;");
  expect(letter.html).toContain('lang="kk"');
  expect(letter.text).toContain("Әлия Нұрланова <script>,");
  expect(letter.text).toContain("https://lectern.example/kk/r/ABC?a=1&b=2");
});

test("a mail server that is away is an error, so that the job is tried again", async () => {
  const { send } = await mailWith({ SMTP_URL: "smtp://127.0.0.1:1" });
  await expect(send({ to: "dana@school.example", ...letter })).rejects.toThrow();
});

test("the same letter is sent once however often its job runs, and again when sending failed", async () => {
  const { sendOnce } = await mailWith({});
  const about = { kind: "test", dedupeKey: "test:1", locale: "en" as const };
  let sent = 0;
  await expect(sendOnce(about, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  for (let turn = 0; turn < 3; turn += 1)
    await sendOnce(about, async () => {
      sent += 1;
    });
  expect(sent).toBe(1);
});
