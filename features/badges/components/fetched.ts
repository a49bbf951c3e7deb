/** A refusal as the HTTP face tells it. */
export type Refused = { code: string; title?: string; fields?: Record<string, { title?: string }[]> };

/** Fetches a PDF and hands it to the browser to save; answers its name, or why there is none (nothing: no network). */
export async function fetched(path: string, said: object, locale: string): Promise<string | Refused | undefined> {
  try {
    const answer = await fetch(path, {
      method: "POST",
      body: JSON.stringify(said),
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
    });
    if (!answer.ok) return (await answer.json()) as Refused;
    const encoded = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const name = encoded ? decodeURIComponent(encoded) : "badges.pdf";
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
