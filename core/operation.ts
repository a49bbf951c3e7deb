import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import { aside, db, type Reader, type Tx, write } from "../db";
import { fieldsOf } from "./fields";
import { isKept, type Kept, keep, kept } from "./idempotency";
import { wake } from "./live";
import { type Actor, needsCredentials, type Permission, type Scope, standing } from "./permissions";
import { isRefusal, type Outcome, Refusal, refuse } from "./refusal";
import { append, isNoted } from "./trail";

type Asked<D, I> = { db: D; actor: Actor; now: Date; scope: Scope; input: I };
/** Says where an operation happens and whose it is; refuses `not-found` for what is not there. */
export type Where<I> = (asked: { db: Reader; actor: Actor; input: I; now: Date }) => Promise<Scope>;

function check(actor: Actor, name: Permission, scope: Scope) {
  const found = standing(actor, name, scope);
  if (found === "too-low") refuse("not-allowed");
  if (found === "no-access") refuse("not-found");
}

function gate(actor: Actor, name: Permission) {
  if (actor.kind === "anonymous" && needsCredentials(name)) refuse("sign-in-needed");
}

/**
 * The only way to read: whoever asks is checked before anything is fetched.
 * The function made throws a Refusal: `sign-in-needed`, `not-found`, `not-allowed`, `invalid`, or what `run` refuses.
 */
export const query = <S extends z.ZodType, T>(
  name: Permission,
  spec: {
    input: S;
    scope: Where<z.output<S>>;
    /** A long list: a standby may answer it where there is one (db/replica.ts). Who may see it is asked of the primary. */
    aside?: true;
    run: (q: Asked<Reader, z.output<S>>) => Promise<T>;
  },
) => {
  const ask = async (actor: Actor, raw: z.input<S>): Promise<T> => {
    gate(actor, name);
    const parsed = spec.input.safeParse(raw, { reportInput: true });
    if (!parsed.success) throw new Refusal("invalid", fieldsOf(parsed.error));
    const input = parsed.data;
    const now = new Date();
    const scope = await spec.scope({ db, actor, input, now });
    check(actor, name, scope);
    const run = (from: Reader) => spec.run({ db: from, actor, input, scope, now });
    return spec.aside ? aside(run) : run(db);
  };
  return Object.assign(ask, { operation: name, input: spec.input, kind: "query" as const });
};

type CommandSpec<S extends z.ZodType, T, L> = {
  input: S;
  scope: Where<z.output<S>>;
  /**
   * What an export reads before it is noted down: outside of the transaction, and of a standby where there is one. The
   * right to it is checked before, and again inside.
   */
  look?: (q: Asked<Reader, z.output<S>>) => Promise<L>;
  /** Commands of one event run one after the other, so what `run` counted stays true. `false`: the order does not matter (votes). */
  alone?: false;
  /** Milliseconds after which the work is undone; only an import may need more than the usual five seconds. */
  budget?: number;
  run: (c: Asked<Tx, z.output<S>> & { seen: L }) => Promise<T>;
  /** What the trail keeps: ids, counts and codes, never personal data. `undefined`: nothing happened, no entry. `false`: never an entry. */
  note: false | ((value: T, input: z.output<S>) => Record<string, unknown> | undefined);
};

/** The same key with the same request answers the same; with another request it is refused. */
export type Once = { idempotencyKey?: string };

/**
 * The only way to write: check, do, note it down, all in one transaction; then wake whoever waits for it.
 * The function made answers an Outcome; it throws only for what nobody expects.
 */
export const command = <S extends z.ZodType, T, L = undefined>(name: Permission, spec: CommandSpec<S, T, L>) => {
  const open = async (actor: Actor, raw: unknown, once: Once = {}): Promise<Outcome<T>> => {
    try {
      gate(actor, name);
      const parsed = spec.input.safeParse(raw, { reportInput: true });
      if (!parsed.success) throw new Refusal("invalid", fieldsOf(parsed.error));
      const request: Kept | undefined = once.idempotencyKey
        ? { actor: whoIs(actor), operation: name, key: once.idempotencyKey, requestHash: hashOf(raw) }
        : undefined;
      const { value, place } = await perform(name, spec, actor, parsed.data, request);
      wake(place);
      return { ok: true, value };
    } catch (error) {
      if (isRefusal(error)) return { ok: false, code: error.code, fields: error.fields, values: error.values };
      throw error;
    }
  };
  return Object.assign(open, {
    operation: name,
    input: spec.input,
    kind: "command" as const,
    noted: spec.note !== false,
  });
};

async function looked<S extends z.ZodType, T, L>(
  name: Permission,
  { scope: where, look }: CommandSpec<S, T, L>,
  actor: Actor,
  input: z.output<S>,
): Promise<L> {
  if (!look) return undefined as L;
  const now = new Date();
  const scope = await where({ db, actor, input, now });
  check(actor, name, scope);
  return aside((from) => look({ db: from, actor, input, scope, now }));
}

async function perform<S extends z.ZodType, T, L>(
  name: Permission,
  spec: CommandSpec<S, T, L>,
  actor: Actor,
  input: z.output<S>,
  request?: Kept,
): Promise<{ value: T; place?: string }> {
  // Asked once outside to name the line to wait in, and again inside, where it counts; without a line only there.
  let where = spec.alone === false ? undefined : await spec.scope({ db, actor, input, now: new Date() });
  const seen = await looked(name, spec, actor, input);
  let noted: string | undefined;
  const work = async (tx: Tx) => {
    noted = undefined;
    const now = new Date();
    const scope = await spec.scope({ db: tx, actor, input, now });
    where ??= scope;
    check(actor, name, scope);
    const before = request && (await kept<T>(tx, request));
    if (before) return before.value;
    const value = await spec.run({ db: tx, actor, input, scope, now, seen });
    const note = spec.note ? spec.note(value, input) : undefined;
    if (request) await keep(tx, request, value, now);
    // Last: the place in the chain is held until the commit.
    if (note) noted = await append(tx, { name, ...who(actor), ...placeOf(scope, note), at: now });
    return value;
  };
  const line = where ? lineOf(where) : [];
  // Both are written with the change and belong to it alone: where one of them is, all of it is.
  const landed = async (reader: Reader) =>
    request ? isKept(reader, request) : noted ? isNoted(reader, noted) : undefined;
  const value = await write(line, work, { landed, ...(spec.budget ? { budget: spec.budget } : {}) });
  // What changes more than its own place is for everybody to look at.
  return { value, place: where?.lines ? undefined : (where?.eventId ?? where?.programId ?? undefined) };
}

const lineOf = (scope: Scope) => scope.lines?.slice() ?? scope.eventId ?? scope.programId ?? "instance";
const linked = (actor: Actor) => actor.registrationId ?? actor.enrollmentId ?? actor.seat?.seatId;
const who = (actor: Actor) => ({ actorKind: actor.kind, actorId: actor.id ?? linked(actor) });
const whoIs = (actor: Actor) => `${actor.kind}:${actor.id ?? linked(actor) ?? ""}`;
const placeOf = (scope: Scope, note: Record<string, unknown>) => ({
  programId: scope.programId ?? (typeof note.programId === "string" ? note.programId : null),
  eventId: scope.eventId ?? (typeof note.eventId === "string" ? note.eventId : null),
  note,
});
const hashOf = (raw: unknown) =>
  createHash("sha256")
    .update(JSON.stringify(raw) ?? "")
    .digest("hex");
