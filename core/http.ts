// What the HTTP face makes of errors. Known by their names: the classes belong to db/, and each bundle has its own.

/**
 * It cannot be done now: 507 when the disk is full, else 503, and seconds after which to ask again. `unsure`: it may have
 * been done, for the database went away before it said so.
 */
export type Trouble = { status: 503 | 507; code: "disk-full" | "unavailable" | "unsure"; retryAfter: number };

const noRoom = (error: unknown) => /^(ENOSPC|EDQUOT)$/.test((error as { code?: string } | undefined)?.code ?? "");

/** Reads an error as trouble that passes; undefined for a surprise. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  // A file that found no room on the disk (core/files.ts, core/incoming.ts).
  if (noRoom(error)) return { status: 507, code: "disk-full", retryAfter: 60 };
  if (error.name !== "Unavailable" && error.name !== "Busy") return undefined;
  const { status, retryAfter, reason } = error as Error & { status?: unknown; retryAfter?: unknown; reason?: unknown };
  const seconds = typeof retryAfter === "number" ? retryAfter : 5;
  return status === 507
    ? { status: 507, code: "disk-full", retryAfter: seconds }
    : { status: 503, code: reason === "unsure" ? "unsure" : "unavailable", retryAfter: seconds };
}

/** The request's id as the front named it (server/listen.ts); a new one where nobody did. */
export const requestIdOf = (headers: Headers): string => headers.get("x-request-id") ?? crypto.randomUUID();

/** PostgreSQL takes neither a zero character in a text nor half a pair in JSON; nobody types them. */
export const isCleanText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
