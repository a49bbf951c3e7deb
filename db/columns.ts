import { instant, text } from "./dialect";
import { id as newId } from "./id";

/** A table's key: a text UUIDv7 made in code, so that a malformed id in an address is "not found" on both engines. */
export const id = () =>
  text("id")
    .primaryKey()
    .$defaultFn(() => newId());

/** When the row was made. Never the engine's own now(): one clock, to the millisecond, on both. */
export const createdAt = () =>
  instant("created_at")
    .notNull()
    .$defaultFn(() => new Date());
