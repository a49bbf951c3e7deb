// Paths that are not operations asked in JSON: files, uploads, downloads. For the document only; each is made elsewhere.
import { type Paths, refusals } from "../openapi";

const inPath = (name: string) => ({
  name,
  in: "path",
  required: true,
  schema: { type: "string", ...(name.endsWith("Id") ? { format: "uuid" } : {}) },
});
const inQuery = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema });
const inHeader = (name: string, schema: object) => ({ name, in: "header", required: true, schema });
const bytes = (type: string) => ({ [type]: { schema: { type: "string", format: "binary" } } });
const locale = { type: "string", enum: ["en", "ko", "ru", "kk"] };

const made = (field: string) => ({
  "201": {
    description: "Stored.",
    content: {
      "application/json": {
        schema: { type: "object", required: [field], properties: { [field]: { type: "string", format: "uuid" } } },
      },
    },
  },
});
const types: Record<string, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
};
const download = (type: string) => ({ "200": { description: "The file.", content: bytes(type) } });

const operation = <R extends { responses: object }>(operationId: string, tag: string, summary: string, rest: R) => ({
  operationId,
  tags: [tag],
  summary,
  ...rest,
  responses: { ...rest.responses, ...refusals },
});

const upload = (name: string, type: string, summary: string) => ({
  post: operation(`files_${name}`, "Files", summary, {
    parameters: [inQuery("eventId", { type: "string", format: "uuid" }), inQuery("name", { type: "string" })],
    requestBody: { required: true, content: bytes(type) },
    responses: made("fileId"),
  }),
});

/** A list as a file; its own filters are taken as well, and what it is for is kept in the log. */
const exported = (list: string, id: string, format: string, summary: string) => ({
  get: operation(`exports_${list}_${format}`, "Exports", `${summary} As ${format.toUpperCase()}.`, {
    parameters: [
      inPath(id),
      inQuery("purpose", { type: "string", minLength: 2, maxLength: 200 }, true),
      inQuery("recipient", { type: "string", maxLength: 120 }),
      inQuery("locale", locale),
      inQuery("columns", { type: "string", description: "Keys with commas between, in the order wanted." }),
      ...(format === "csv" ? [inQuery("delimiter", { type: "string", enum: [",", ";"] })] : []),
    ],
    responses: download(types[format] ?? "*/*"),
  }),
});

const tusVersion = inHeader("Tus-Resumable", { type: "string", const: "1.0.0" });

/** Files, uploads and calendar files. */
export const others: Paths = {
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
