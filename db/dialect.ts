import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";

/**
 * One schema, two engines. The face is pg-core (async only); on SQLite the same names are sqlite-core.
 * `DATABASE_URL` decides when the process starts: absent or `file:` is SQLite, `postgres:` is PostgreSQL.
 */
export const url = process.env.DATABASE_URL || "file:./data/lectern.db";
export const engine: "sqlite" | "postgres" = /^postgres(ql)?:/.test(url) ? "postgres" : "sqlite";

/** The cast that carries the design: both sides accept the same calls, which the tests hold on both engines. */
const either = <P>(postgres: P, sqlite: unknown): P => (engine === "postgres" ? postgres : (sqlite as P));

export const table = either(pg.pgTable, lite.sqliteTable);
export const index = either(pg.index, lite.index);
export const uniqueIndex = either(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = either(pg.primaryKey, lite.primaryKey);
export const check = either(pg.check, lite.check);
export const alias = either(pg.alias, lite.alias);
/** Columns, indexes, keys and rules of a table, as the engine declares them. */
export const configOf = either(pg.getTableConfig, lite.getTableConfig);

export const text = either(pg.text, lite.text);
/** A whole number of 32 bits. PostgreSQL refuses the rest, so SQLite must too. */
export const int = either(
  pg.integer,
  lite.customType<{ data: number; driverData: number }>({
    dataType: () => "integer",
    toDriver: (value) => whole(value, 0x7fffffff, "32-bit integer"),
  }),
);
/** A whole number up to 2^53, for bytes and milliseconds. */
export const long = (name: string) => either(pg.bigint(name, { mode: "number" }), liteLong(name));
const liteLong = lite.customType<{ data: number; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => whole(value, Number.MAX_SAFE_INTEGER, "safe integer"),
});
export const real = either(pg.doublePrecision, lite.real);
export const bool = either(pg.boolean, (name: string) => lite.integer(name, { mode: "boolean" }));
/** An instant: timestamptz(3) or epoch milliseconds; always a Date in code. */
export const instant = (name: string) =>
  either(pg.timestamp(name, { withTimezone: true, precision: 3 }), lite.integer(name, { mode: "timestamp_ms" }));

/** JSON.stringify's spelling of a NUL or of half a character: jsonb takes neither. */
export const unstorable = /(?<!\\)(\\\\)*\\u(0000|d[89a-f])/;
const liteJson = lite.customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => {
    const written = JSON.stringify(value);
    if (unstorable.test(written)) throw new RangeError("JSON holds a NUL or half a character");
    return written;
  },
  fromDriver: (written) => JSON.parse(written) as unknown,
});
/** Drizzle's own would parse what the driver has parsed: the text "123" would come back as a number. */
const pgJson = pg.customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
});
/** A value that is stored and read whole, never queried. PostgreSQL does not keep the order of its keys. */
export const json = <T>(name: string) => either(pgJson(name), liteJson(name)).$type<T>();

/** An e-mail address as it is stored and compared: NFKC, trimmed, lower case. */
export const normalEmail = (address: string) => address.normalize("NFKC").trim().toLowerCase();
const folded = { dataType: () => "text", toDriver: normalEmail };
/** The parameter of eq() goes through the same function, so " A@X " finds a@x. */
export const email = either(
  pg.customType<{ data: string; driverData: string }>(folded),
  lite.customType<{ data: string; driverData: string }>(folded),
);

function whole(value: number, most: number, kind: string): number {
  if (!Number.isInteger(value) || Math.abs(value) > most) throw new RangeError(`not a ${kind}: ${value}`);
  return value;
}
