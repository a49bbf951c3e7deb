import { system } from "../../core/permissions";
import { setWifi } from "../../features/live/commands";
import { makeLink } from "../../features/screens/commands";
import { done } from "./done";

/** The hall's network, its projector, the Ambassador's tablet, and the interpreter. Their addresses stand on the stage's page alone. */
export async function seedScreens(eventId: string) {
  await done(setWifi(system, { eventId, rev: 0, name: "Hanbit Hall", password: "silkroad2026" }));
  await done(makeLink(system, { eventId, kind: "projector", label: "대강당 프로젝터", locale: "ko" }));
  await done(makeLink(system, { eventId, kind: "guest", label: "대사님 태블릿", locale: "ru" }));
  await done(makeLink(system, { eventId, kind: "interpreter", label: "통역석", locale: "ru" }));
}
