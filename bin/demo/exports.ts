import { system } from "../../core/permissions";
import { takeBadges } from "../../features/badges/exports";
import { record } from "../../features/consent-desk/commands";
import { addSet } from "../../features/exports/commands";
import { roster } from "../../features/roster/queries";
import { exportReports } from "../../features/school-reports/exports";
import { done } from "./done";

/** What was sent to the schools after the lecture, and columns the team keeps for the next time. */
export async function seedReports(eventId: string) {
  const set = { eventId, profile: "roster" as const, name: "교육청 제출용" };
  await done(addSet(system, { ...set, columns: ["no", "school", "grade", "class", "student_no", "name"] }));
  await done(exportReports(system, { eventId, format: "xlsx", locale: "ko", purpose: "학교 제출용 출석 확인" }));
}

/** Badges printed for everybody; then one family allows no photos any more. */
export async function seedBadges(eventId: string) {
  await done(takeBadges(system, { eventId, locale: "ko", purpose: "행사 당일 명찰" }));
  const { rows } = await roster(system, { eventId, consent: "granted", sort: "ticket", limit: 5 });
  const registrationId = rows[2]?.registrationId ?? "";
  const none = { photo_internal: "none", photo_web: "none", photo_press: "none" } as const;
  const answers = { participation: "yes" as const, data_processing: "yes" as const, ...none };
  const call = { method: "phone_call" as const, evidence: "어머니와 통화, 1월 12일", relation: "mother" as const };
  await done(record(system, { registrationId, answers, ...call, locale: "ko" }));
}
