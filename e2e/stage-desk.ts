import { expect, type Page } from "@playwright/test";

/** Pressed once the press before has done its work; a show of another day is begun knowingly. */
export async function pressNext(desk: Page) {
  await expect(desk.locator("[data-deeds]")).toHaveAttribute("aria-busy", "false");
  const button = desk.locator("[data-deeds]").getByRole("button", { name: /^(Begin|Next)$/ });
  const begins = (await button.textContent())?.trim() === "Begin";
  await button.click();
  if (begins) await desk.getByRole("alertdialog").getByRole("button", { name: "Begin now" }).click();
}
