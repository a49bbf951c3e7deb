// How paths are described that are not operations asked in JSON.
import { refusals } from "../openapi";

export const inPath = (name: string) => ({
  name,
  in: "path",
  required: true,
  schema: { type: "string", ...(name.endsWith("Id") ? { format: "uuid" } : {}) },
});
export const inQuery = (name: string, schema: object, required = false) => ({ name, in: "query", required, schema });
export const inHeader = (name: string, schema: object) => ({ name, in: "header", required: true, schema });
export const bytes = (type: string) => ({ [type]: { schema: { type: "string", format: "binary" } } });
export const locale = { type: "string", enum: ["en", "ko", "ru", "kk"] };

export const made = (field: string) => ({
  "201": {
    description: "Stored.",
    content: {
      "application/json": {
        schema: { type: "object", required: [field], properties: { [field]: { type: "string", format: "uuid" } } },
      },
    },
  },
});
export const types: Record<string, string> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  zip: "application/zip",
};
export const download = (type: string) => ({ "200": { description: "The file.", content: bytes(type) } });

export const operation = <R extends { responses: object }>(
  operationId: string,
  tag: string,
  summary: string,
  rest: R,
) => ({
  operationId,
  tags: [tag],
  summary,
  ...rest,
  responses: { ...rest.responses, ...refusals },
});

export const upload = (name: string, type: string, summary: string) => ({
  post: operation(`files_${name}`, "Files", summary, {
    parameters: [inQuery("eventId", { type: "string", format: "uuid" }), inQuery("name", { type: "string" })],
    requestBody: { required: true, content: bytes(type) },
    responses: made("fileId"),
  }),
});

/** A list as a file; its own filters are taken as well, and what it is for is kept in the log. */
export const exported = (list: string, id: string, format: string, summary: string) => ({
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
