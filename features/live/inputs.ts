import { z } from "zod";
import { blank, idInput, line, lines, localeInput, whole } from "../../core/inputs";

const rev = whole(0, 2_000_000_000);

export const stageInput = z.strictObject({ eventId: idInput });
export const mineInput = z.strictObject({ registrationId: idInput });
export const turnInput = z.strictObject({ eventId: idInput, groupId: idInput });

/** `rev`: the change one has seen last; when somebody else was faster, nothing is done. */
export const stepInput = z.strictObject({ eventId: idInput, rev });
/** Seconds more, or fewer below zero; at most an hour. */
export const addTimeInput = z.strictObject({ eventId: idInput, rev, seconds: whole(-3_600, 3_600) });
/** An item of the run of show, or a group's turn: one of the two. */
export const goToInput = z.strictObject({
  eventId: idInput,
  rev,
  agendaItemId: blank(idInput),
  slotId: blank(idInput),
});
/** Lengths as in IEEE 802.11: 32 for the name, 63 for the word. Nothing said takes the network off the screens. */
export const setWifiInput = z.strictObject({
  eventId: idInput,
  rev,
  name: blank(line(32)),
  password: blank(line(63)),
});

export const writeResponseInput = z.strictObject({
  slotId: idInput,
  version: whole(1, 1_000_000),
  response: blank(lines(4_000)),
  responseLang: blank(localeInput),
});
