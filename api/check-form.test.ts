import { expect, test } from "vitest";
import { shownCode } from "../core/certificate-code";
import { keptForm } from "../core/kept-form";
import { derivedToken } from "../core/seal";
import { codeOn, heldEvent, wordsIn } from "../core/testing-certificates";
import { keyOf } from "../core/testing-room";
import { write } from "../db";
import { rateLimits } from "../db/schema";
import { add } from "../features/certificate-templates/commands";
import { issue } from "../features/certificates/commands";
import { candidates } from "../features/certificates/queries";
import { maskedPath } from "../server/headers";
import { api } from "./app";

/** An event with one certificate issued, of somebody with a Latin spelling too. */
async function one() {
  await write([], (tx) => tx.delete(rateLimits));
  const held = await heldEvent([{ fullName: "박서연", latinName: "Park Seo-yeon" }]);
  const made = await add(held.aru, { placeId: held.placeId, kind: "completion", languages: ["ko"] });
  if (!made.ok) throw new Error(made.code);
  const { templateId } = made.value;
  const subjects = (await candidates(held.aru, { templateId })).map(({ subject }) => subject);
  const issued = await issue(held.aru, { templateId, subjects });
  if (!issued.ok) throw new Error(issued.code);
  const [certificateId = ""] = issued.value.ids;
  return { ...held, certificateId, templateId, code: await codeOn(certificateId) };
}

const post = (body: BodyInit, type: string, ip = "192.0.2.7") =>
  api.request("/api/v1/certificate-checks", {
    method: "POST",
    body,
    headers: { "Content-Type": type, "X-Forwarded-For": ip },
  });
const asked = async (said: object, ip?: string) => post(JSON.stringify(said), "application/json", ip);
const matches = async (said: object, ip?: string) => (await asked(said, ip)).json();

test("a name agrees in every spelling printed, whatever its case and spaces; another does not", async () => {
  const { code } = await one();
  for (const name of ["박서연", " 박 서연 ", "PARK SEOYEON", "park seo-yeon"])
    expect(await matches({ code, name }), name).toEqual({ match: true });
  for (const name of ["박서현", "", "박"]) expect(await matches({ code, name }), name).toEqual({ match: false });
  // As it is typed off the paper.
  const typed = shownCode(code).toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replace("-", " ");
  expect(await matches({ code: typed, name: "박서연" })).toEqual({ match: true });
});

test("a name agrees with its words in another order, not with some of them", async () => {
  const { code } = await one();
  for (const name of ["Seoyeon Park", "SEO-YEON, Park"])
    expect(await matches({ code, name }, "192.0.2.8"), name).toEqual({ match: true });
  for (const name of ["Seoyeon", "Park Park"])
    expect(await matches({ code, name }, "192.0.2.8"), name).toEqual({ match: false });
});

test("an unknown code, a malformed one and a wrong name are answered alike", async () => {
  const { code } = await one();
  const bodies = [];
  for (const said of ["ABCDEFGHJKMNPQRS", "x", "", "%00", code].map((typed) => ({ code: typed, name: "아무개" }))) {
    const answer = await asked(said);
    bodies.push([answer.status, await answer.text()].join(" "));
  }
  expect(new Set(bodies)).toEqual(new Set(['200 {"match":false}']));
  const shown = async (typed: string) => {
    const answer = await api.request(`/api/v1/certificate-checks/${encodeURIComponent(typed)}`);
    return [answer.status, await answer.text()].join(" ");
  };
  expect(await shown("ABCDEFGHJKMNPQRS")).toBe(await shown("nonsense"));
  const known = await shown(code);
  expect(known).toContain("박○연");
  expect(known).not.toContain("박서연");
});

test("ten tries in an hour of one network, then 429, whatever the code; another network may", async () => {
  const { code } = await one();
  for (let n = 0; n < 10; n += 1) expect((await asked({ code, name: `${n}` }, "198.51.100.9")).status).toBe(200);
  const refused = await asked({ code, name: "박서연" }, "198.51.100.9");
  expect([refused.status, refused.headers.get("retry-after") !== null]).toEqual([429, true]);
  expect((await asked({ code, name: "박서연" }, "198.51.100.10")).status).toBe(200);
});

test("the plain form answers by 303, and neither the name nor what it came to is in an address", async () => {
  const { code } = await one();
  const form = (name: string) => new URLSearchParams({ page: "ko", code: shownCode(code), name }).toString();
  const said = async (name: string) => {
    const answer = await post(form(name), "application/x-www-form-urlencoded");
    const cookie = /lectern\.form=([^;]*)/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    return { answer, kept: keptForm("certificate-check", cookie, new Date()) };
  };
  const right = await said("박서연");
  expect([right.answer.status, right.answer.headers.get("location")]).toEqual([303, `/ko/v/${shownCode(code)}`]);
  expect(right.kept).toMatchObject({ code: "match", values: {} });
  expect((await said("다른 사람")).kept?.code).toBe("other");
  expect(maskedPath(`/ko/v/${shownCode(code)}`)).toBe("/ko/v/…");
});

test("one's own certificate is downloaded by a pass from one's own page; the team needs a session", async () => {
  const { certificateId, ids } = await one();
  expect((await api.request(`/api/certificates/${certificateId}.pdf`)).status).toBe(401);
  const token = derivedToken("link", ids[0] ?? "", 1);
  const confirmed = await api.request(`/api/v1/r/${token}/certificate-name`, {
    method: "POST",
    body: "page=ko",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });
  expect(confirmed.headers.get("location")).toBe(`/ko/r/${token}#certificates`);
  const { filePass } = await import("../core/file-pass");
  const answer = await api.request(`/api/certificates/links/${filePass(ids[0] ?? "", certificateId, new Date())}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect((await api.request("/api/certificates/links/nonsense")).status).toBe(409);
});

test("the team takes one, all as an archive, the register as a list, and looks at a template", async () => {
  const { certificateId, placeId, event, templateId, issuerId } = await one();
  const headers = { Authorization: `Bearer ${await keyOf("organizer", event.id)}` };
  const file = await api.request(`/api/certificates/${certificateId}.pdf`, { headers });
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(file.headers.get("content-disposition")).toContain("filename*=UTF-8''");
  const zip = await api.request(`/api/certificates/all/${placeId}.zip?purpose=School`, { headers });
  expect(zip.status).toBe(200);
  expect(Buffer.from(await zip.arrayBuffer()).toString("latin1")).toContain("PK");
  const csv = await api.request(`/api/certificates/register/${placeId}.csv?purpose=School&locale=en`, { headers });
  const [head, row] = (await csv.text()).replace("\uFEFF", "").split("\r\n");
  expect(head).toBe("Number,Kind,Name,Name (Latin),School,For,Issued on,Issued by,State");
  expect(row).toMatch(
    /^\d{4}-0001,Completion,박서연,Park Seo-yeon,한빛중학교,Ambassador's lecture,\d{4}-\d\d-\d\d,.*,In force$/,
  );
  const said = { version: 1, name: "a", languages: ["en"], title: { en: "Title" }, body: {}, issuerId, logoIds: [] };
  const look = await api.request(`/api/certificates/preview/${templateId}.pdf`, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify({ ...said, signerName: {}, signerTitle: {}, layout: "landscape" }),
  });
  expect(look.status).toBe(200);
  expect((await wordsIn(new Uint8Array(await look.arrayBuffer()))).text).toContain("Title");
});
