import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atOwnPlace } from "../../core/scopes";
import { documentsOf } from "../documents/steps";
import { ownFileInput, ownInput } from "./inputs";
import { ownCertificatesOf, ownPlacesOf, unconfirmedPlaces } from "./steps";

/**
 * One's own certificates in force, and the spellings of one's name to look at while none was issued; `asks`: whether they
 * are still to be confirmed. Refuses `not-found`.
 */
export const mine = query("ownCertificates.show", {
  input: ownInput,
  scope: atOwnPlace,
  async run({ db, input }) {
    const { person, places } = await ownPlacesOf(db, input);
    const rows = await ownCertificatesOf(db, person.id, places);
    const asks = !person.minimizedAt && (await unconfirmedPlaces(db, person, places)).length > 0;
    return {
      fullName: person.fullName,
      latinName: person.latinName,
      asks,
      certificates: rows.map(({ id: certificateId, number, kind, title, issuedOn, fileId }) => ({
        ...{ certificateId, number, kind, title, issuedOn },
        hasFile: fileId !== null,
      })),
    };
  },
});
export type OwnCertificates = Awaited<ReturnType<typeof mine>>;

/** The PDF of one's own certificate, as it was issued. Refuses `not-found`; one that was taken back is not given. */
export const ownFile = query("ownCertificates.file", {
  input: ownFileInput,
  scope: atOwnPlace,
  async run({ db, input }) {
    const { person, places } = await ownPlacesOf(db, input);
    const found = (await ownCertificatesOf(db, person.id, places)).find(({ id }) => id === input.certificateId);
    return (await documentsOf(db, [found?.fileId ?? null])).get(found?.fileId ?? "") ?? refuse("not-found");
  },
});
