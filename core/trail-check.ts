import { createHash } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { type Reader, snapshot } from "../db";
import { activities, trailHeads } from "../db/schema";
import { type Head, hashOf, macOf, register } from "./trail";

/**
 * `edited`: a row does not say what it said; `missing`: rows before this one (or, at an end, after it) are gone;
 * `unlinked`: it does not follow the row before; `unchained`: put in past the application; `head`: a chain's end was
 * changed; `chain-missing`: a whole chain or its head is gone.
 */
export type FaultKind = "edited" | "missing" | "unlinked" | "unchained" | "head" | "chain-missing";
export type Fault = { kind: FaultKind; chain: string; seq: number | null; activityId: string | null };
/** `digest`: over the ends of all chains; kept elsewhere (the log), it tells when an older copy was put back. */
export type Verdict = { rows: number; chains: number; faults: Fault[]; digest: string };

/** Where a chain ends. */
type End = Pick<Head, "chain" | "seq" | "hash">;
type Row = typeof activities.$inferSelect;
const batch = 1_000;

/** Reads the whole trail as of one moment and says what is not as it was written; nothing, when all is. */
export const verifyTrail = (): Promise<Verdict> => snapshot(faultsIn);

/** The same over what a reader sees; it must see all of one moment. */
export async function faultsIn(db: Reader): Promise<Verdict> {
  const heads = await db.select().from(trailHeads).orderBy(asc(trailHeads.ordinal));
  const faults = faultsOfHeads(heads);
  let rows = 0;
  for (const head of heads.filter(({ chain }) => chain !== register)) {
    const found = await walk(db, head);
    rows += found.rows;
    faults.push(...found.faults);
  }
  faults.push(...(await strays(db, new Set(heads.map((head) => head.chain)))));
  const digest = createHash("sha256")
    .update(heads.map((head) => head.mac).join(" "))
    .digest("base64url");
  return { rows, chains: Math.max(0, heads.length - 1), faults, digest };
}

/**
 * Whether another database's trail, by the ends of its chains, is a beginning of this one's: then nothing happened there
 * that did not happen here. Answers the first end that is not found here; nothing, when all are.
 */
export async function strangerAmong(db: Reader, ends: readonly End[]): Promise<End | undefined> {
  for (const end of ends) {
    const [row] = await db
      .select({ hash: activities.hash })
      .from(activities)
      .where(and(eq(activities.chain, end.chain), eq(activities.seq, end.seq)));
    if (row?.hash !== end.hash) return end;
  }
  return undefined;
}

function faultsOfHeads(heads: readonly (Head & { mac: string })[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (kind: FaultKind, chain: string) => faults.push({ kind, chain, seq: null, activityId: null });
  for (const head of heads) if (macOf(head) !== head.mac) fault("head", head.chain);
  const chains = heads.find((head) => head.chain === register);
  const ordinals = new Set(heads.map((head) => head.ordinal));
  if (!chains && heads.length > 0) fault("chain-missing", register);
  for (let ordinal = 1; ordinal <= (chains?.seq ?? 0); ordinal += 1)
    if (!ordinals.has(ordinal)) fault("chain-missing", `#${ordinal}`);
  return faults;
}

async function walk(db: Reader, head: Head): Promise<{ rows: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let [seq, hash, rows] = [0, "", 0];
  let last: Row | undefined;
  for (;;) {
    const some = await db
      .select()
      .from(activities)
      .where(and(eq(activities.chain, head.chain), gt(activities.seq, seq)))
      .orderBy(asc(activities.seq))
      .limit(batch);
    for (const row of some) {
      const kind = faultOf(row, seq, hash);
      if (kind) faults.push({ kind, chain: head.chain, seq: row.seq, activityId: row.id });
      [seq, hash, last] = [row.seq ?? 0, row.hash ?? "", row];
    }
    rows += some.length;
    if (some.length < batch) break;
    await new Promise((breathe) => setImmediate(breathe)); // SQLite answers at once: the process would stand still
  }
  const ends = seq === head.seq && hash === head.hash;
  if (!ends) faults.push({ kind: "missing", chain: head.chain, seq: head.seq, activityId: last?.id ?? null });
  return { rows, faults };
}

function faultOf(row: Row, seqBefore: number, hashBefore: string): FaultKind | undefined {
  const { chain, seq, prevHash, hash } = row;
  if (chain === null || seq === null || prevHash === null || hash === null) return "unchained";
  if (hashOf({ ...row, chain, seq, prevHash }) !== hash) return "edited";
  if (seq !== seqBefore + 1) return "missing";
  return prevHash === hashBefore ? undefined : "unlinked";
}

/** Rows of no chain, or of one without a head. */
async function strays(db: Reader, known: ReadonlySet<string>): Promise<Fault[]> {
  const fault = (row: Pick<Row, "id" | "chain" | "seq">): Fault => ({
    kind: row.chain === null ? "unchained" : "chain-missing",
    chain: row.chain ?? "",
    seq: row.seq,
    activityId: row.id,
  });
  const columns = { id: activities.id, chain: activities.chain, seq: activities.seq };
  const loose = await db.select(columns).from(activities).where(isNull(activities.chain)).limit(batch);
  const chains = await db.selectDistinct({ chain: activities.chain }).from(activities);
  const faults = loose.map(fault);
  for (const { chain } of chains) {
    if (chain === null || known.has(chain)) continue;
    const first = await db
      .select(columns)
      .from(activities)
      .where(eq(activities.chain, chain))
      .orderBy(asc(activities.seq))
      .limit(1);
    faults.push(...first.map(fault));
  }
  return faults;
}
