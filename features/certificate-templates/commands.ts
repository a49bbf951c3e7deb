import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { type Locale, words } from "../../core/i18n";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import type { Tx } from "../../db";
import { certificateTemplates, type LocalizedText, organizations } from "../../db/schema";
import { type CertificateKind, templatesAtMost } from "./choices";
import { addInput, editInput, templateIdInput } from "./inputs";
import { atPlace, atTemplate, mustBeImages, partnersOf, placeIdIn, placeIn, templateOf, templatesOf } from "./steps";

const inEach = (languages: readonly Locale[], text: (locale: Locale) => string): LocalizedText =>
  Object.fromEntries(languages.map((locale) => [locale, text(locale)]));

/** The words a template of a kind begins with, in its languages. */
function ready(kind: CertificateKind, languages: readonly Locale[]) {
  return {
    title: inEach(languages, (locale) => words(locale)(`certificateTemplates.ready.${kind}.title`)),
    body: inEach(languages, (locale) => words(locale).raw(`certificateTemplates.ready.${kind}.body`) as string),
  };
}

/** Refuses `templates-full` when a place has as many as it may have. */
async function refuseMany(db: Tx, place: Parameters<typeof templatesOf>[1]) {
  if ((await templatesOf(db, place)).length >= templatesAtMost) refuse("templates-full", { count: templatesAtMost });
}

/**
 * Adds a template with words that are ready, in one language or two; issued by the first host unless said. Refuses
 * `no-issuer` when nobody hosts, `templates-full`, `not-found`.
 */
export const add = command("certificateTemplates.add", {
  input: addInput,
  scope: atPlace,
  async run({ db, actor, input, scope, now }) {
    const place = placeIn(scope);
    await refuseMany(db, place);
    const partners = await partnersOf(db, place);
    const issuerId = input.issuerId ?? partners[0]?.organizationId ?? refuse("no-issuer");
    await mustExist(db, [issuerId], "issuerId");
    const { title, body } = ready(input.kind, input.languages);
    const [first = "en"] = input.languages;
    const [made] = await db
      .insert(certificateTemplates)
      .values({
        ...{ programId: null, eventId: null, ...place },
        ...{ kind: input.kind, languages: input.languages, title, body, issuerId },
        name: words(first)(`certificateTemplates.ready.${input.kind}.title`),
        signerName: {},
        signerTitle: {},
        logoIds: partners
          .filter(({ logoFileId }) => logoFileId)
          .slice(0, 3)
          .map(({ organizationId }) => organizationId),
        createdBy: actor.id ?? null,
        createdAt: now,
      })
      .returning({ templateId: certificateTemplates.id });
    return { templateId: made?.templateId ?? "" };
  },
  note: ({ templateId }, { kind }) => ({ templateId, kind }),
});

async function mustExist(db: Tx, ids: readonly string[], field: string) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const [found] = await db.select({ count: count() }).from(organizations).where(inArray(organizations.id, wanted));
  if ((found?.count ?? 0) < wanted.length) refuseField(field, "choice");
}

/**
 * Changes a template; what was issued by it stays as it is. Refuses `not-found`, `changed-meanwhile`, the field `body`
 * with `placeholder`, and `choice` for organisations and images that are not there.
 */
export const edit = command("certificateTemplates.edit", {
  input: editInput,
  scope: atTemplate,
  async run({ db, actor, input }) {
    const { templateId, version, ...said } = input;
    const before = await templateOf(db, templateId);
    if (before.version !== version) return refuse("changed-meanwhile");
    if (said.languages.some((locale) => !said.title[locale])) refuseField("title", "required");
    await mustExist(db, [said.issuerId], "issuerId");
    await mustExist(db, said.logoIds, "logoIds");
    await mustBeImages(db, actor, said, before);
    const images = { signatureFileId: said.signatureFileId ?? null, sealFileId: said.sealFileId ?? null };
    const [after] = await db
      .update(certificateTemplates)
      .set({ ...said, ...images, version: version + 1 })
      .where(and(eq(certificateTemplates.id, templateId), eq(certificateTemplates.version, version)))
      .returning({ version: certificateTemplates.version });
    return { templateId, version: after?.version ?? refuse("changed-meanwhile") };
  },
  note: ({ templateId }) => ({ templateId }),
});

/** The same template once more, to be changed. Refuses `not-found`, `templates-full`. */
export const copy = command("certificateTemplates.copy", {
  input: templateIdInput,
  scope: atTemplate,
  async run({ db, actor, input, now }) {
    const { id: _id, version: _version, ...rest } = await templateOf(db, input.templateId);
    await refuseMany(db, placeIn(rest));
    const [made] = await db
      .insert(certificateTemplates)
      .values({ ...rest, createdBy: actor.id ?? null, createdAt: now })
      .returning({ templateId: certificateTemplates.id });
    return { templateId: made?.templateId ?? "" };
  },
  note: ({ templateId }) => ({ templateId }),
});

/** Takes a template out of the list; what was issued by it stays. Refuses `not-found`. */
export const remove = command("certificateTemplates.remove", {
  input: templateIdInput,
  scope: atTemplate,
  async run({ db, input, now }) {
    await templateOf(db, input.templateId);
    await db.update(certificateTemplates).set({ removedAt: now }).where(eq(certificateTemplates.id, input.templateId));
    return { templateId: input.templateId };
  },
  note: ({ templateId }) => ({ templateId }),
});

/** Brings a template back that was just removed. Refuses `not-found`. */
export const restore = command("certificateTemplates.restore", {
  input: templateIdInput,
  scope: async ({ db, input }) => {
    const [found] = await db.select().from(certificateTemplates).where(eq(certificateTemplates.id, input.templateId));
    return found ? atPlace({ db, input: { placeId: placeIdIn(found) } }) : refuse("not-found");
  },
  async run({ db, input }) {
    const again = and(eq(certificateTemplates.id, input.templateId), isNull(certificateTemplates.removedAt));
    if ((await db.$count(certificateTemplates, again)) > 0) return { templateId: input.templateId, restored: false };
    await db.update(certificateTemplates).set({ removedAt: null }).where(eq(certificateTemplates.id, input.templateId));
    return { templateId: input.templateId, restored: true };
  },
  note: ({ templateId, restored }) => (restored ? { templateId } : undefined),
});
