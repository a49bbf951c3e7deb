import { shredDeleted } from "../../core/erasing";
import { removeStored } from "../../core/files";
import { type Reaction, reaction, type Schedule, schedule } from "../../core/jobs";
import { log } from "../../core/log";
import { system } from "../../core/permissions";
import { keepTombstones, tombstones } from "../../core/tombstones";
import { known } from "../files/queries";
import { eraseAgain } from "./commands";

const strings = (value: unknown) => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : []);

/** After a person was erased: the bytes of their files, the database's own log, and the stone that outlives a restore. */
const erased = reaction(
  "people.erased",
  ["people.erase", "people.eraseAgain", "retention.apply", "trash.purge"],
  async ({ note, at }) => {
    await keepTombstones([...strings(note.personIds), ...strings([note.personId])], at);
    await shredDeleted();
    // Last: a store that is away for longer than a job is tried must not keep the rest from being done.
    const keys = strings(note.keys);
    const named = new Set((await known(system, { keys })).keys);
    await removeStored(keys.filter((key) => !named.has(key)));
  },
);
export const reactions: Reaction[] = [erased];

/** Each hour, so that nobody whom a restored backup brought back stays for longer. */
export const schedules: Schedule[] = [
  schedule("people.eraseAgain", 60, async () => {
    const again = await eraseAgain(system, { personIds: await tombstones() });
    if (again.ok && again.value.personIds.length > 0) log.warn({ count: again.value.personIds.length }, "erased again");
  }),
];
