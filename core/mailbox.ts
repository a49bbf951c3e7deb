import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";
import { z } from "zod";
import { id } from "../db/id";
import { env } from "./env";

const folder = () => join(env.DATA_DIR, "mail");

/** What is shown of a kept letter; the .eml beside it has every byte of it. */
const keptShape = z.object({
  at: z.iso.datetime().transform((at) => new Date(at)),
  to: z.string(),
  replyTo: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  attachments: z.array(
    z.object({ filename: z.string(), contentType: z.string(), cid: z.string().nullable(), base64: z.string() }),
  ),
});
export type KeptLetter = z.output<typeof keptShape>;

const addressOf = (to: SendMailOptions["to"]) =>
  typeof to === "object" && to && "address" in to ? String(to.address) : String(to ?? "");

function shown(message: SendMailOptions, now: Date): z.input<typeof keptShape> {
  const calendar = message.icalEvent as { content: string; method: string; filename: string } | undefined;
  const files = [
    ...(message.attachments ?? []),
    ...(calendar
      ? [{ ...calendar, contentType: `text/calendar; charset=utf-8; method=${calendar.method}`, cid: undefined }]
      : []),
  ];
  return {
    at: now.toISOString(),
    to: addressOf(message.to),
    replyTo: typeof message.replyTo === "string" ? message.replyTo : null,
    subject: message.subject ?? "",
    text: String(message.text ?? ""),
    html: String(message.html ?? ""),
    headers: Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)])),
    attachments: files.map((file) => ({
      filename: String(file.filename ?? ""),
      contentType: file.contentType ?? "application/octet-stream",
      cid: file.cid ?? null,
      base64: Buffer.from(file.content as string | Buffer).toString("base64"),
    })),
  };
}

/** Keeps a letter as a file instead of sending it. Answers the file's name. Only the owner of the process reads it. */
export async function capture(message: SendMailOptions): Promise<string> {
  const plain = {
    streamTransport: true,
    buffer: true,
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
  const written = await createTransport(plain).sendMail(message);
  const now = new Date();
  const name = `${now.toISOString().replace(/[:.]/g, "-")}-${id()}`;
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(join(folder(), `${name}.eml`), written.message as Buffer, { mode: 0o600 });
  await writeFile(join(folder(), `${name}.json`), JSON.stringify(shown(message, now)), { mode: 0o600 });
  return `${name}.eml`;
}

/** Whether letters are kept where the owner may read them: in the demo, and while developing without a mail server. */
export const showsMailbox = () => !env.SMTP_URL && (env.DEMO || env.NODE_ENV === "development");

const nameShape = /^[0-9TZ-]{20,30}-[0-9a-f-]{36}$/;

/** A kept letter by its name; undefined when there is none. */
export async function keptLetter(name: string): Promise<KeptLetter | undefined> {
  if (!nameShape.test(name)) return undefined;
  try {
    return keptShape.parse(JSON.parse(await readFile(join(folder(), `${name}.json`), "utf8")));
  } catch {
    return undefined;
  }
}

/** The newest kept letters, a page of them. */
export async function keptLetters(page: number, limit: number) {
  const all = await readdir(folder()).catch(() => []);
  const names = all.flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  names.sort().reverse();
  const rows = await Promise.all(
    names.slice((page - 1) * limit, page * limit).map(async (name) => ({ name, letter: await keptLetter(name) })),
  );
  return { rows, page, pages: Math.max(1, Math.ceil(names.length / limit)), total: names.length };
}
