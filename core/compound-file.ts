import type { FileHandle } from "node:fs/promises";

/** A file inside a compound file (MS-CFB: .ppt, .hwp), without the folders it lies in. */
export type Stream = { name: string; start: number; size: number };

export type CompoundFile = {
  streams: readonly Stream[];
  /** Up to `length` bytes of a stream from `from`; throws when the file is damaged. */
  read: (stream: Stream, from: number, length: number) => Promise<Buffer>;
};

const endOfChain = 0xfffffffa; // this and all above mark an end, a free sector or a table's own
const damaged = (): never => {
  throw new Error("damaged compound file");
};

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** The sectors of a chain in order; a chain that bites its own tail is damage. */
function chainOf(table: Uint32Array, start: number): number[] {
  const chain: number[] = [];
  for (let at = start; at < endOfChain; at = table[at] ?? damaged()) {
    if (at >= table.length || chain.length > table.length) damaged();
    chain.push(at);
  }
  return chain;
}

const numbersIn = (bytes: Buffer) =>
  Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));

type Sectors = { read: (sector: number) => Promise<Buffer>; size: number };

/** Where the table of sectors lies: 109 places in the header, the rest in a chain of its own. */
async function tableOf(sectors: Sectors, header: Buffer): Promise<Uint32Array> {
  const places = [...numbersIn(header.subarray(76, 512))];
  let next = header.readUInt32LE(68);
  for (let turn = 0; next < endOfChain; turn++) {
    if (turn > 10_000) damaged();
    const more = [...numbersIn(await sectors.read(next))];
    next = more.pop() ?? damaged();
    places.push(...more);
  }
  const parts: Buffer[] = [];
  for (const place of places.filter((one) => one < endOfChain)) parts.push(await sectors.read(place));
  return numbersIn(Buffer.concat(parts));
}

/** Reads `from`..`from + length` out of pieces of equal size that lie anywhere. */
async function pieced(
  size: number,
  chain: readonly number[],
  piece: (at: number) => Promise<Buffer>,
  span: [number, number],
) {
  const [from, to] = span;
  const parts: Buffer[] = [];
  for (let i = Math.floor(from / size); i * size < to; i++) {
    const bytes = await piece(chain[i] ?? damaged());
    parts.push(bytes.subarray(Math.max(0, from - i * size), Math.max(0, to - i * size)));
  }
  return Buffer.concat(parts);
}

/** Opens a compound file for looking into it; throws when it is none or is damaged. Writes nothing, unpacks nothing. */
export async function openCompoundFile(handle: FileHandle): Promise<CompoundFile> {
  const header = await bytesAt(handle, 0, 512);
  if (header.length < 512 || header.readBigUInt64BE(0) !== 0xd0cf11e0a1b11ae1n) damaged();
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) damaged();
  const size = 1 << shift;
  const sectors: Sectors = { size, read: (sector) => bytesAt(handle, (sector + 1) * size, size) };
  const table = await tableOf(sectors, header);
  const gather = async (start: number) =>
    Buffer.concat(await Promise.all(chainOf(table, start).map((sector) => sectors.read(sector))));
  const folder = await gather(header.readUInt32LE(48));
  const smallTable = numbersIn(await gather(header.readUInt32LE(60)));
  const all = Array.from({ length: Math.floor(folder.length / 128) }, (_, i) =>
    folder.subarray(i * 128, i * 128 + 128),
  );
  const named = all.map((entry) => ({
    kind: entry[66],
    name: entry.toString("utf16le", 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2)),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  }));
  const root = named.find((entry) => entry.kind === 5) ?? damaged();
  const smallChain = chainOf(table, root.size > 0 ? root.start : endOfChain);
  const small = (at: number) => pieced(size, smallChain, sectors.read, [at * 64, at * 64 + 64]);
  const cutoff = header.readUInt32LE(56);
  return {
    streams: named.filter((entry) => entry.kind === 2 || entry.kind === 1).map(({ kind: _, ...rest }) => rest),
    read: (stream, from, length) => {
      const span: [number, number] = [from, Math.min(stream.size, from + length)];
      return stream.size < cutoff
        ? pieced(64, chainOf(smallTable, stream.start), small, span)
        : pieced(size, chainOf(table, stream.start), sectors.read, span);
    },
  };
}
