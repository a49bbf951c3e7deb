// What the HTTP face makes of errors. Known by their names: the classes belong to db/, and each bundle has its own.

/** The database cannot do it now: 507 when the disk is full, else 503, and seconds after which to ask again. */
export type Trouble = { status: 503 | 507; code: "disk-full" | "unavailable"; retryAfter: number };

/** Reads an error as trouble that passes; undefined for a surprise. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error) || (error.name !== "Unavailable" && error.name !== "Busy")) return undefined;
  const { status, retryAfter } = error as Error & { status?: unknown; retryAfter?: unknown };
  const seconds = typeof retryAfter === "number" ? retryAfter : 5;
  return status === 507
    ? { status: 507, code: "disk-full", retryAfter: seconds }
    : { status: 503, code: "unavailable", retryAfter: seconds };
}

/** The request's id as the front named it (server/listen.ts); a new one where nobody did. */
export const requestIdOf = (headers: Headers): string => headers.get("x-request-id") ?? crypto.randomUUID();

/** PostgreSQL takes neither a zero character in a text nor half a pair in JSON; nobody types them. */
export const isCleanText = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);
