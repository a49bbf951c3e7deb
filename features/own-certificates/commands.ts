import { command } from "../../core/operation";
import { atOwnPlace } from "../../core/scopes";
import { confirmNames } from "../certificate-names/steps";
import { ownInput } from "./inputs";
import { ownPlacesOf, unconfirmedPlaces } from "./steps";

/**
 * Says that one's name is spelt as it should be printed; whoever changes it later is asked anew. Twice is once. Refuses
 * `not-found`.
 */
export const confirmName = command("ownCertificates.confirmName", {
  input: ownInput,
  scope: atOwnPlace,
  async run({ db, input, now }) {
    const { person, places } = await ownPlacesOf(db, input);
    const open = await unconfirmedPlaces(db, person, places);
    for (const place of open)
      await confirmNames(db, person.id, place, person, { confirmedBy: "self", actorId: null, now });
    return { confirmed: open.length };
  },
  note: ({ confirmed }) => (confirmed > 0 ? { count: confirmed } : undefined),
});
