import { z } from "zod";

const text = z.string().trim().min(1);

/** What names the bucket for files, as it is read from the environment; the meaning stands in docs/operating.md. */
export const bucketKeys = {
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is not the name of a bucket").optional(),
  S3_REGION: text.regex(/^[a-z0-9-]+$/, "is not the name of a region").default("us-east-1"),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
  S3_PREFIX: text.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*\/?$/, "may hold letters, digits and . _ - /").optional(),
};

const wanted = ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** All of them or none: which are missing where one is said. */
export const missingForBucket = (given: { [K in (typeof wanted)[number] | "S3_PREFIX"]?: string }) =>
  given.S3_PREFIX || wanted.some((key) => given[key]) ? wanted.filter((key) => !given[key]) : [];
