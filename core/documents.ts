import "server-only";
import { id } from "../db/id";
import { removeStored } from "./files";
import { kindOf, remade } from "./images";
import { inLine } from "./inspect";
import { inspectPdfBytes } from "./inspect-pdf";
import { isRefusal, refuse } from "./refusal";
import { type About, openSealed, storeSealed } from "./sealed-files";

/** Of an image we keep: A4 at 300 dots an inch; and what a decoder may be asked to hold. */
const image = { side: 3_508, pixels: 40_000_000 };

/** A document that lies sealed in the store and waits for its row. */
export type Document = {
  fileId: string;
  /** The key in the store, and the bytes there. */
  key: string;
  bytes: number;
  about: About;
};
/** `hash`: of what was sent, for this process only: whether the same was sent twice. */
export type Taken = Document & { hash: string };

/** A name as it may be shown and saved: one line, without what directs text or makes a path, at most 80 letters. */
export function documentName(name: string, mime: About["mime"]): string {
  const plain = name
    .normalize("NFC")
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, "_")
    .replace(/\s+/g, " ")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/^[. ]+|[. ]+$/g, "");
  return `${[...plain].slice(0, 80).join("") || "document"}.${mime === "image/webp" ? "webp" : "pdf"}`;
}

/**
 * Takes a document of a family in: sealed while it comes, then opened in memory and looked at, one at a time. A PDF stays
 * as it is; an image is made anew, without what its camera wrote about time and place. Refuses `file-too-large`,
 * `file-empty`, `scan-kind` (neither PDF nor JPEG, PNG, WebP), `file-damaged`, `file-protected`, `file-packed`,
 * `pdf-active`, `image-broken`, `image-too-large`; what was refused is gone from the store.
 */
export async function takeDocument(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { name, most }: { name: string; most: number },
): Promise<Taken> {
  const fileId = id();
  const sent = await storeSealed(fileId, chunks, most);
  try {
    return await inLine(async () => {
      const plain = await openSealed(fileId, sent.stored.key, sent.secret);
      const kept = kindOf(plain) ? await madeAnew(fileId, plain, most) : { ...sent, mime: await asPdf(plain) };
      if (kept.stored.key !== sent.stored.key) await removeStored([sent.stored.key]);
      const { stored, secret, mime, bytes } = kept;
      return { fileId, ...stored, about: { secret, name: documentName(name, mime), mime, bytes }, hash: sent.hash };
    });
  } catch (error) {
    await removeStored([sent.stored.key]).catch(() => undefined); // the sweeper takes it; the reason must be told
    throw error;
  }
}

async function madeAnew(fileId: string, plain: Buffer, most: number) {
  return { ...(await storeSealed(fileId, [await remade(plain, image)], most)), mime: "image/webp" as const };
}

/** What has no PDF's mark is no PDF; one without its end is broken. */
async function asPdf(plain: Buffer): Promise<"application/pdf"> {
  await inspectPdfBytes(plain).catch((error: unknown) => {
    if (isRefusal(error) && error.code === "file-mismatch") refuse("scan-kind");
    throw error;
  });
  return "application/pdf";
}
