import { z } from "zod";
import { show as check } from "../../features/certificate-checks/queries";
import { certificateKinds, layouts } from "../../features/certificate-templates/choices";
import { add, copy, edit, remove, restore } from "../../features/certificate-templates/commands";
import { list as templates } from "../../features/certificate-templates/queries";
import { certificateStates } from "../../features/certificates/choices";
import { issue, mail, reissue, revoke, unrevoke, vouch } from "../../features/certificates/commands";
import { candidates, list } from "../../features/certificates/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import { at, day, id, languages, text } from "./shapes";

const tag = "Certificates";
const kind = z.enum(certificateKinds);
const state = z.enum(certificateStates);
const count = z.int().nullable();
const one = z.object({ templateId: id });
const numbered = z.object({ certificateId: id, number: z.string() });

const template = z.object({
  ...{ templateId: id, kind, name: z.string(), languages, title: text, body: text, issuerId: id },
  ...{ signerName: text, signerTitle: text, signatureFileId: id.nullable(), sealFileId: id.nullable() },
  ...{ logoIds: z.array(id), layout: z.enum(layouts), showsBirthDate: z.boolean(), version: z.int() },
});

const candidate = z.object({
  ...{ subject: id, personId: id.nullable(), fullName: z.string(), latinName: z.string().nullable() },
  ...{ school: z.string(), grade: count, classNo: z.string().nullable(), sittings: count, ofSittings: count },
  ...{ percent: z.number().nullable(), minutes: count, result: z.enum(["met", "can-still", "cannot"]) },
  reasons: z.array(z.object({ code: z.string() })),
  blocks: z.array(z.object({ code: z.string(), number: z.string().optional(), letters: z.string().optional() })),
  ...{ isConfirmed: z.boolean(), ready: z.boolean() },
});

const certificate = z.object({
  ...{ certificateId: id, number: z.string(), kind, state, templateId: id, issuedOn: day, issuerName: text },
  ...{ name: z.string(), latinName: z.string().nullable(), school: z.string() },
  ...{ revokedAt: at.nullable(), revokeReason: z.string().nullable(), mailedAt: at.nullable() },
  ...{ hasFallen: z.boolean(), hasFile: z.boolean(), mayMail: z.boolean() },
});

/** Certificates of a programme or an event: what programs may ask and do. */
export const certificateEndpoints: Endpoint[] = [
  endpoint("get", "/certificate-places/{placeId}/templates", templates, {
    tag,
    summary: "Its templates, and the organisations that may issue.",
    answer: z.object({
      templates: z.array(template),
      partners: z.array(z.object({ organizationId: id, name: text, role: z.string(), hasLogo: z.boolean() })),
    }),
  }),
  endpoint("post", "/certificate-places/{placeId}/templates", add, {
    tag,
    summary: "Adds a template with words that are ready, in one language or two.",
    made: true,
    answer: one,
  }),
  endpoint("put", "/certificate-templates/{templateId}", edit, {
    tag,
    summary: "Changes a template; what was issued by it stays.",
    answer: one.extend({ version: z.int() }),
  }),
  endpoint("post", "/certificate-templates/{templateId}/copy", copy, {
    ...{ tag, summary: "Copies a template.", made: true, answer: one },
  }),
  endpoint("delete", "/certificate-templates/{templateId}", remove, {
    ...{ tag, summary: "Takes a template out of the list.", answer: one },
  }),
  endpoint("post", "/certificate-templates/{templateId}/restore", restore, {
    ...{ tag, summary: "Brings it back.", answer: one.extend({ restored: z.boolean() }) },
  }),
  listed("/certificate-templates/{templateId}/candidates", candidates, {
    tag,
    summary: "Who may get one by this template: whether they meet what it takes, and what is in the way.",
    answer: candidate,
  }),
  endpoint("post", "/certificate-templates/{templateId}/issue", issue, {
    tag,
    summary: "Issues certificates to at most fifty people at once, all of them or none.",
    answer: z.object({ issued: z.int(), numbers: z.array(z.string()), ids: z.array(id) }),
  }),
  paged("/certificate-places/{placeId}/certificates", list, {
    tag,
    summary: "The register of certificates, the latest number first.",
    answer: certificate,
  }),
  endpoint("post", "/certificates/{certificateId}/reissue", reissue, {
    tag,
    summary: "Issues one anew with the name as it is now; the old one says that it was replaced.",
    answer: numbered.extend({ before: z.string() }),
  }),
  endpoint("post", "/certificates/{certificateId}/revoke", revoke, {
    ...{ tag, summary: "Takes one back; the reason stays with the team.", answer: numbered },
  }),
  endpoint("post", "/certificates/{certificateId}/unrevoke", unrevoke, {
    ...{ tag, summary: "Undoes that within ten minutes.", answer: numbered },
  }),
  endpoint("post", "/certificate-places/{placeId}/mail", mail, {
    tag,
    summary: "Writes to those whose certificates are ready.",
    answer: z.object({ recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("post", "/certificate-places/{placeId}/confirm-names", vouch, {
    tag,
    summary: "Says that names are spelt as they are to be printed.",
    answer: z.object({ confirmed: z.int() }),
  }),
  endpoint("get", "/certificate-checks/{code}", check, {
    tag,
    summary: "What a stranger with a code may know; null for a code that nobody has.",
    wrap: "certificate",
    answer: z
      .object({
        ...{ state, number: z.string(), kind, title: text, issuerName: text, issuedOn: day },
        ...{ maskedName: z.string(), pdfSha256: z.string(), revokedAt: at.nullable() },
      })
      .nullable(),
  }),
];
