import { z } from "zod";
import { blank, idInput, line, localizedLine, localizedLines, titled, urlInput, whole } from "../../core/inputs";

const venueFields = {
  name: titled(160),
  address: localizedLine(300),
  /** Floor and room, as the sign says. */
  room: blank(line(120)),
  /** How many people may be in it. */
  capacity: blank(whole(1, 100_000)),
  mapUrl: blank(urlInput),
  /** Steps, lift, hearing loop, where to get out of a car. */
  accessibility: localizedLines(600),
};

export const venueListInput = z.strictObject({ limit: whole(1, 500).optional() });
export const venueCreateInput = z.strictObject(venueFields);
export const venueEditInput = z.strictObject({ venueId: idInput, ...venueFields });
export type VenueFields = z.input<typeof venueCreateInput>;
