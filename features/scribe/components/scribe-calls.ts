// What the page asks of the server: by paths that outlive a new build, which a page without a network may not notice.
import type { Kept, Result, Row } from "../rules";
import type { Desk, Device } from "./scribe-store";

type Fields = Record<string, { code: string; values?: Record<string, string | number> }[]>;
/** `away`: not reached, or not now; `gone`: not ours any more; `invalid`: with the fields that have no form. */
export type Answered<T> = { ok: true; value: T } | { ok: false; why: "away" | "gone" | "invalid"; fields: Fields };

const notOurs = new Set([401, 403, 404]);
/** A network that swallows requests is no network. */
const patienceMs = 15_000;

async function call<T>(path: string, body?: object): Promise<Answered<T>> {
  try {
    const answer = await fetch(`/api/v1/events/${path}`, {
      method: body ? "POST" : "GET",
      ...(body ? { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } } : {}),
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMs),
    });
    const said = await answer.json();
    if (answer.ok) return { ok: true, value: said };
    const why = notOurs.has(answer.status) ? "gone" : answer.status === 422 ? "invalid" : "away";
    return { ok: false, why, fields: said.fields ?? {} };
  } catch {
    return { ok: false, why: "away", fields: {} };
  }
}

type Sent = { letter: string; results: Result[] };

export const fetchDesk = (eventId: string, locale: string) => call<Desk>(`${eventId}/scribe?locale=${locale}`);
export const fetchRows = (eventId: string) => call<{ items: Row[] }>(`${eventId}/scribe/questions`);
export const claim = (eventId: string, { deviceId }: Device) =>
  call<{ letter: string }>(`${eventId}/scribe/devices`, { deviceId });
export const send = (eventId: string, { deviceId }: Device, batch: readonly Kept[]) =>
  call<Sent>(`${eventId}/scribe/sync`, {
    deviceId,
    sentAt: new Date().toISOString(),
    operations: batch.map((one) => one.operation),
  });
