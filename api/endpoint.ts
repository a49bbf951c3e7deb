import { z } from "zod";
import type { Actor } from "../core/permissions";
import type { Outcome } from "../core/refusal";

/** A query() or command() as the HTTP face sees it. */
export type Operation = {
  (actor: Actor, input: never, once?: { idempotencyKey?: string }): Promise<unknown>;
  operation: string;
  kind: "query" | "command";
  input: z.ZodType;
};

export type Endpoint = {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** `/events/{eventId}/registrations`: names in braces are fields of the operation's input. */
  path: string;
  operation: Operation;
  /** What is answered; fields that are not named here do not leave. */
  answer: z.ZodType;
  tag: string;
  summary: string;
  /** Something new is there afterwards: 201. Where that depends on what was answered, the one or the other. */
  made?: boolean | ((value: never) => boolean);
  /** Rows are answered as `items`; `paged`: with the next page's number as an opaque `nextCursor`. */
  rows?: "all" | "paged";
  /** A value that may be null is answered under this name. */
  wrap?: string;
  /** The largest body in bytes, when the usual 2 MB are too few. */
  bodyBytes?: number;
};

/** What an operation answers, in TypeScript. */
type Value<O> = O extends (...args: never[]) => Promise<infer R>
  ? [R] extends [Outcome<unknown>]
    ? Extract<R, { ok: true }>["value"]
    : R
  : never;
type Row<V> = V extends readonly (infer R)[] ? R : V extends { rows: readonly (infer R)[] } ? R : never;
/** The same value, with lists that may be written to: schemas know no others. */
type Loose<V> = V extends Date
  ? V
  : V extends readonly (infer R)[]
    ? Loose<R>[]
    : V extends object
      ? { [K in keyof V]: Loose<V[K]> }
      : V;
/** Does not compile when the operation answers what the schema would not take. */
type Fits<A extends z.ZodType, V> = [Loose<V>] extends [z.input<A>] ? A : never;
type Described = Pick<Endpoint, "tag" | "summary">;
type More<V> = Pick<Endpoint, "wrap" | "bodyBytes"> & { made?: boolean | ((value: V) => boolean) };

/** Makes an endpoint out of an operation: the input's Zod schema is the request, `answer` the response. */
export const endpoint = <O extends Operation, A extends z.ZodType>(
  method: Endpoint["method"],
  path: string,
  operation: O,
  rest: Described & More<Value<O>> & { answer: Fits<A, Value<O>> & A },
): Endpoint => ({
  method,
  path,
  operation,
  ...rest,
  answer: rest.wrap ? z.object({ [rest.wrap]: rest.answer }) : rest.answer,
});

/** A list as a whole; `answer` is one row. */
export const listed = <O extends Operation, A extends z.ZodType>(
  path: string,
  operation: O,
  { answer, ...rest }: Described & { answer: Fits<A, Row<Value<O>>> & A },
): Endpoint => ({
  method: "get",
  path,
  operation,
  ...rest,
  rows: "all",
  answer: z.object({ items: z.array(answer) }),
});

/** A list by pages; `answer` is one row. */
export const paged = <O extends Operation, A extends z.ZodType>(
  path: string,
  operation: O,
  { answer, ...rest }: Described & { answer: Fits<A, Row<Value<O>>> & A },
): Endpoint => ({
  method: "get",
  path,
  operation,
  ...rest,
  rows: "paged",
  answer: z.object({
    items: z.array(answer),
    /** How many there are in all, where that is counted. */
    total: z.int().optional(),
    nextCursor: z.string().nullable(),
  }),
});

type Bulk = Operation & { input: z.ZodType };

/**
 * An operation on several registrations as one on a single one, named in the path.
 */
export const onOne = <O extends Bulk>(operation: O) => {
  const input = z.strictObject({ registrationId: z.uuid() });
  const one = (actor: Actor, said: unknown, once?: { idempotencyKey?: string }) => {
    const parsed = input.safeParse(said);
    const { registrationId, ...rest } = (said ?? {}) as Record<string, unknown>;
    const all = parsed.success ? { registrationIds: [registrationId] } : { ...rest, registrationIds: [registrationId] };
    return operation(actor, all as never, once) as ReturnType<O>;
  };
  return Object.assign(one, { operation: operation.operation, kind: operation.kind, input });
};

/** Names in braces. */
export const pathKeys = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
