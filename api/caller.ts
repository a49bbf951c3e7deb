import type { Actor } from "../core/permissions";
import { anonymous } from "../core/permissions";
import { actorOfKey, actorOfLink, actorOfSession, sessionTokenOf } from "../core/session";

/**
 * Who calls: an API key or a personal registration link as bearer token, else the browser's session, else nobody.
 * A bearer token that is not valid is nobody, never the session beside it.
 */
export async function callerOf(headers: Headers): Promise<Actor> {
  const [scheme, token = ""] = (headers.get("authorization") ?? "").trim().split(/\s+/, 2);
  if (scheme?.toLowerCase() === "bearer") return token.startsWith("lectern_") ? actorOfKey(token) : actorOfLink(token);
  const session = await sessionTokenOf(headers.get("cookie"));
  return session ? actorOfSession(session) : anonymous;
}
