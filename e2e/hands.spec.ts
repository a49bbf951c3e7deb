import { expect, test } from "@playwright/test";
import { signIn } from "./signed-in";
import { stageDay } from "./stage-day";
import { type RunningApp, startApp } from "./start-app";

let app: RunningApp;
let session: Awaited<ReturnType<typeof signIn>>;

test.beforeAll(async ({ browser }) => {
  app = await startApp({ demo: true });
  session = await signIn(browser, "organizer", app.address);
});
test.afterAll(() => app.remove());

test("whoever has the code and a name comes in, raises a hand, and is called on the phone before anything is shown", async ({
  browser,
}) => {
  const day = await stageDay(browser, app, session);
  const desk = await (await browser.newContext({ storageState: session })).newPage();
  await desk.goto(`${app.address}/en/manage/events/${day.eventId}/questions/board`);
  await desk.getByRole("button", { name: "Open questions" }).click();
  const shown = desk.locator("summary", { hasText: "Room code and seats" });
  await expect(shown).toContainText(/[2-9A-HJ-NP-Z]{3} [2-9A-HJ-NP-Z]{3}/);
  const code = /([2-9A-HJ-NP-Z]{3} [2-9A-HJ-NP-Z]{3})$/.exec(((await shown.textContent()) ?? "").trim())?.[1] ?? "";

  // Without scripts: a wrong name is refused in words, and what was typed is still there.
  const phone = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${app.address}/ko/join?code=${code.replace(" ", "").toLowerCase()}`);
  await expect(plain.locator("#code")).toHaveValue(code.replace(" ", ""));
  await plain.locator("#fullName").fill("아무도 아님");
  await plain.getByRole("button", { name: "들어가기" }).click();
  await expect(plain.getByText("이 이름으로는 들어갈 수 없어요.", { exact: false })).toBeVisible();
  await plain.locator("#fullName").fill("민준 김");
  await plain.getByRole("button", { name: "들어가기" }).click();
  await plain.waitForURL(/\/ko\/q\/[0-9A-Z]{26}$/);
  await phone.goto(plain.url());
  await phone.getByRole("button", { name: "손들기" }).click();
  await expect(phone.locator("[data-hand]")).toContainText("다음 차례예요");

  const hands = desk.locator("[data-hands]");
  await expect(hands).toContainText("김민준");
  await hands.getByRole("button", { name: "Call the next one" }).click();
  await expect(phone.getByRole("heading", { name: "이제 질문할 차례예요" })).toBeVisible();
  await hands.getByRole("button", { name: "김민준: heard" }).click();
  await expect(phone.getByRole("button", { name: "손들기" })).toBeVisible();
  // The newest word stands above the one before it.
  await expect(desk.getByText("김민준 was heard")).toBeVisible();
  await desk.getByRole("button", { name: "Undo" }).first().click();
  await expect(phone.getByRole("heading", { name: "이제 질문할 차례예요" })).toBeVisible();
  await phone.getByRole("button", { name: "손 내리기" }).click();
  await expect(desk.getByText("No hands are up.")).toBeVisible();

  await phone.locator("#body").fill("국기의 독수리는 무엇을 뜻하나요?");
  await phone.getByRole("button", { name: "질문 보내기" }).click();
  await expect(desk.locator("[data-question='1']")).toContainText("name not checked");
  await desk.reload();
  await shown.click();
  await desk.getByRole("button", { name: "Free the seat of 김민준" }).click();
  await desk.getByRole("alertdialog").getByRole("button", { name: "Free the seat" }).click();
  await expect(phone.getByText("운영팀이 이 자리를 비웠어요.", { exact: false })).toBeVisible();
  for (const page of [desk, phone, plain]) await page.context().close();
});
