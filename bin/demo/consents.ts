import { system } from "../../core/permissions";
import { record } from "../../features/consent-desk/commands";
import { roster } from "../../features/roster/queries";
import { done } from "./done";

/** What families allowed of photos, over and over; as it is in any school, most of them everything. */
const photos = ["all", "all", "group", "all", "all", "all", "none", "all"] as const;

/** The forms families signed on paper, as the schools brought them; some are still `missing`. */
export async function consents(eventId: string, missing: number) {
  const { rows } = await roster(system, { eventId, sort: "ticket", limit: 100 });
  for (const [index, { registrationId }] of rows.slice(0, -missing).entries()) {
    const photo = photos[index % photos.length] ?? "all";
    const extent = { photo_internal: photo, photo_web: photo, photo_press: photo };
    const answers = { participation: "yes" as const, data_processing: "yes" as const, ...extent };
    const paper = { method: "paper_signed" as const, evidence: "서류함 2026-A", relation: "mother" as const };
    await done(record(system, { registrationId, answers, ...paper, locale: "ko" }));
  }
}
