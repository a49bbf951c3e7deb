import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { DataStore, ERRORS, Upload } from "@tus/server";
import { withDraft } from "../core/drafts";
import { addPart, beginParts, begunParts } from "../core/incoming-parts";
import type { S3 } from "../core/s3";

/** After so many bytes what came is put into the bucket: what a killed instance loses at most of an upload. */
const partBytes = 8 * 1024 * 1024;
/** One upload in more pieces is no upload any more. */
const piecesAtMost = 5_000;

/**
 * The bucket as @tus/server wants a store: every instance can go on with every upload, at the place that the parts in the
 * bucket say. What a bucket was not given is never counted.
 */
export class PartStore extends DataStore {
  override extensions = ["creation", "creation-with-upload", "termination"];

  constructor(private readonly s3: S3) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    await beginParts(this.s3, upload.id, upload.size ?? 0);
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const begun = await begunParts(this.s3, id);
    if (!begun) throw ERRORS.FILE_NOT_FOUND;
    if (begun.pieces > piecesAtMost) throw ERRORS.FILE_NO_LONGER_EXISTS;
    return new Upload({ id, size: begun.bytes, offset: begun.offset });
  }

  /** Keeps what comes, in parts; answers how far the upload is now. What came before a line was cut is kept as well. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    let at = offset;
    for (;;) {
      const { bytes, cut, over } = await this.part(pieces, id, at);
      at += bytes;
      if (cut) throw cut;
      if (over) return at;
    }
  }

  private part(pieces: AsyncIterator<Buffer>, id: string, offset: number) {
    return withDraft(async (path) => {
      const hash = createHash("sha256");
      const into = await open(path, "wx", 0o600);
      let bytes = 0;
      let ended: { over?: boolean; cut?: unknown } = {};
      try {
        while (bytes < partBytes) {
          const next = await pieces.next().catch((cut: unknown) => ({ cut }));
          if ("cut" in next) ended = { cut: next.cut };
          else if (next.done) ended = { over: true };
          if ("cut" in next || next.done) break;
          hash.update(next.value);
          await into.write(next.value);
          bytes += next.value.length;
        }
      } finally {
        await into.close();
      }
      if (bytes > 0) await addPart(this.s3, id, { path, offset, bytes, sha256: hash.digest("hex") });
      return { bytes, ...ended };
    });
  }
}
