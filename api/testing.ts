import createClient from "openapi-fetch";
import type { Actor, HeldRole } from "../core/permissions";
import type { paths } from "../e2e/api-types";
import { createKey } from "../features/integrations/commands";
import { api } from "./app";

/** A key as an organizer makes it for a program: its name, role and place. */
export async function keyOf(maker: Actor, role: HeldRole, place: string): Promise<string> {
  const outcome = await createKey(maker, { name: `${role} of a program`, role, place, days: 30 });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.key;
}

/** The generated client, over the Hono app itself: no port, no network. Without a token it is anybody's. */
export const clientOf = (token?: string) =>
  createClient<paths>({
    baseUrl: "http://localhost/api",
    fetch: async (request) => api.request(request),
    ...(token ? { headers: { Authorization: `Bearer ${token}` } } : {}),
  });

/** The data of an answer that must have gone well. */
export async function done<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked;
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  return data;
}

type Plain = { method?: string; token?: string; body?: unknown; headers?: Record<string, string> };

/** A request without the client, for what a program should not send. */
export async function ask(path: string, { method = "GET", token, body, headers = {} }: Plain = {}) {
  const answer = await api.request(`/api/v1${path}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const json = text !== "" && /json/.test(answer.headers.get("content-type") ?? "");
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of any shape
  return { status: answer.status, headers: answer.headers, text, json: (json ? JSON.parse(text) : undefined) as any };
}
