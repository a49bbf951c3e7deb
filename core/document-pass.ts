import type { Document } from "./documents";
import { open, seal } from "./seal";

/** Well before the sweeper takes what has no row; longer than a form is kept. */
const passHours = 2;
const place = (eventId: string, key: string) => `answer-file|${eventId}|${key}`;

/**
 * A document that waits for its answer, as it stands in a form's field: sealed, good for one question of one event, for
 * two hours, and for one answer only.
 */
export const documentPass = (eventId: string, key: string, document: Document, now: Date): string => {
  const { fileId, bytes, about } = document;
  const until = now.getTime() + passHours * 3_600_000;
  const packed = [fileId, document.key, bytes, about.secret, about.name, about.mime, about.bytes, until];
  return seal(place(eventId, key), JSON.stringify(packed));
};

/** What a pass stands for; undefined when it is not ours, of another question, or over. */
export function openPass(eventId: string, key: string, pass: string, now: Date): Document | undefined {
  try {
    const [fileId, stored, bytes, secret, name, mime, length, until] = JSON.parse(open(place(eventId, key), pass));
    if (!(until > now.getTime())) return undefined;
    return { fileId, key: stored, bytes, about: { secret, name, mime, bytes: length } };
  } catch {
    return undefined;
  }
}
