"use client";

/** A refusal as the HTTP face tells it. */
export type Refused = { code: string; title?: string; fields?: Record<string, { title?: string }[]> };

/** The full name in a Content-Disposition header (RFC 8187). */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(disposition)?.[1] ?? "list");
}

/**
 * Fetches a list and hands it to the browser to save; answers the file's name, or why there is none. Nothing: the
 * network did not answer.
 */
export async function download(path: string, said: object, locale: string): Promise<string | Refused | undefined> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      body: JSON.stringify(said),
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
    });
    if (!answer.ok) return (await answer.json()) as Refused;
    const name = nameIn(answer.headers.get("content-disposition") ?? "");
    const address = URL.createObjectURL(await answer.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return name;
  } catch {
    return undefined;
  }
}
