import { query } from "../../core/operation";
import { placeInput } from "./inputs";
import { atPlace, partnersOf, placeIn, templatesOf } from "./steps";

/** The templates of a programme or event, and the organisations that may issue and show their logos. Refuses `not-found`. */
export const list = query("certificateTemplates.list", {
  input: placeInput,
  scope: atPlace,
  async run({ db, scope }) {
    const place = placeIn(scope);
    const rows = await templatesOf(db, place);
    return {
      templates: rows.map(
        ({ id: templateId, programId: _p, eventId: _e, createdBy: _b, createdAt: _c, removedAt: _r, ...rest }) => ({
          templateId,
          ...rest,
        }),
      ),
      partners: (await partnersOf(db, place)).map(({ organizationId, name, logoFileId, role }) => ({
        ...{ organizationId, name, role },
        hasLogo: logoFileId !== null,
      })),
    };
  },
});
export type TemplateList = Awaited<ReturnType<typeof list>>;
export type TemplateRow = TemplateList["templates"][number];
