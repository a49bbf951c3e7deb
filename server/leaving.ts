import type { IncomingMessage } from "node:http";
import { env } from "../core/env";
import { stopping } from "../core/stopping";

/**
 * A proxy of ours that sends this with `1` gives to another instance what is declined with 502, and sends none for a
 * while to the one that declined (docs/deploy/nginx.conf). So this instance is left alone before it stops listening,
 * without a change of the proxy's configuration.
 */
export const mayDecline = "x-may-decline";

/** Only what changes nothing: another instance does it instead. Everything else is still done here. */
const repeatable = new Set(["GET", "HEAD"]);

/** Whether an instance that is about to stop leaves this request to another one. */
export const leftToOthers = (request: Pick<IncomingMessage, "method" | "headers">): boolean =>
  stopping.aborted &&
  env.TRUSTED_PROXIES > 0 &&
  request.headers[mayDecline] === "1" &&
  repeatable.has(request.method ?? "");
