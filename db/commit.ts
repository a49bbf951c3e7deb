import type pg from "pg";
import type { Reader } from "./engine";
import { translate, Unavailable } from "./errors";
import { failedBefore } from "./writing";

/** Milliseconds within which a COMMIT is answered, or it counts as lost; a standby that must agree may take some. */
const answerWithin = 5_000;
/** Milliseconds for which the fate of a lost COMMIT is asked. */
const askFor = Number(process.env.COMMIT_ASK_MS ?? 5_000);

/** Tells from the data whether a write is in them; undefined where nothing in them could tell. */
export type Landed = (db: Reader) => Promise<boolean | undefined>;

/** The connection broke after COMMIT was sent: the write may be done or not. */
export class LostCommit extends Unavailable {
  constructor(readonly xid: string) {
    super("unsure", "commit");
  }
  static override [Symbol.hasInstance](value: unknown): value is LostCommit {
    return value instanceof Error && "xid" in value;
  }
}

/** Is the line to the server gone, or the server on its way down? */
const disconnected = (error: unknown) => {
  const trouble = translate(error);
  return trouble instanceof Unavailable && trouble.reason === "connection";
};

export const pause = (ms: number) => new Promise<void>((soon) => setTimeout(soon, ms));

/** What is sent to a line that has gone dead is never answered: the wait for it ends by itself. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, no) => {
    timer = setTimeout(() => no(new Unavailable("connection", "no answer")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Commits. Throws LostCommit when the answer did not come, and anything else when it is certain that nothing was kept. */
export async function commit(client: pg.ClientBase, xid: string): Promise<void> {
  const answer = await within(answerWithin, client.query("commit")).catch((error: unknown) => {
    throw disconnected(error) ? new LostCommit(xid) : error;
  });
  // After a swallowed error PostgreSQL answers a commit with ROLLBACK, and no error.
  if (answer.command !== "COMMIT") throw new Error(failedBefore);
}

/**
 * What became of a write whose COMMIT was not answered: true, it is kept; false, nothing of it is; undefined, nobody can
 * tell within some seconds. That it is over is asked by its number; whether it is kept, by what it would have written:
 * after a crash or on another server its number may be somebody else's.
 * @param connect gives a connection to the server that takes writes now
 */
export async function fateOf(
  xid: string,
  landed: Landed,
  connect: () => Promise<{ client: pg.PoolClient; reader: Reader }>,
): Promise<boolean | undefined> {
  for (const end = performance.now() + askFor; performance.now() < end; await pause(100)) {
    try {
      const { client, reader } = await connect();
      let lost: unknown;
      try {
        if (await isOver(client, xid)) return await landed(reader);
      } catch (error) {
        lost = error;
        throw error;
      } finally {
        client.release(lost as Error | undefined);
      }
    } catch (error) {
      if (!(translate(error) instanceof Unavailable)) throw error;
    }
  }
  return undefined;
}

/** A write waits for a standby that must agree, or its server has not noticed yet that we are gone. */
async function isOver(client: pg.ClientBase, xid: string): Promise<boolean> {
  try {
    const { rows } = await client.query<{ state: string | null }>("select pg_xact_status($1::xid8) as state", [xid]);
    return rows[0]?.state !== "in progress";
  } catch (error) {
    if ((error as { code?: string }).code === "22023") return true; // "in the future": this server never heard of it
    throw error;
  }
}
