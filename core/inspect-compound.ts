import { open } from "node:fs/promises";
import { type CompoundFile, openCompoundFile, type Stream } from "./compound-file";
import { refuse } from "./refusal";

/** Opens a file as a compound file; what cannot be read is refused `file-damaged`. */
async function looked(path: string, look: (file: CompoundFile) => Promise<void>): Promise<void> {
  const handle = await open(path, "r");
  try {
    const file = await openCompoundFile(handle).catch(() => refuse("file-damaged"));
    const names = new Set(file.streams.map((stream) => stream.name.toLowerCase()));
    // A password makes Office files, whatever their kind, into a parcel of these two.
    if (names.has("encryptedpackage") || names.has("encryptedsummary")) refuse("file-protected");
    await look(file);
  } finally {
    await handle.close();
  }
}

const named = (file: CompoundFile, name: string) => file.streams.find((stream) => stream.name === name);

/** Record types of the binary PowerPoint format (MS-PPT 2.13.24). */
const record = { document: 0x03e8, list: 0x07d0, objects: 0x0409, macros: 0x03ff, hasMacros: 0x0400 };
const foreign = new Set([0x0fcc, 0x0fce, 0x0fee]); // embedded, linked, control
const containers = new Set([record.document, record.list, record.objects, record.macros]);

/** Walks the records that can hold macros or objects of other programs; the slides themselves are stepped over. */
async function walk(file: CompoundFile, stream: Stream, from: number, to: number): Promise<void> {
  let steps = 0;
  for (let at = from; at + 8 <= to; ) {
    if (++steps > 200_000) refuse("file-damaged");
    const head = await file.read(stream, at, 12);
    const [type, length] = [head.readUInt16LE(2), head.readUInt32LE(4)];
    if (foreign.has(type)) refuse("file-embedded");
    const macros = type === record.hasMacros ? await file.read(stream, at + 12, 4) : undefined;
    if (macros && macros.length === 4 && macros.readUInt32LE() !== 0) refuse("file-macros");
    if (containers.has(type)) await walk(file, stream, at + 8, Math.min(to, at + 8 + length));
    at += 8 + length;
  }
}

/** A binary PowerPoint file: no password, no macros, no objects of other programs. */
export const inspectPpt = (path: string): Promise<void> =>
  looked(path, async (file) => {
    const [content, user] = [named(file, "PowerPoint Document"), named(file, "Current User")];
    if (!content) return refuse("file-mismatch");
    const token = user ? await file.read(user, 12, 4).catch(() => refuse("file-damaged")) : undefined;
    if (token?.length === 4 && token.readUInt32LE() === 0xf3d1c4df) refuse("file-protected");
    const broken = (error: unknown): never => {
      if (error instanceof Error && error.name === "Refusal") throw error;
      return refuse("file-damaged");
    };
    await walk(file, content, 0, content.size).catch(broken);
  });

/** Bits of an HWP file's header: a password, a certificate's or another's lock. */
const hwpLocks = (1 << 1) | (1 << 4) | (1 << 8);

/** A Hangul file of version 5: its own mark, no password, no objects or PostScript of other programs. */
export const inspectHwp = (path: string): Promise<void> =>
  looked(path, async (file) => {
    const header = named(file, "FileHeader");
    if (!header) return refuse("file-mismatch");
    const bytes = await file.read(header, 0, 40).catch(() => refuse("file-damaged"));
    if (!bytes.toString("latin1").startsWith("HWP Document File")) return refuse("file-mismatch");
    if (bytes.length < 40 || (bytes.readUInt32LE(36) & hwpLocks) !== 0) refuse("file-protected");
    if (file.streams.some((stream) => /\.(ole|eps|ps)$/i.test(stream.name))) refuse("file-embedded");
  });
