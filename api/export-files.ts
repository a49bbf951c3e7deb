// What the paths of api/exports share: reading what is wanted, and sending it as a file.
import { Readable } from "node:stream";
import type { Context } from "hono";
import { ZipFile } from "yazl";
import { fromForm } from "../core/forms";
import { report } from "../core/log";
import { readOpen } from "../core/sealed-files";
import { csvStream, writeCsv } from "../core/table";
import { xlsxStream } from "../core/workbook";
import type { Taken } from "../features/exports/steps";
import { plainProblem } from "./problem";

const kinds = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
} as const;

const bodyBytes = 64 * 1024;

/** What is wanted, or why it cannot be read. */
export async function saidIn(c: Context): Promise<Record<string, unknown> | Response> {
  if (c.req.method === "GET") {
    // A link on another site must not take lists out of the house in a visitor's name.
    const site = c.req.header("sec-fetch-site");
    if (!c.req.header("authorization") && site && site !== "same-origin" && site !== "none")
      return plainProblem(403, "foreign-origin");
    const { columns, ...said } = c.req.query();
    return columns === undefined ? said : { ...said, columns: columns.split(",") };
  }
  if (Number(c.req.header("content-length") ?? 0) > bodyBytes) return plainProblem(413, "too-large");
  const text = await c.req.text();
  if (text.length > bodyBytes) return plainProblem(413, "too-large");
  if (/^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? ""))
    return fromForm(new URLSearchParams(text));
  try {
    const said: unknown = JSON.parse(text || "{}");
    if (typeof said === "object" && said !== null && !Array.isArray(said)) return said as Record<string, unknown>;
  } catch {
    // What is no JSON and what is no object are the same mistake.
  }
  return plainProblem(400, "json-object");
}

/** What every file that leaves is sent with. */
export const headers = (taken: Pick<Taken, "file">, kind: keyof typeof kinds, locale: string) => ({
  "Content-Type": kinds[kind],
  "Content-Disposition": taken.file.disposition,
  "Content-Language": locale,
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
});

/** A list as CSV or as a workbook. */
export function file(taken: Taken, locale: string): Response {
  const [first] = taken.lists;
  if (taken.format === "csv" && first)
    return new Response(csvStream(first, { delimiter: taken.delimiter }), { headers: headers(taken, "csv", locale) });
  const stream = Readable.toWeb(workbookOf(taken)) as ReadableStream;
  return new Response(stream, { headers: headers(taken, "xlsx", locale) });
}

/** The workbook of a list, written while it is sent. */
function workbookOf({ lists, rowCount, about }: Taken): Readable {
  const { title, facts, rowsLabel, shaLabel } = about;
  return xlsxStream(lists, {
    title,
    facts: ({ sha256 }) => [...facts, { label: rowsLabel, value: rowCount }, { label: shaLabel, value: sha256 }],
  });
}

/** What opens a file of class S. */
type Sealing = { fileId: string; secret: string };

type Packed = {
  texts: readonly { path: string; text: string }[];
  files: readonly { path: string; key: string; bytes: number; at: Date; sealed?: Sealing }[];
};

/** One archive, packed while it is sent. */
function packed({ texts, files }: Packed): ReadableStream {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => {
    report(error, { kind: "archive" });
    out.destroy(error);
  });
  for (const { path, text } of texts) zip.addBuffer(Buffer.from(text), path);
  for (const { path, key, at, bytes, sealed } of files)
    zip.addReadStreamLazy(path, { compress: false, mtime: at, size: bytes }, (give) =>
      give(null, readOpen(key, sealed)),
    );
  zip.end();
  return Readable.toWeb(out) as ReadableStream;
}

/** An archive as the answer to a download, packed while it is sent. */
export const zipOf = (taken: Packed & Pick<Taken, "file"> & { locale: string }): Response =>
  new Response(packed(taken), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": taken.file.disposition,
      "Content-Language": taken.locale,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

/** A list as its file, made while it is read. */
function fileOf(taken: Taken): Readable {
  const [first] = taken.lists;
  if (taken.format !== "csv" || !first) return workbookOf(taken);
  return Readable.from(writeCsv(first, { delimiter: taken.delimiter }), { objectMode: false });
}

/** Several lists as one archive, each made when its turn comes; two of one name are told apart by a number. */
export function archive(all: readonly Taken[]): ReadableStream {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: Error) => {
    report(error, { kind: "archive" });
    out.destroy(error);
  };
  zip.on("error", fail);
  const names = new Map<string, number>();
  for (const taken of all) {
    const { name } = taken.file;
    const turn = (names.get(name) ?? 0) + 1;
    names.set(name, turn);
    const path = turn === 1 ? name : name.replace(/(\.[a-z]+)$/, ` (${turn})$1`);
    zip.addReadStreamLazy(path, { compress: taken.format === "csv" }, (give) => {
      const stream = fileOf(taken);
      stream.on("error", fail);
      give(null, stream);
    });
  }
  zip.end();
  return Readable.toWeb(out) as ReadableStream;
}
