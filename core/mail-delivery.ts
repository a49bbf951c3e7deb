import { createTransport, type SendMailOptions } from "nodemailer";
import { env } from "./env";
import { log } from "./log";
import { capture } from "./mailbox";

/** A letter that did not go: `permanent` when trying again would be answered the same. */
export class Undelivered extends Error {
  override name = "Undelivered";
  constructor(
    /** The mail server's number ("550"), or what happened to the connection ("ETIMEDOUT"). */
    readonly reason: string,
    readonly permanent: boolean,
  ) {
    super(`the letter was not taken: ${reason}`);
  }
}

/** Neither a file of this machine nor an address on the web may be read for a letter's sake. */
export const closed = { disableFileAccess: true, disableUrlAccess: true };
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * The server's no to this recipient or this text (5xx) is for good. Its no to us (sign-in, sender) and every cut
 * connection may be over soon: without the server's yes at the very end a letter counts as not sent (RFC 5321 §4.5.4).
 */
function reasonOf(error: unknown): Undelivered {
  const { responseCode, code, command } = error as { responseCode?: number; code?: string; command?: string };
  const aboutLetter = command === "RCPT TO" || command === "DATA" || code === "EMESSAGE";
  const permanent = aboutLetter && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  return new Undelivered(responseCode ? String(responseCode) : (code ?? "unknown"), permanent);
}

/** Gives a letter to the mail server, or keeps it in DATA_DIR/mail when there is none. Throws `Undelivered`. */
export async function deliver(message: SendMailOptions): Promise<void> {
  if (!env.SMTP_URL) {
    const file = await capture(message);
    log.info({ file }, "no SMTP_URL: the letter was kept as a file in DATA_DIR/mail");
    return;
  }
  const transport = createTransport({ url: env.SMTP_URL, ...closed, ...timeouts });
  try {
    await transport.sendMail(message);
  } catch (error) {
    throw reasonOf(error);
  } finally {
    transport.close();
  }
}
