import openapiTS, { astToString } from "openapi-typescript";
import { expect, test } from "vitest";
import { documentOfApi } from "./app";

// Made anew by `npx vitest run api/api-types.test.ts -u`.
test("the types of the generated client are those of this build's document", async () => {
  const made = await openapiTS(JSON.stringify(documentOfApi()), { alphabetize: false });
  const head = "// Made from the OpenAPI document; a test compares it. Do not edit.\n";
  await expect(`${head}${astToString(made)}`).toMatchFileSnapshot("../e2e/api-types.ts");
}, 60_000);
