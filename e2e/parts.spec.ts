import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { build, type Plugin } from "esbuild";

/** The parts stand alone here, without the app: Next's links and router are not what is tried. */
const withoutNext: Plugin = {
  name: "without-next",
  setup(builder) {
    builder.onResolve({ filter: /^next\// }, ({ path }) => ({ path, namespace: "without-next" }));
    builder.onLoad({ filter: /.*/, namespace: "without-next" }, () => ({
      contents:
        "export default 'a'; export const useRouter = () => ({ push() {} }); export const usePathname = () => '/';",
    }));
  },
};

let script = "";

test.beforeAll(async () => {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("parts.fixture.tsx", import.meta.url))],
    bundle: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [withoutNext],
  });
  script = result.outputFiles[0]?.text ?? "";
});

test.beforeEach(async ({ page }) => {
  await page.setContent('<!doctype html><html lang="ko"><body><div id="root"></div></body></html>');
  await page.addScriptTag({ content: script });
});

/** Types a Hangul syllable stroke by stroke without finishing it, as an input method does. */
async function compose(page: Page, strokes: string[]) {
  const devtools = await page.context().newCDPSession(page);
  for (const text of strokes) {
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

test("a name is chosen whole when pressed while a syllable is being composed", async ({ page }) => {
  const input = page.getByRole("combobox", { name: "Person" });
  await input.click();
  await compose(page, ["ㅂ", "바", "박"]);
  await expect(page.getByRole("option")).toHaveText(["박서연"]);
  await page.getByRole("option").click();
  await expect(input).toHaveValue("박서연");
  await expect(page.locator("#value")).toHaveText("박서연");
});

test("first consonants find a name", async ({ page }) => {
  await page.getByRole("combobox", { name: "Person" }).pressSequentially("ㅇㅎㅈ");
  await expect(page.getByRole("option")).toHaveText(["이하준"]);
});

test("Enter that ends a syllable does not choose in the command palette; the next one does, once", async ({ page }) => {
  await page.keyboard.press("Control+k");
  const input = page.getByRole("combobox", { name: "Find" });
  await expect(input).toBeFocused();
  await compose(page, ["ㄱ", "기", "김"]);
  await input.dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true, bubbles: true });
  await expect(page.getByRole("option")).toHaveText(["김민준"]);
  await expect(page.locator("#went")).toBeEmpty();
  await page.keyboard.insertText("김");
  await page.keyboard.press("Enter");
  await expect(page.locator("#went")).toHaveText("김민준;");
});

test("a confirmation holds the focus on Cancel, and Escape gives it back", async ({ page }) => {
  const trigger = page.getByRole("button", { name: "Delete", exact: true });
  await trigger.click();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(trigger).toBeFocused();
  await expect(page.locator("#deleted")).toHaveText("0");
  await trigger.click();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Delete 3 people" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#deleted")).toHaveText("1");
  await expect(page.getByRole("alertdialog")).toBeHidden();
});
