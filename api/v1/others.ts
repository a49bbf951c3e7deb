// Paths that are not operations asked in JSON: files, uploads, downloads. For the document only; each is made elsewhere.
import type { Paths } from "../openapi";
import { filePaths } from "./file-paths";
import { bytes, download, exported, inHeader, inPath, inQuery, locale, operation } from "./path-shapes";

const tusVersion = inHeader("Tus-Resumable", { type: "string", const: "1.0.0" });

/** Files, uploads and calendar files. */
export const others: Paths = {
  ...filePaths,
  "/uploads": {
    post: operation("uploads_begin", "Presentation files", "Begins a resumable upload (tus 1.0).", {
      parameters: [
        tusVersion,
        inHeader("Upload-Length", { type: "integer" }),
        {
          ...inHeader("Upload-Metadata", { type: "string" }),
          description: "`groupId` and `filename`, each with its value in base64.",
        },
      ],
      responses: { "201": { description: "Begun; Location says where the bytes go." } },
    }),
  },
  "/uploads/{uploadId}": {
    patch: operation(
      "uploads_send",
      "Presentation files",
      "Sends bytes; the last one makes a version of the group's file.",
      {
        parameters: [inPath("uploadId"), tusVersion, inHeader("Upload-Offset", { type: "integer" })],
        requestBody: { required: true, content: bytes("application/offset+octet-stream") },
        responses: {
          "200": {
            description: "That was the last byte: the version made.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["fileId", "versionId", "no", "late"],
                  properties: {
                    fileId: { type: "string", format: "uuid" },
                    versionId: { type: "string", format: "uuid" },
                    no: { type: "integer" },
                    late: { type: "boolean" },
                  },
                },
              },
            },
          },
          "204": { description: "Taken; Upload-Offset says how far it is." },
        },
      },
    ),
    head: operation("uploads_offset", "Presentation files", "How far an upload is, in Upload-Offset.", {
      parameters: [inPath("uploadId"), tusVersion],
      responses: { "200": { description: "It goes on from Upload-Offset." } },
    }),
    delete: operation("uploads_abandon", "Presentation files", "Gives an upload up.", {
      parameters: [inPath("uploadId"), tusVersion],
      responses: { "204": { description: "Given up." } },
    }),
  },
  ...Object.fromEntries(
    [
      ["attendance", "sheetId", "csv xlsx pdf", "The list of a sheet of attendance."],
      ["matrix", "eventId", "csv xlsx", "Everybody's attendance at all sheets of an event."],
      ["roster", "eventId", "csv xlsx", "The roster of an event."],
      ["questions", "eventId", "csv xlsx", "The log of questions of an event."],
      ["sign-in", "sheetId", "pdf", "A sheet to sign, for print."],
      [
        "school-report",
        "eventId",
        "csv xlsx zip",
        "Attendance for one school (`school`), or a file for each in a ZIP.",
      ],
      [
        "sponsor-summary",
        "eventId",
        "csv xlsx pdf",
        "Numbers of an event without names; small ones hidden (`outside`).",
      ],
      ["consent-register", "eventId", "csv xlsx", "The register of an event's consents."],
      ["badges", "eventId", "pdf", "Badges on sheets of labels."],
    ].flatMap(([list = "", id = "", formats = "", summary = ""]) =>
      formats.split(" ").map((format) => [`/exports/${list}/{${id}}.${format}`, exported(list, id, format, summary)]),
    ),
  ),
  "/certificates/{certificateId}.pdf": {
    get: operation("certificates_pdf", "Certificates", "A certificate as it was issued, byte for byte.", {
      parameters: [inPath("certificateId")],
      responses: download("application/pdf"),
    }),
  },
  "/certificates/all/{placeId}.zip": {
    get: operation("certificates_zip", "Certificates", "All that are in force of a programme or event.", {
      parameters: [inPath("placeId"), inQuery("purpose", { type: "string", minLength: 2, maxLength: 200 }, true)],
      responses: download("application/zip"),
    }),
  },
  "/exports/person/{registrationId}.zip": {
    get: operation("exports_person_zip", "Exports", "Everything about one person, as a ZIP.", {
      parameters: [
        inPath("registrationId"),
        inQuery("purpose", { type: "string", minLength: 2, maxLength: 200 }, true),
        inQuery("recipient", { type: "string", maxLength: 120 }),
        inQuery("locale", locale),
      ],
      responses: download("application/zip"),
    }),
  },
  "/calendar/programs/{file}": {
    get: operation("calendar_program", "Public", "A programme's events to subscribe to; its address with .ics.", {
      parameters: [inPath("file"), inQuery("lang", locale)],
      responses: download("text/calendar"),
    }),
  },
  "/calendar/own/{file}": {
    get: operation("calendar_own", "Public", "A personal calendar: its token with .ics. 304 while nothing changed.", {
      parameters: [inPath("file")],
      responses: download("text/calendar"),
    }),
  },
  "/calendar/{file}": {
    get: operation("calendar_read", "Public", "An event for one's calendar: its address with .ics at the end.", {
      parameters: [inPath("file"), inQuery("lang", locale)],
      responses: download("text/calendar"),
    }),
  },
};
