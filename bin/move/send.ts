import { faultsIn, strangerAmong, verifyTrail } from "../../core/trail-check";
import { type Digests, digestsOf } from "../../db/digests";
import { assertCurrent, db, type Reader, snapshot, start, withoutLock } from "../../db/index";
import { dump } from "../../db/move";
import { occupied } from "../../db/occupied";
import { type End, type Standing, standingOf } from "../../db/standing";
import { type Asked, shown } from "./asked";
import { Receiver, Refused } from "./receiver";
import { printTables, rowsIn, trailLine } from "./report";
import { verifyFiles } from "./store";
import { type Trail, trailOf } from "./told";

/** What may be replaced on the target. @throws when something would be lost with it */
async function replaceable(
  moment: Reader,
  { holds, ends }: Standing,
  asked: Asked,
): Promise<readonly End[] | undefined> {
  if (!holds) return undefined;
  const full = `${shown(asked.to)} is not empty (${holds} has rows)`;
  if (!asked.replace)
    throw new Error(
      `${full}. Name an empty database, or add --replace when it holds an earlier move of this instance.`,
    );
  const stranger = ends.length > 0 ? await strangerAmong(moment, ends) : undefined;
  if (ends.length === 0 || stranger)
    throw new Error(
      `${full}, and holds what the source does not: ${stranger ? `its trail goes on differently (chain ${stranger.chain}, place ${stranger.seq})` : "it has no trail"}. ` +
        "It is another instance, or somebody worked on it since. Nothing was changed; whoever wants to lose it empties it by hand.",
    );
  return ends;
}

/** @throws when the source's trail is not whole: a move must not be where that is lost from sight */
async function wholeTrail(moment: Reader): Promise<Trail> {
  const trail = trailOf(await faultsIn(moment));
  if (trail.faults > 0) throw new Error(`Nothing was moved. ${trailLine(trail)}`);
  return trail;
}

/** @throws when somebody wrote to the source since the moment that was read */
async function assertStill(asked: Asked, ends: readonly End[]) {
  const running = await occupied(asked.from);
  const { ends: now } = await standingOf(db);
  if (JSON.stringify(now) !== JSON.stringify(ends) || (running && !asked.from.startsWith("file:")))
    throw new Error("Somebody wrote to the source meanwhile; nothing was changed. Stop Lectern and begin again.");
}

type Sent = { at: Date; source: Digests; trail: Trail };

/** Sends the source as it is at one moment; answers once the target has kept it. */
async function transfer(receiver: Receiver, asked: Asked): Promise<Sent> {
  const standing = await receiver.next("standing");
  const sent = await snapshot(async (moment) => {
    const at = new Date();
    const replacing = await replaceable(moment, standing, asked);
    const trail = await wholeTrail(moment);
    receiver.order({ kind: "go", trail, ...(replacing ? { replacing } : {}) });
    const source = await dump(moment, (text) => receiver.line(text));
    await receiver.end();
    return { at, source, trail, ends: (await standingOf(moment)).ends };
  });
  await receiver.next("verified").catch((error) => {
    if (error instanceof Refused && error.digests) printTables(sent.source, error.digests);
    throw error;
  });
  if (asked.final) await assertStill(asked, sent.ends);
  receiver.order({ kind: "commit" });
  await receiver.next("done").catch(() => {
    throw new Error("The target's last word did not come: look with lectern move --compare.");
  });
  return sent;
}

/** The lock of an SQLite file is held to the end with --final, so that the app cannot start meanwhile. */
async function openSource(asked: Asked): Promise<string | undefined> {
  await assertCurrent();
  const running = await occupied(asked.from);
  if (asked.final && running) throw new Error(`--final: ${running}`);
  if (asked.final) start();
  else withoutLock();
  return running;
}

/** Moves the source to the target, or says why not. */
export async function move(asked: Asked): Promise<void> {
  const running = await openSource(asked);
  if (asked.verifyFiles) await verifyFiles();
  const receiver = new Receiver(asked.to, false);
  try {
    const { at, source, trail } = await transfer(receiver, asked);
    printTables(source, source);
    console.log(trailLine(trail));
    console.log(`${rowsIn(source)} rows of ${shown(asked.from)} are in ${shown(asked.to)}, as of ${at.toISOString()},`);
    console.log("read back and the same. What was written to the source after that moment is not among them.");
    if (running) console.log("Lectern runs on the source: stop it, then move again with --replace --final.");
    else if (!asked.final) console.log("Before the target takes over: move again with --replace --final.");
    else console.log("Now set DATABASE_URL, keep DATA_DIR (files and secrets.json), and start Lectern there.");
  } finally {
    await receiver.close();
  }
}

/** Says how source and target differ. @throws when they do */
export async function compare(asked: Asked): Promise<void> {
  withoutLock();
  await assertCurrent();
  const receiver = new Receiver(asked.to, true);
  try {
    const source = await snapshot(digestsOf);
    const trail = trailOf(await verifyTrail());
    const target = await receiver.next("compared");
    const differ = printTables(source, target.digests);
    console.log(`Source: ${trailLine(trail)}\nTarget: ${trailLine(target.trail)}`);
    if (differ > 0) throw new Error(`${differ} tables differ.`);
    console.log("Both hold the same.");
  } finally {
    await receiver.close();
  }
}
