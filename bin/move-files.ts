import { type Copied, copyFiles } from "../core/copy-files";
import { diskStore } from "../core/disk-store";
import { env } from "../core/env";
import { S3 } from "../core/s3";
import { s3Store } from "../core/s3-store";
import { bucketOf } from "../core/storage";
import { shareTombstones } from "../core/tombstones";
import { withoutLock } from "../db/index";

const usage = "lectern move-files --to s3|disk [--check] [--remove-source]";
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * `lectern move-files --to s3|disk`: copies the files between DATA_DIR/files and the bucket of S3_…, while the app runs
 * if it likes; again whenever it was cut short. Ends with 1 when a file is damaged.
 */
export async function run(words: string[]) {
  withoutLock();
  const to = words[words.indexOf("--to") + 1];
  const flags = words.filter((word) => word !== "--to" && word !== to);
  if (!words.includes("--to") || (to !== "s3" && to !== "disk")) throw new Error(usage);
  if (flags.some((flag) => flag !== "--check" && flag !== "--remove-source")) throw new Error(usage);
  const place = bucketOf(env);
  if (!place) throw new Error("Which bucket? Set S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.");
  const s3 = new S3(place);
  const [disk, bucket] = [diskStore(), s3Store(s3)];
  const [source, target] = to === "s3" ? [disk, bucket] : [bucket, disk];
  const removeSource = flags.includes("--remove-source");
  const told = progress();
  if (to === "s3") await shareTombstones(new Date());
  const so = await copyFiles(source, target, { removeSource, check: flags.includes("--check"), told });
  s3.close();
  say(so);
}

/** A line every ten seconds. */
function progress() {
  let last = Date.now();
  return ({ copied, there }: Copied) => {
    if (Date.now() - last < 10_000) return;
    last = Date.now();
    console.log(`${copied.files} copied (${megabytes(copied.bytes)}), ${there.files} were there`);
  };
}

function say({ copied, there, removed, damaged }: Copied) {
  console.log(`Copied and read back: ${copied.files} files, ${megabytes(copied.bytes)}.`);
  console.log(`There already: ${there.files} files, ${megabytes(there.bytes)}.`);
  if (removed.files > 0) console.log(`Removed at the source: ${removed.files} files, ${megabytes(removed.bytes)}.`);
  if (damaged.length === 0) return;
  throw new Error(`Damaged or gone, and left where they are:\n${damaged.map((key) => `  - ${key}`).join("\n")}`);
}
