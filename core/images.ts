import "server-only";
import { mkdir, rename, stat, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { id } from "../db/id";
import { env } from "./env";
import { atPath } from "./files";
import { refuse } from "./refusal";

/**
 * Images of strangers are decoded here and nowhere else, by three loaders; what we keep and send is always an image that
 * we made ourselves (security R32). Metadata, and with it where a photo was taken, does not survive that. The fourth
 * loader draws the pictures of shared links (next/og) from SVG of our own; a stranger's SVG does not get past `kindOf`.
 */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadSvgBuffer"],
});
sharp.cache(false);
sharp.concurrency(1);

/** Two at a time: an image of 40 megapixels takes 160 MB while it is open. */
const atOnce = 2;
let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What a file's first bytes say it is; undefined for all but the three kinds of image we read. */
export function kindOf(head: Uint8Array): "jpeg" | "png" | "webp" | undefined {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (ascii(head, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (ascii(head, 0, 4) === "RIFF" && ascii(head, 8, 12) === "WEBP") return "webp";
  return undefined;
}

export type ImageLimits = {
  /** Width times height, before anything is decoded. */
  pixels: number;
  /** The longer side of what is made. */
  side: number;
};

/**
 * The same picture as WebP, upright, in sRGB, without metadata, at most `side` pixels long.
 * Refuses `image-kind`, `image-broken` and `image-too-large`.
 */
export const remade = (bytes: Uint8Array, { pixels, side }: ImageLimits): Promise<Buffer> =>
  inTurn(async () => {
    const kind = kindOf(bytes) ?? refuse("image-kind");
    const open = () => sharp(bytes, { failOn: "error", limitInputPixels: pixels, pages: 1 });
    const about = await open()
      .metadata()
      .catch((error: unknown) => {
        if (error instanceof Error && /pixel limit/i.test(error.message))
          return refuse("image-too-large", { megapixels: pixels / 1e6 });
        return refuse("image-broken");
      });
    if (about.format !== kind) refuse("image-broken");
    if (about.width * about.height > pixels) refuse("image-too-large", { megapixels: pixels / 1e6 });
    return open()
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .webp({ quality: 84, alphaQuality: 90, effort: 4 })
      .toBuffer()
      .catch(() => refuse("image-broken"));
  });

/** Where an image of the store lies in a smaller width; made once, and again whenever the cache was emptied. */
export async function narrowed(key: string, width: number): Promise<string> {
  const folder = join(env.DATA_DIR, "cache", "images");
  const target = join(folder, `${key}-${width}.webp`);
  if (await stat(target).catch(() => undefined)) return target;
  const made = await inTurn(() =>
    atPath(key, (path) =>
      sharp(path).resize({ width, withoutEnlargement: true }).webp({ quality: 80, effort: 4 }).toBuffer(),
    ),
  );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${target}.${id()}`;
  await writeFile(draft, made, { mode: 0o600 });
  await rename(draft, target).catch(async (error: unknown) => {
    await unlink(draft).catch(() => undefined);
    throw error;
  });
  return target;
}

/** An image of the store as PNG, for what cannot read WebP (pictures for previews of links, PDF). */
export const asPng = (key: string, box: { width: number; height: number; cover?: boolean }): Promise<Buffer> =>
  inTurn(() =>
    atPath(key, (path) =>
      sharp(path)
        .resize({
          width: box.width,
          height: box.height,
          fit: box.cover ? "cover" : "inside",
          withoutEnlargement: !box.cover,
        })
        .png()
        .toBuffer(),
    ),
  );

/** The same as JPEG, for photographs on paper: a tenth of a PNG. */
export const asJpeg = (key: string, box: { width: number; height: number }): Promise<Buffer> =>
  inTurn(() =>
    atPath(key, (path) =>
      sharp(path)
        .resize({ ...box, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "#ffffff" })
        .jpeg({ quality: 82 })
        .toBuffer(),
    ),
  );

/** Width and height in pixels of an image that we made. */
export async function sidesOf(image: Uint8Array): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(image).metadata();
  return { width, height };
}
