import { networkOf, secondsLeft, takeLot, tally } from "../core/limits";
import type { Actor } from "../core/permissions";
import { isRefusal, type Outcome, type Refusal } from "../core/refusal";

/** How many requests in how many seconds, taken from the database in lots: one write for many requests. */
type Allowance = { max: number; seconds: number; lot: number };
/** `owed`: tries that were let through and not yet told to the database. */
type Lot = { left: number; until: number; owed?: number; refusal?: Refusal };

/** R38: strict for an account or a key would stop a program's import; generous per network, as a school has one address. */
const own: Allowance = { max: 6_000, seconds: 60, lot: 200 };
const network: Allowance = { max: 1_200, seconds: 60, lot: 50 };
/** The same counter that the plain form counts with (api/registration-form.ts). */
const registering: Allowance = { max: 600, seconds: 600, lot: 5 };

const lots = new Map<string, Lot>();
const mostLots = 50_000;
const drawing = new Map<string, Promise<Lot>>();

async function draw(key: string, { max, seconds, lot }: Allowance, owed: number): Promise<Lot> {
  try {
    const until = await takeLot(key, lot + owed, max, seconds);
    return { left: lot, until: until.getTime() };
  } catch (error) {
    // Until a new window begins, whoever asked too often costs the database nothing more.
    if (isRefusal(error)) return { left: 0, until: Date.now() + 1_000, refusal: error };
    // A database in trouble refuses changes by itself, and what can still be read shall be read.
    return { left: lot, until: Date.now() + 1_000 };
  }
}

/**
 * The first lot costs the database nothing and is told to it with the second: of ten thousand who come at once, each by
 * themselves, none needs a write for having come. A process that ends forgets at most one lot.
 */
const firstOf = ({ lot, seconds }: Allowance): Lot => ({ left: lot, owed: lot, until: Date.now() + seconds * 1_000 });

async function count(key: string, allowance: Allowance): Promise<void> {
  for (;;) {
    let lot = lots.get(key);
    const isOver = lot !== undefined && lot.until <= Date.now();
    if (!lot || (isOver && !lot.refusal)) {
      lot = firstOf(allowance);
      keepLot(key, lot);
    }
    if (lot.refusal && !isOver) throw lot.refusal;
    if (lot.left > 0) {
      lot.left -= 1;
      return;
    }
    const drawn = drawing.get(key) ?? draw(key, allowance, lot.owed ?? 0).finally(() => drawing.delete(key));
    drawing.set(key, drawn);
    keepLot(key, await drawn);
  }
}

/** The longest unused go first. */
function keepLot(key: string, lot: Lot) {
  lots.delete(key);
  lots.set(key, lot);
  for (const oldest of lots.keys()) {
    if (lots.size <= mostLots) break;
    lots.delete(oldest);
  }
}

const networkIn = (headers: Headers) => networkOf(headers.get("x-forwarded-for"));

/** Counts a request of a key, of an account, or of a network; throws the refusal `too-many`. */
export const countRequest = (actor: Actor, headers: Headers): Promise<void> =>
  actor.kind === "key" || actor.kind === "person"
    ? count(`api:${actor.kind}:${actor.id}`, own)
    : count(`api:${networkIn(headers)}`, network);

/** Counts a registration that nobody vouches for. */
export const countRegistration = (headers: Headers): Promise<void> =>
  count(`register:${networkIn(headers)}`, registering);

/** Wrong invitation codes of one network in ten minutes: a class mistypes some, a program that guesses does not get far. */
const wrongCodes = { max: 60, seconds: 600 };

/**
 * Does what needs an invitation code, unless the network has said too many wrong ones: `too-many`. A right code is not
 * counted, so a class behind one router comes as a whole.
 */
export async function byCode<T>(headers: Headers, said: object, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (!("invitation" in said) || !said.invitation) return work();
  const key = `wrong-code:${networkIn(headers)}`;
  const seconds = await secondsLeft(key, wrongCodes.max);
  if (seconds > 0) return { ok: false, code: "too-many", values: { seconds } };
  const outcome = await work();
  if (!outcome.ok && outcome.fields?.invitation) await tally(key, wrongCodes.seconds);
  return outcome;
}
