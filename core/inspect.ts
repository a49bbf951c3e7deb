import "server-only";
import { open, readFile } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { remade } from "./images";
import { inspectHwp, inspectPpt } from "./inspect-compound";
import { inspectHwpx, inspectOdp, inspectPptx } from "./inspect-office";
import { inspectPdf } from "./inspect-pdf";
import { refuse } from "./refusal";

type Kind = {
  /** What the first bytes may say (file-type's words); the inside decides. */
  outside: RegExp;
  inside: (path: string) => Promise<unknown>;
};

/** The picture is decoded once and thrown away: what cannot be decoded here will not be shown on the day either. */
const inspectImage = async (path: string) => remade(await readFile(path), { pixels: 40_000_000, side: 64 });
const image = (outside: RegExp): Kind => ({ outside, inside: inspectImage });
const archive = /^zip$/;

const kinds: Record<string, Kind> = {
  pdf: { outside: /^pdf$/, inside: inspectPdf },
  pptx: { outside: archive, inside: inspectPptx },
  odp: { outside: archive, inside: inspectOdp },
  hwpx: { outside: archive, inside: inspectHwpx },
  ppt: { outside: /^cfb$/, inside: inspectPpt },
  hwp: { outside: /^cfb$/, inside: inspectHwp },
  png: image(/^(png|apng)$/),
  jpg: image(/^jpg$/),
  jpeg: image(/^jpg$/),
  webp: image(/^webp$/),
};

/** What the first bytes say. Archives are not looked into by strangers: `inside` does that, within limits. */
async function outsideOf(path: string): Promise<string | undefined> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_100), 0, 4_100, 0);
    if (buffer.readUInt32BE(0) === 0x504b0304) return "zip";
    return (await fileTypeFromBuffer(buffer.subarray(0, bytesRead)).catch(() => undefined))?.ext;
  } finally {
    await handle.close();
  }
}

/** One at a time: what unpacks or decodes takes memory, and nobody is in a hurry of seconds. */
let line: Promise<unknown> = Promise.resolve();
export function inLine<T>(work: () => Promise<T>): Promise<T> {
  const mine = line.then(work);
  line = mine.catch(() => undefined);
  return mine;
}

/**
 * Looks whether a file is, outside and inside, what its extension says, and carries nothing that acts (security R27, R28).
 * Refuses `file-mismatch`, `file-protected`, `file-macros`, `file-embedded`, `file-linked`, `file-packed`,
 * `file-damaged`, `pdf-active`, `image-too-large`, `image-broken`.
 */
export function inspect(path: string, extension: string): Promise<void> {
  return inLine(async () => {
    const kind = kinds[extension] ?? refuse("file-mismatch");
    const outside = await outsideOf(path);
    // A password turns a .pptx into a compound file: that is worth words of its own.
    if (outside === "cfb" && kind.outside === archive) return inspectHwp(path);
    if (!outside || !kind.outside.test(outside)) return refuse("file-mismatch");
    await kind.inside(path);
  });
}
