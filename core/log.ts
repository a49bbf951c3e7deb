import { type DestinationStream, type LoggerOptions, pino } from "pino";
import { env } from "./env";

const secret = ["password", "token", "secret", "cookie", "authorization", "email", "phone", "name", "body"];

type Outlet = ReturnType<typeof pino.destination>;
const held = globalThis as { lecternLog?: ReturnType<typeof logInto>; lecternLogOutlet?: Outlet };

/** A log that writes to `destination`. */
export function logInto(destination: DestinationStream) {
  const options: LoggerOptions = {
    level: env.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[removed]" },
    serializers: { err: (thrown: unknown) => told(thrown), error: (thrown: unknown) => told(thrown) },
  };
  return pino(options, destination);
}

/** The log: JSON lines on standard output, one per process through both bundles. Give it ids and counts, never people. */
export const log = new Proxy({} as ReturnType<typeof logInto>, {
  get: (_, key) => {
    held.lecternLogOutlet ??= pino.destination({ dest: 1, sync: false });
    held.lecternLog ??= logInto(held.lecternLogOutlet);
    const value = Reflect.get(held.lecternLog, key) as unknown;
    return typeof value === "function" ? value.bind(held.lecternLog) : value;
  },
});

/** Milliseconds a process that ends waits for the reader of its log. */
const lastWords = 500;

/**
 * Ends the process once its last lines are written. Left to itself, the log would try for ever where its reader is
 * gone: a server whose terminal or supervisor died could then not be ended by a signal, and would keep its database.
 */
export async function leave(code: number): Promise<never> {
  const outlet = held.lecternLogOutlet;
  if (outlet) {
    const written = new Promise<void>((done) => outlet.flush(() => done()));
    await Promise.race([written, new Promise((done) => setTimeout(done, lastWords))]);
    outlet.flushSync = () => undefined;
  }
  process.exit(code);
}

type Told = {
  type: string;
  code?: string;
  constraint?: string;
  digest?: string;
  message: string;
  at: string[];
  cause?: Told;
};

/** A message without what it may quote: values in double quotes, addresses, long numbers, parameters of a statement. */
export function scrub(message: string): string {
  return message
    .replace(/\n?params:[\s\S]*$/i, "")
    .replace(/"[^"\n]*"/g, '"…"')
    .replace(/\([^()\n]*\)=\([^\n]*\)/g, "(…)")
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "…@…")
    .replace(/\+?\d[\d\s-]{6,}\d/g, "…")
    .slice(0, 500);
}

/** An error as the log may keep it: its kind, its code, a scrubbed message, where it happened. */
export function told(thrown: unknown, depth = 0): Told {
  if (!(thrown instanceof Error))
    return { type: typeof thrown, message: "something that is no error was thrown", at: [] };
  const { code, constraint, digest } = thrown as { code?: unknown; constraint?: unknown; digest?: unknown };
  const frames = (thrown.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.name,
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(typeof digest === "string" ? { digest } : {}),
    message: scrub(thrown.message),
    at: frames.slice(0, 12).map((line) => line.trim().slice(3)),
    ...(thrown.cause !== undefined && depth < 4 ? { cause: told(thrown.cause, depth + 1) } : {}),
  };
}

/**
 * Writes a surprise to the log. `context` takes ids only (request, job, event); parameters, bodies and personal data
 * never belong there.
 */
export function report(thrown: unknown, context: Record<string, string | number | boolean | undefined> = {}): void {
  log.error({ ...context, error: thrown }, "surprise"); // the serializer tells it
}
