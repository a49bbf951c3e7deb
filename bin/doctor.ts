import { statfs } from "node:fs/promises";
import { env } from "../core/env";
import { readiness } from "../core/health";
import { tryBucket } from "../core/s3-store";
import { storage } from "../core/storage";
import { withoutLock } from "../db/index";

/** `lectern doctor`: what would keep this instance from doing its work; ends with 1 when something would. */
export async function run() {
  withoutLock();
  const state = await readiness();
  const { s3 } = storage();
  const disk = await statfs(env.DATA_DIR);
  const lines: [boolean, string][] = [
    ...Object.entries(state.checks).map(([name, well]) => [well, name] as [boolean, string]),
    [
      env.SMTP_URL !== undefined,
      env.SMTP_URL ? "mail: SMTP is configured" : "mail: no SMTP_URL, letters are kept as files",
    ],
    [true, `address: ${env.APP_URL}`],
    [true, `disk: ${Math.round((disk.bavail * disk.bsize) / 1e9)} GB free`],
    [
      Number(process.versions.node.split(".")[0]) >= 22,
      `Node ${process.versions.node}${Number(process.versions.node.split(".")[0]) < 22 ? ": end of life, use 22 or newer in production" : ""}`,
    ],
  ];
  if (s3) {
    const { endpoint, bucket, prefix } = s3.place;
    const hidden = endpoint.startsWith("https:");
    lines.push([hidden, `files: ${endpoint}/${bucket}/${prefix}${hidden ? "" : ", not encrypted on the way"}`]);
    const fault = await tryBucket(s3).then(
      () => undefined,
      (error: Error) => error.message,
    );
    if (fault) lines.push([false, fault]);
  }
  for (const [well, line] of lines) console.log(`${well ? "ok  " : "look"}  ${line}`);
  if (state.status !== "ready") throw new Error("Not ready.");
}
