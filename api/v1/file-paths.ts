// Files that are read and stored by an address of their own. For the document only; each is made elsewhere.
import type { Paths } from "../openapi";
import { bytes, download, inPath, inQuery, locale, made, operation, upload } from "./path-shapes";

/** Paths of images, hand-outs, photographs, answers and presentations. */
export const filePaths: Paths = {
  "/files/images": upload("image", "image/*", "Stores a JPEG, PNG or WebP image, made anew as WebP."),
  "/files/materials": upload("material", "application/pdf", "Stores a PDF to be handed out at an event."),
  "/files/{fileId}": {
    get: operation("files_read", "Files", "An image or a material.", {
      parameters: [inPath("fileId"), inQuery("w", { type: "integer" })],
      responses: download("*/*"),
    }),
  },
  "/photos": {
    post: operation("photos_send", "Afterwards", "Takes a photograph, made anew without what the camera wrote.", {
      parameters: [inQuery("eventId", { type: "string", format: "uuid" }, true), inQuery("name", { type: "string" })],
      requestBody: { required: true, content: bytes("image/*") },
      responses: made("photoId"),
    }),
  },
  "/photos/{photoId}": {
    get: operation("photos_read", "Afterwards", "The bytes of a photograph, in one of our widths.", {
      parameters: [inPath("photoId"), inQuery("w", { type: "integer" })],
      responses: download("image/webp"),
    }),
  },
  "/reports/{eventId}.pdf": {
    get: operation("reports_pdf", "Afterwards", "The report of an event as PDF, as readers outside may have it.", {
      parameters: [inPath("eventId"), inQuery("locale", locale)],
      responses: download("application/pdf"),
    }),
  },
  "/files/answers": {
    post: operation("files_answer", "Registration forms", "Takes a file that a question is to be answered with.", {
      parameters: [
        inQuery("eventId", { type: "string", format: "uuid", description: "Before registering; or registrationId." }),
        inQuery("registrationId", { type: "string", format: "uuid" }),
        inQuery("key", { type: "string", description: "The question's key." }, true),
        inQuery("name", { type: "string" }),
      ],
      requestBody: { required: true, content: { ...bytes("application/pdf"), ...bytes("image/*") } },
      responses: {
        "201": {
          description: "Sealed; `pass` is the answer to give within two hours.",
          content: {
            "application/json": {
              schema: { type: "object", required: ["pass"], properties: { pass: { type: "string" } } },
            },
          },
        },
      },
    }),
  },
  "/files/answers/{fileId}": {
    get: operation(
      "files_answered",
      "Registration forms",
      "A file somebody answered with; the trail keeps who looked.",
      {
        parameters: [inPath("fileId")],
        responses: download("*/*"),
      },
    ),
  },
  "/files/presentations/{fileId}": {
    get: operation("files_presentation", "Presentation files", "A file that a group handed in.", {
      parameters: [inPath("fileId")],
      responses: download("*/*"),
    }),
  },
  "/files/archives/{eventId}": {
    get: operation("files_archive", "Presentation files", "All files of an event as one ZIP, in the order of groups.", {
      parameters: [inPath("eventId"), inQuery("locale", locale)],
      responses: download("application/zip"),
    }),
  },
};
