import "server-only";
import { StorageAway } from "./store";

/** A failed try. `passes`: another one may go well. */
export class S3Failure extends Error {
  override name = "S3Failure";
  constructor(
    message: string,
    readonly passes: boolean,
    readonly status?: number,
  ) {
    super(message);
  }
}

/** Faults of the way, not of what was asked: worth another try although their status is of those that do not change. */
export const onTheWay = /^(RequestTimeout|XAmzContentSHA256Mismatch|BadDigest|IncompleteBody|SlowDown)$/;

export const codeOf = (error: Error & { code?: string }) => error.code ?? error.name;

/** A failure as what everybody else understands; other errors (a full disk, our own mistakes) stay what they are. */
export function away(what: string, error: unknown): unknown {
  if (!(error instanceof S3Failure)) return error;
  if (error.status === 404 && !/NoSuchBucket/.test(error.message))
    return Object.assign(new Error("there is no such file in the store"), { code: "ENOENT" });
  return new StorageAway(`the file store cannot be used (${what}): ${error.message}`);
}
