import { eq } from "drizzle-orm";
import { words } from "../../core/i18n";
import { query } from "../../core/operation";
import { organizations } from "../../db/schema";
import { editInput } from "../certificate-templates/inputs";
import {
  atTemplate,
  factsOfPlace,
  mustBeImages,
  picturesOf,
  placeIn,
  templateOf,
} from "../certificate-templates/steps";
import { pageOf } from "./steps";

/** A code that nobody is ever given: it has a letter outside of the alphabet. */
const sampleCode = "SAMPLESAMPLEUUUU";

/**
 * How a template that is being written would look, for somebody who is not there; marked by a number no certificate has.
 * Refuses what `certificateTemplates.edit` refuses of its fields, and `not-found`.
 */
export const preview = query("certificatePages.preview", {
  input: editInput,
  scope: atTemplate,
  async run({ db, actor, input, scope, now }) {
    const { templateId, ...said } = input;
    const before = await templateOf(db, templateId);
    await mustBeImages(db, actor, said, before);
    const images = { signatureFileId: said.signatureFileId ?? null, sealFileId: said.sealFileId ?? null };
    const template = { ...before, ...said, ...images };
    const [issuer] = await db.select().from(organizations).where(eq(organizations.id, template.issuerId));
    const t = words(template.languages[0] ?? "en");
    return pageOf({
      ...{ number: `${now.getUTCFullYear()}-0000`, code: sampleCode, mark: "", issuedAt: now, template },
      facts: await factsOfPlace(db, placeIn(scope)),
      venue: {},
      issuer: issuer?.name ?? {},
      pictures: await picturesOf(db, template),
      recipient: {
        fullName: t("certificatePages.sample.name"),
        latinName: t("certificatePages.sample.latinName"),
        school: t("certificatePages.sample.school"),
        ...{ grade: 2, birthDate: "2011-03-09", sittings: 5, ofSittings: 6, percent: 83.3, minutes: 900 },
        ...{ arrivedAt: null, leftAt: null },
      },
    });
  },
});
