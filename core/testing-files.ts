import { deflateSync } from "node:zlib";
import { fromBuffer } from "yauzl";
import { type Options, ZipFile } from "yazl";

export type Entry = { name: string; data: string | Buffer; options?: Partial<Options> };

/** An archive, made entry by entry; names and contents as hostile as a test likes. */
export async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, data, options } of entries) zip.addBuffer(Buffer.from(data), name, options);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}

/** Gives entries of an archive other names of the same length, as only a hostile program writes them. */
export const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");

const main = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
const rels = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
export const relation = (type: string, target: string, mode = "") =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;

/** A small PowerPoint file; `slideRels`: relationships of its only slide, `types`: more content types. */
export const pptxOf = (change: { slideRels?: string; types?: string; main?: string; more?: readonly Entry[] } = {}) =>
  zipOf([
    {
      name: "[Content_Types].xml",
      data: `<?xml version="1.0"?><Types><Override PartName="/ppt/presentation.xml" ContentType="${change.main ?? main}"/>${change.types ?? ""}</Types>`,
    },
    { name: "_rels/.rels", data: rels(relation("officeDocument", "ppt/presentation.xml")) },
    { name: "ppt/presentation.xml", data: "<p:presentation/>" },
    { name: "ppt/slides/slide1.xml", data: "<p:sld>카자흐스탄의 문화</p:sld>" },
    { name: "ppt/slides/_rels/slide1.xml.rels", data: rels(change.slideRels ?? "") },
    ...(change.more ?? []),
  ]);

/** A small LibreOffice presentation. */
export const odpOf = (
  change: { mimetype?: string; manifest?: string; content?: string; more?: readonly Entry[] } = {},
) =>
  zipOf([
    {
      name: "mimetype",
      data: change.mimetype ?? "application/vnd.oasis.opendocument.presentation",
      options: { compress: false },
    },
    { name: "content.xml", data: change.content ?? "<office:document-content/>" },
    { name: "META-INF/manifest.xml", data: `<manifest:manifest>${change.manifest ?? ""}</manifest:manifest>` },
    ...(change.more ?? []),
  ]);

/** A small Hangul file of the newer kind. */
export const hwpxOf = (more: readonly Entry[] = [], mimetype = "application/hwp+zip") =>
  zipOf([
    { name: "mimetype", data: mimetype, options: { compress: false } },
    { name: "Contents/content.hpf", data: "<opf:package/>" },
    { name: "Scripts/headerScripts.js", data: "" },
    ...more,
  ]);

const sector = 512;
const padded = (data: Buffer, to: number) => Buffer.concat([data, Buffer.alloc((to - (data.length % to)) % to)]);
const sectorsOf = (data: Buffer) => Math.ceil(data.length / sector);

function folderEntry(name: string, kind: number, start: number, size: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, "utf16le");
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(kind, 66);
  for (const at of [68, 72, 76]) entry.writeUInt32LE(0xffffffff, at);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** A compound file (MS-CFB version 3) of streams; those under 4,096 bytes go where small ones go. */
export function compoundOf(streams: Record<string, Buffer>): Buffer {
  const all = Object.entries(streams);
  const small = all.filter(([, data]) => data.length < 4_096);
  const large = all.filter(([, data]) => data.length >= 4_096);
  const smallBytes = Buffer.concat(small.map(([, data]) => padded(data, 64)));
  const folderSectors = Math.ceil(((all.length + 1) * 128) / sector);
  const tableSectors = 4;
  const chains: [number, number][] = [];
  let next = tableSectors;
  const take = (count: number) => {
    const start = next;
    if (count > 0) chains.push([start, count]);
    next += count;
    return count > 0 ? start : 0xfffffffe;
  };
  const folderAt = take(folderSectors);
  const smallTable = Buffer.alloc(sector, 0xff);
  const smallTableAt = take(1);
  const smallAt = take(sectorsOf(smallBytes));
  let cell = 0;
  const entries = [folderEntry("Root Entry", 5, smallAt, smallBytes.length)];
  for (const [name, data] of small) {
    entries.push(folderEntry(name, 2, cell, data.length));
    for (let left = Math.ceil(data.length / 64); left > 0; left--, cell++)
      smallTable.writeUInt32LE(left === 1 ? 0xfffffffe : cell + 1, cell * 4);
  }
  for (const [name, data] of large) entries.push(folderEntry(name, 2, take(sectorsOf(data)), data.length));
  const table = Buffer.alloc(tableSectors * sector, 0xff);
  for (let i = 0; i < tableSectors; i++) table.writeUInt32LE(0xfffffffd, i * 4);
  for (const [start, count] of chains)
    for (let i = 0; i < count; i++) table.writeUInt32LE(i === count - 1 ? 0xfffffffe : start + i + 1, (start + i) * 4);
  const header = Buffer.alloc(sector, 0xff);
  header.fill(0, 0, 76);
  header.write("d0cf11e0a1b11ae1", 0, "hex");
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(folderAt, 48);
  header.writeUInt32LE(4_096, 56);
  header.writeUInt32LE(smallTableAt, 60);
  header.writeUInt32LE(1, 64);
  header.writeUInt32LE(0xfffffffe, 68);
  for (let i = 0; i < tableSectors; i++) header.writeUInt32LE(i, 76 + i * 4);
  const bodies = [padded(Buffer.concat(entries), sector), smallTable, padded(smallBytes, sector)];
  return Buffer.concat([header, table, ...bodies, ...large.map(([, data]) => padded(data, sector))]);
}

const record = (type: number, body: Buffer, version = 0) => {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(type, 2);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const number = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A binary PowerPoint file, with macros, an object of another program, or a password. */
export function pptOf(change: { macros?: number; object?: boolean; token?: number } = {}): Buffer {
  const macros = record(
    0x03ff,
    record(0x0400, Buffer.concat([number(1), number(change.macros ?? 0), number(2)]), 2),
    0xf,
  );
  const objects = record(0x0409, change.object ? record(0x0fcc, number(0), 0xf) : Buffer.alloc(0), 0xf);
  const document = record(
    0x03e8,
    Buffer.concat([record(0x03e9, Buffer.alloc(40)), objects, record(0x07d0, macros, 0xf)]),
    0xf,
  );
  const slides = record(0x03ee, Buffer.alloc(6_000, 7), 0xf);
  const user = record(0x0ff6, Buffer.concat([number(20), number(change.token ?? 0xe391c05f), number(0)]));
  return compoundOf({ "Current User": user, "PowerPoint Document": Buffer.concat([slides, document]) });
}

/** A Hangul file of version 5; `flags`: 2 is a password. */
export function hwpOf(flags = 1, more: Record<string, Buffer> = {}, mark = "HWP Document File"): Buffer {
  const header = Buffer.alloc(256);
  header.write(mark, 0, "latin1");
  header.writeUInt32LE(flags, 36);
  return compoundOf({ FileHeader: header, DocInfo: Buffer.alloc(5_000, 1), ...more });
}

/** A PDF of one page; `inside` stands in the open, `packed` in an object stream. */
export function pdfOf(inside = "", packed = ""): Buffer {
  const body = deflateSync(packed);
  const stream = packed
    ? [
        Buffer.from(`7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`),
        body,
        Buffer.from("\nendstream\nendobj\n"),
      ]
    : [];
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n${inside}\n`),
    ...stream,
    Buffer.from("trailer\n<< /Root 1 0 R >>\n%%EOF\n"),
  ]);
}

/** The parts of an archive as text, by path. */
export function partsOf(file: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    const found: Record<string, string> = {};
    fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on("end", () => resolve(found));
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken);
          const pieces: Buffer[] = [];
          for await (const piece of stream) pieces.push(piece as Buffer);
          found[entry.fileName] = Buffer.concat(pieces).toString("utf8");
          zip.readEntry();
        }),
      );
      zip.readEntry();
    });
  });
}
