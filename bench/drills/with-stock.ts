// What the drill of moving puts beside the demo, in a process of its own: `with-stock.ts <megabytes>`. Prints the id of
// a published lecture with room for everybody, whose files are that large in the store.
import { randomBytes } from "node:crypto";
import { storeBytes } from "../../core/files";
import { system } from "../../core/permissions";
import { close, withoutLock, write } from "../../db";
import { files } from "../../db/schema";
import { create, publish } from "../../features/events/commands";

const MB = 1_000_000;

/** Bytes that compress badly, as presentations do, and are made quickly. */
function* noise(bytes: number) {
  const block = randomBytes(64 * 1024);
  for (let left = bytes; left > 0; left -= block.length) {
    block.writeUInt32LE(left % 0xffffffff, 0);
    yield block.subarray(0, Math.min(left, block.length));
  }
}

async function put(eventId: string, name: string, bytes: number) {
  const { key } = await storeBytes(noise(bytes), bytes);
  await write([], (tx) =>
    tx.insert(files).values({ key, name, mime: "application/pdf", bytes, purpose: "submission", eventId }).then(),
  );
}

withoutLock();
const made = await create(system, {
  ...{ kind: "lecture", title: { en: "Ten thousand listen" }, summary: {}, description: {}, languages: ["en"] },
  ...{ startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00", timeZone: "Asia/Seoul", visibility: "public" },
} as never);
if (!made.ok) throw new Error(`no lecture was made: ${made.code}`);
const { eventId } = made.value;
const published = await publish(system, { eventId });
if (!published.ok) throw new Error(`not published: ${published.code}`);
const each = 10 * MB;
const total = Number(process.argv[2] ?? 0) * MB;
for (let done = 0; done < total; done += each) await put(eventId, `${done / each}.pdf`, Math.min(each, total - done));
await close();
console.log(`event ${eventId}`);
