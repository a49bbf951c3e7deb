import { system } from "../../core/permissions";
import { add } from "../../features/certificate-templates/commands";
import { issue } from "../../features/certificates/commands";
import { candidates } from "../../features/certificates/queries";
import { done } from "./done";

/** How many have theirs already; the others are there to be issued. */
const first = 12;

/**
 * Certificates of the lecture that is over, in Korean and English, the first of them issued; a confirmation for schools,
 * thanks to the Ambassador, and the certificate that the whole programme will end with.
 */
export async function seedCertificates(eventId: string, programId: string) {
  const { templateId } = await done(add(system, { placeId: eventId, kind: "completion", languages: ["ko", "en"] }));
  await done(add(system, { placeId: eventId, kind: "participation", languages: ["ko"] }));
  await done(add(system, { placeId: eventId, kind: "thanks", languages: ["ko", "kk"] }));
  await done(add(system, { placeId: programId, kind: "completion", languages: ["ko", "en"] }));
  const ready = (await candidates(system, { templateId })).filter((row) => row.ready);
  await done(issue(system, { templateId, subjects: ready.slice(0, first).map(({ subject }) => subject) }));
}
