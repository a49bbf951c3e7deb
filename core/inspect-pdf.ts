import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { inflate } from "node:zlib";
import { refuse } from "./refusal";

const unpacked = promisify(inflate);
const MB = 1024 * 1024;
const piece = MB;
/** Longer than any name we look for; pieces overlap by it. */
const overlap = 64;
/** An object stream holds a hundred or so small objects; more than this is no document. */
const limits = { one: 8 * MB, opened: 64 * MB, all: 256 * MB, streams: 20_000 };

/**
 * Names that make a reader run or fetch something, all too long to stand in compressed bytes by chance; `/JS` alone is
 * not looked for, as no script works without `/JavaScript` (or is one of XFA).
 */
const active =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm)(?![A-Za-z])|\/XFA\s*(\[|\d+\s+\d+\s+R)/;
const opensAnAddress = /\/OpenAction\s*<<[^>]{0,200}\/URI/;
const locked = /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/;

/** `/J#61vaScript` is the same name as `/JavaScript`. */
const spelled = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function refuseActive(bytes: Buffer) {
  const text = spelled(bytes.toString("latin1"));
  if (locked.test(text)) refuse("file-protected");
  if (active.test(text) || opensAnAddress.test(text)) refuse("pdf-active");
}

/** Some bytes of a document, wherever it lies: fewer at its end. */
type Look = (at: number, length: number) => Promise<Buffer>;

const lookInto =
  (handle: FileHandle): Look =>
  async (at, length) => {
    const buffer = Buffer.allocUnsafe(length);
    const { bytesRead } = await handle.read(buffer, 0, length, at);
    return buffer.subarray(0, bytesRead);
  };

/** Where object streams may begin: each name of their type, whatever is around it. */
async function scan(look: Look, size: number): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < size; at += piece) {
    const bytes = await look(at, piece + overlap);
    refuseActive(bytes);
    for (let i = bytes.indexOf("ObjStm"); i >= 0 && i < piece; i = bytes.indexOf("ObjStm", i + 1)) found.push(at + i);
    if (found.length > limits.streams) refuse("file-damaged");
  }
  return found;
}

/** Opens the object stream whose type stands at `at`; undefined when it is none, or packed in a way of its own. */
async function openedAt(look: Look, at: number): Promise<Buffer | undefined> {
  const bytes = await look(at, limits.one);
  const head = /stream\r?\n/.exec(bytes.subarray(0, 4_096).toString("latin1"));
  if (!head) return undefined;
  const from = head.index + head[0].length;
  const end = bytes.indexOf("endstream", from);
  const body = bytes.subarray(from, end < 0 ? bytes.length : end);
  // Z_SYNC_FLUSH: a checksum cut off at the end is no reason not to look.
  return unpacked(body, { finishFlush: 2, maxOutputLength: limits.opened }).catch((error: NodeJS.ErrnoException) =>
    error.code === "ERR_BUFFER_TOO_LARGE" ? refuse("file-packed") : undefined,
  );
}

async function inspect(look: Look, size: number): Promise<void> {
  if ((await look(0, 5)).toString("latin1") !== "%PDF-") refuse("file-mismatch");
  if (!(await look(Math.max(0, size - 2_048), 2_048)).includes("%%EOF")) refuse("file-damaged");
  let all = 0;
  for (const at of await scan(look, size)) {
    const opened = await openedAt(look, at);
    if (!opened) continue;
    refuseActive(opened);
    all += opened.length;
    if (all > limits.all) refuse("file-packed");
  }
}

/**
 * A PDF: its mark at the very beginning, its end at the end, no password, and nothing that acts by itself, neither in
 * the open nor in packed objects. Refuses `file-mismatch`, `file-damaged`, `file-protected`, `pdf-active`, `file-packed`.
 */
export async function inspectPdf(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await inspect(lookInto(handle), (await handle.stat()).size);
  } finally {
    await handle.close();
  }
}

/** The same of a PDF that lies in memory: what is sealed must not lie on the disk as it is. */
export const inspectPdfBytes = (bytes: Buffer): Promise<void> =>
  inspect(async (at, length) => bytes.subarray(at, at + length), bytes.length);
