import type { DoorChanges, DoorPaired, DoorPush, DoorPushed, DoorRoster } from "../contract";

/**
 * `seconds`: after how many to try again, where the answer says so.
 * `away`: not reached, or not now; `gone`: this device was taken back, or is not known; `refused`: with the reason.
 * `asked` and `read`: when, by this device's clock.
 */
export type Answered<T> =
  | { ok: true; value: T; asked: number; read: number }
  | { ok: false; why: "away" | "gone" | "refused"; code: string; seconds?: number };

/** Whether there is a network is judged by what becomes of a request; what carries much may take longer. */
const patienceMs = 3_000;
const longerMs = 20_000;

type Ask = { token?: string | undefined; body?: object | undefined; patience?: number };

async function call<T>(path: string, { token, body, patience = patienceMs }: Ask): Promise<Answered<T>> {
  const asked = Date.now();
  try {
    const answer = await fetch(`/api/check-in/${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        ...(token ? { Authorization: `Device ${token}` } : {}),
        ...(body ? { "Content-Type": "application/json" } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(patience),
    });
    const said = answer.status === 204 ? undefined : await answer.json();
    if (answer.ok) return { ok: true, value: said, asked, read: Date.now() };
    const code = typeof said?.code === "string" ? said.code : "";
    if (answer.status === 401 && code.startsWith("device-")) return { ok: false, why: "gone", code };
    const isLater = answer.status >= 500 || answer.status === 408 || (answer.status === 429 && token && path !== "pin");
    const seconds = Number(answer.headers.get("retry-after")) || undefined;
    return { ok: false, why: isLater ? "away" : "refused", code, ...(seconds ? { seconds } : {}) };
  } catch {
    return { ok: false, why: "away", code: "" };
  }
}

export const pairDevice = (code: string) => call<DoorPaired>("pair", { body: { code } });
export const askClock = (token: string) => call<{ now: string }>("clock", { token });
export const fetchRoster = (token: string, locale: string) =>
  call<DoorRoster>(`roster?locale=${locale}`, { token, patience: longerMs });
export const fetchChanges = (token: string, cursor: string, locale: string) =>
  call<DoorChanges>(`changes?since=${encodeURIComponent(cursor)}&locale=${locale}`, { token, patience: longerMs });
export const pushOps = (token: string, push: DoorPush) =>
  call<DoorPushed>("ops", { token, body: push, patience: longerMs });
export const tryPin = (token: string, pin: string) => call<undefined>("pin", { token, body: { pin } });
export const sayWiped = (token: string) => call<undefined>("wiped", { token, body: {} });
