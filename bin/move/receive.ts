import { faultsIn, verifyTrail } from "../../core/trail-check";
import { url } from "../../db/dialect";
import { type Digests, digestsOf } from "../../db/digests";
import {
  assertCurrent,
  db,
  isBlank,
  migrate,
  migrationState,
  type Reader,
  snapshot,
  withoutLock,
} from "../../db/index";
import { Differing, load } from "../../db/move";
import { occupied } from "../../db/occupied";
import { standingOf } from "../../db/standing";
import { type Order, type Told, type Trail, trailOf } from "./told";

/** Told in vain when the process on the source has ended: then it matters to nobody any more. */
const say = (told: Told) =>
  new Promise<void>((done) => (process.connected ? process.send?.(told, () => done()) : done()));

/** The next order; fails when whoever gave them is gone. */
const order = <K extends Order["kind"]>(kind: K) =>
  new Promise<Extract<Order, { kind: K }>>((done, no) => {
    process.once("message", (given: Order) =>
      given.kind === kind ? done(given as Extract<Order, { kind: K }>) : no(new Error(`${kind} was to come`)),
    );
    process.once("disconnect", () => no(new Error("the process on the source has ended")));
  });

/** Lines as they come, however long; what follows the last line break is not one. */
async function* lines(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let begun: string[] = [];
  for await (const chunk of stream as AsyncIterable<string>) {
    const parts = chunk.split("\n");
    for (const part of parts.slice(0, -1)) {
      yield [...begun, part].join("");
      begun = [];
    }
    begun.push(parts.at(-1) ?? "");
  }
}

/** Brings a blank database to this build's schema; one with tables must have it. */
async function prepare() {
  const { applied, pending, unknown } = await migrationState();
  if (applied.length === 0 && unknown === 0) {
    if (!(await isBlank())) throw new Error("the target holds tables that are not Lectern's");
    await migrate();
  } else if (pending.length > 0 && unknown === 0)
    throw new Error(
      "the target was written by an older version of Lectern: bring it up to date first (lectern migrate), or empty it",
    );
  await assertCurrent();
}

function assertSame(trail: Trail, sent: Trail) {
  if (JSON.stringify(trail) !== JSON.stringify(sent))
    throw new Error("the trail on the target is not that of the source");
}

async function fill() {
  await prepare();
  await say({ kind: "standing", ...(await standingOf(db)) });
  const { replacing, trail } = await order("go");
  const check = async (tx: Reader, digests: Digests) => {
    assertSame(trailOf(await faultsIn(tx)), trail);
    const commit = order("commit");
    await say({ kind: "verified", digests });
    await commit;
  };
  await load(lines(process.stdin), { replacing, check });
  await say({ kind: "done" });
}

async function compare() {
  withoutLock();
  await assertCurrent();
  const trail = trailOf(await verifyTrail());
  await say({ kind: "compared", digests: await snapshot(digestsOf), trail });
}

/** The half of `lectern move` that runs on the target, started by the other half. */
export async function receive(comparing: boolean) {
  try {
    if (comparing) return await compare();
    const other = await occupied(url);
    if (other) throw new Error(`the target is in use: ${other}`);
    await fill();
  } catch (error) {
    const digests = error instanceof Differing ? { digests: error.digests } : {};
    await say({ kind: "failed", message: error instanceof Error ? error.message : String(error), ...digests });
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
    process.stdin.destroy();
  }
}
