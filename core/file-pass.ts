import { open, seal } from "./seal";

/** A page that stays open over a long lesson still leads to its files; a link passed on to others soon does not. */
const hours = 12;

/**
 * A pass to one file for the holder of a personal link, to stand in an address: it says who and which file, sealed, so
 * that the personal link itself never leaves its page. Whether the file may be had is asked anew when it is used.
 */
export const filePass = (registrationId: string, fileId: string, now: Date): string =>
  seal("file-pass", [registrationId, fileId, now.getTime() + hours * 3_600_000].join(" "));

/** What a pass says; undefined when it is not ours or its time is over. */
export function openFilePass(pass: string, now: Date): { registrationId: string; fileId: string } | undefined {
  try {
    const [registrationId = "", fileId = "", until = "0"] = open("file-pass", pass).split(" ");
    return Number(until) > now.getTime() ? { registrationId, fileId } : undefined;
  } catch {
    return undefined;
  }
}
