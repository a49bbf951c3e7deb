import { is, Table } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { engine } from "./dialect";
import * as schema from "./schema";

/** The app is two bundles in one process, each with its own copy of a class: instanceof goes by the name. */
const named = (value: unknown, ...names: string[]) => value instanceof Object && names.includes((value as Error).name);

export type BrokenRule = "unique" | "reference" | "check" | "null" | "append-only";
/** A rule of the schema that would not hold, and its name there. Never the values: they are people's. */
export class RuleBroken extends Error {
  override readonly name = "RuleBroken";
  constructor(
    readonly kind: BrokenRule,
    readonly rule?: string,
  ) {
    super(rule ? `${kind}: ${rule}` : kind);
  }
  static override [Symbol.hasInstance](value: unknown) {
    return named(value, "RuleBroken");
  }
}

export type Trouble = "full" | "read-only" | "io" | "connection" | "busy" | "unsure";
/** The database cannot do it now; nothing was changed, except that `unsure` is a commit that was not answered. */
export class Unavailable extends Error {
  override readonly name: string = "Unavailable";
  constructor(
    readonly reason: Trouble,
    readonly code?: string,
    /** Seconds after which asking again makes sense. */
    readonly retryAfter = reason === "busy" || reason === "connection" || reason === "unsure" ? 5 : 60,
  ) {
    super(`the database is unavailable: ${reason}${code ? ` (${code})` : ""}`);
  }
  /** The HTTP status this is: 507 when the disk is full, else 503. */
  get status() {
    return this.reason === "full" ? 507 : 503;
  }
  static override [Symbol.hasInstance](value: unknown) {
    return named(value, "Unavailable", "Busy");
  }
}

/** Too many writes wait already, or this one has waited too long. It was not begun, so it may be sent again. */
export class Busy extends Unavailable {
  override readonly name: string = "Busy";
  constructor(code?: string) {
    super("busy", code);
  }
  static override [Symbol.hasInstance](value: unknown) {
    return named(value, "Busy");
  }
}

/** Any other failed statement: the engine's code and words and the statement, without its parameters. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    readonly code: string | undefined,
    message: string,
    readonly query?: string,
  ) {
    super(message);
  }
  static override [Symbol.hasInstance](value: unknown) {
    return named(value, "DatabaseError");
  }
}

type Raw = { code?: string; message?: string; constraint?: string; table?: string; column?: string; cause?: Raw };

/**
 * What either engine or its driver says, in our words; anything that is not theirs comes back as it was.
 * Drizzle's message and PostgreSQL's detail hold the parameters, so neither survives.
 */
export function translate(error: unknown, query?: string): unknown {
  for (let e = error as Raw | undefined; e && typeof e === "object"; e = e.cause) {
    if (named(e, "RuleBroken", "Unavailable", "Busy", "DatabaseError")) return e;
    const known = brokenRule(e) ?? unavailable(e);
    if (known) return known;
  }
  return statementError(error as Raw | undefined, query) ?? error;
}

function statementError(error: Raw | undefined, query?: string): unknown {
  if (!error || typeof error !== "object") return undefined;
  const wrapped = "query" in error && "params" in error;
  const raw = wrapped ? error.cause : error;
  const fromDriver = raw && ((raw as Error).name === "SqliteError" || "severity" in raw);
  if (fromDriver) return new DatabaseError(raw.code, withoutValues(raw), wrapped ? String(error.query) : query);
  return wrapped ? raw : undefined; // ours, or the driver's word on a parameter it cannot take
}

/** PostgreSQL quotes a value it could not read: `invalid input syntax for type uuid: "…"`. */
const withoutValues = (error: Raw | undefined) =>
  (error?.message ?? "query failed").replace(/(invalid [^:]*: )".*"/s, "$1…").replace(/^(value )".*?"/s, "$1…");

const postgresRules: Record<string, BrokenRule> = {
  "23505": "unique",
  "23P01": "unique",
  "23503": "reference",
  "23001": "reference",
  "23514": "check",
  "23502": "null",
};
const sqliteRules: Record<string, BrokenRule> = {
  SQLITE_CONSTRAINT_UNIQUE: "unique",
  SQLITE_CONSTRAINT_PRIMARYKEY: "unique",
  SQLITE_CONSTRAINT_FOREIGNKEY: "reference",
  SQLITE_CONSTRAINT_TRIGGER: "reference", // how SQLite carries out "restrict"
  SQLITE_CONSTRAINT_CHECK: "check",
  SQLITE_CONSTRAINT_NOTNULL: "null",
};

function brokenRule(e: Raw): RuleBroken | undefined {
  const protectedTable = e.code && /^append-only: (\w+)/.exec(e.message ?? "")?.[1];
  if (protectedTable) return new RuleBroken("append-only", protectedTable);
  const kind = (engine === "postgres" ? postgresRules : sqliteRules)[e.code ?? ""];
  if (!kind) return undefined;
  if (engine === "postgres")
    return new RuleBroken(kind, e.constraint ?? (e.table && e.column ? `${e.table}.${e.column}` : undefined));
  const detail = e.message?.split("constraint failed: ")[1];
  return new RuleBroken(kind, detail && (ruleNames().get(detail) ?? detail));
}

const troubles: [RegExp, Trouble][] = [
  [/^(SQLITE_FULL|53100|ENOSPC|EDQUOT)$/, "full"],
  [/^(SQLITE_READONLY.*|25006|EROFS)$/, "read-only"],
  [/^(SQLITE_IOERR.*|SQLITE_CANTOPEN.*|SQLITE_CORRUPT.*|SQLITE_NOTADB|58030|EIO)$/, "io"],
  [/^(SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01|55P03|57014)$/, "busy"],
  [
    /^(57P0[1-5]|08\w{3}|53300|25P03|ECONNREFUSED|ECONNRESET|ECONNABORTED|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/,
    "connection",
  ],
];
/** What pg says without a code when the line to the server is gone, or none could be had in time. */
const gone =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|Query read timeout|timeout expired)/;
/** What its pool says when every connection is in use for too long. */
const allInUse = /^timeout exceeded when trying to connect/;

function unavailable(e: Raw): Unavailable | undefined {
  const trouble = troubles.find(([codes]) => codes.test(e.code ?? ""))?.[1];
  if (trouble === "busy") return new Busy(e.code);
  if (trouble) return new Unavailable(trouble, e.code);
  if (!e.code && allInUse.test(e.message ?? "")) return new Busy("pool");
  return !e.code && gone.test(e.message ?? "") ? new Unavailable("connection") : undefined;
}

let names: Map<string, string> | undefined;
/** SQLite names the columns of a broken unique rule, not the rule. */
function ruleNames() {
  if (names) return names;
  names = new Map();
  for (const candidate of Object.values(schema) as unknown[]) {
    if (!is(candidate, Table)) continue;
    const config = getTableConfig(candidate as never);
    const add = (columns: { name: string }[], name: string | undefined) =>
      name && names?.set(columns.map((column) => `${config.name}.${column.name}`).join(", "), name);
    for (const { config: rule } of config.indexes) if (rule.unique) add(rule.columns as { name: string }[], rule.name);
    for (const rule of config.uniqueConstraints) add(rule.columns, rule.getName());
    for (const rule of config.primaryKeys) add(rule.columns, rule.getName());
    for (const column of config.columns) {
      if (column.isUnique) add([column], column.uniqueName);
      if (column.primary) add([column], `${config.name}_pkey`); // the name PostgreSQL gives it
    }
  }
  return names;
}
