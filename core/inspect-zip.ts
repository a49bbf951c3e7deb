import { crc32 } from "node:zlib";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { isRefusal, refuse } from "./refusal";

const MB = 1024 * 1024;
/** What a document may be when it is unpacked (security R28). Counted while it inflates, never believed from its headers. */
export const zipLimits = { entries: 5_000, bytes: 500 * MB, ratio: 200, ratioFrom: MB, text: 32 * MB };

export type Unpacked = {
  /** Every name in the archive, in lower case. */
  names: ReadonlySet<string>;
  /** The texts that were asked for, by name in lower case. */
  texts: ReadonlyMap<string, string>;
};

/** Unix mode of a symbolic link, in the upper half of the attributes. */
const isLink = (entry: Entry) => ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/**
 * Unpacks a document's archive into nothing, within the limits, and answers its names and some of its texts.
 * Refuses `file-packed` (too many, too large, too strangely named), `file-protected` and `file-damaged`.
 */
export async function unpack(path: string, wanted: (name: string) => boolean): Promise<Unpacked> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, strictFileNames: true });
    return await unpackAll(zip, wanted);
  } catch (error) {
    if (isRefusal(error)) throw error;
    // Said by the reader about names: "absolute path", "invalid relative path", "invalid characters in fileName".
    return refuse(error instanceof Error && /path|fileName/.test(error.message) ? "file-packed" : "file-damaged");
  } finally {
    zip?.close();
  }
}

async function unpackAll(zip: ZipFile, wanted: (name: string) => boolean): Promise<Unpacked> {
  if (zip.entryCount > zipLimits.entries) refuse("file-packed");
  const names = new Set<string>();
  const texts = new Map<string, string>();
  let left = zipLimits.bytes;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (names.size >= zipLimits.entries || names.has(name) || isLink(entry)) refuse("file-packed");
    names.add(name);
    if (entry.isEncrypted()) refuse("file-protected");
    if (name.endsWith("/")) continue;
    const { bytes, text } = await inflate(zip, entry, left, wanted(name));
    left -= bytes;
    if (text !== undefined) texts.set(name, text);
  }
  return { names, texts };
}

async function inflate(zip: ZipFile, entry: Entry, left: number, keep: boolean) {
  const parts: Buffer[] = [];
  let [bytes, sum] = [0, 0];
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += part.length;
    sum = crc32(part, sum);
    const dense = bytes > zipLimits.ratioFrom && bytes > entry.compressedSize * zipLimits.ratio;
    if (bytes > left || dense || (keep && bytes > zipLimits.text)) refuse("file-packed");
    if (keep) parts.push(part);
  }
  if (sum !== entry.crc32) refuse("file-damaged");
  return { bytes, text: keep ? textOf(Buffer.concat(parts)) : undefined };
}

/** XML is UTF-8 or, by its first two bytes, UTF-16. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le", 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length & ~1))
      .swap16()
      .toString("utf16le");
  return bytes.toString("utf8");
}
