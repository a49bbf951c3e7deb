import "server-only";
import { diskStore } from "./disk-store";
import { type Env, env } from "./env";
import { S3, type S3Place } from "./s3";
import { s3Store } from "./s3-store";
import type { Store } from "./store";

/** The bucket that the configuration names; undefined when files lie in DATA_DIR. */
export function bucketOf(given: Env): S3Place | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_PREFIX = "" } = given;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return undefined; // all or none: core/env.ts
  const prefix = S3_PREFIX && `${S3_PREFIX.replace(/\/$/, "")}/`;
  return { endpoint, bucket, region, accessKeyId, secretAccessKey, prefix };
}

type Storage = {
  /** Where this instance's files lie. */
  store: Store;
  /** The bucket, where they lie in one. */
  s3?: S3;
};

let chosen: Storage | undefined;

/** The store that the configuration names. */
export function storage(): Storage {
  if (chosen) return chosen;
  const place = bucketOf(env);
  const s3 = place && new S3(place);
  chosen = s3 ? { store: s3Store(s3), s3 } : { store: diskStore() };
  return chosen;
}
