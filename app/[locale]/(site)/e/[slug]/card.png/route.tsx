import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { asLocale } from "../../../../../../core/i18n";
import { asPng } from "../../../../../../core/images";
import { anonymous } from "../../../../../../core/permissions";
import { loadOrNothing } from "../../../../../../core/web";
import { CardPicture } from "../../../../../../features/announcements/components/card-picture";
import { show } from "../../../../../../features/events/queries";
import { publicFile } from "../../../../../../features/files/queries";
import { publicSpeakers } from "../../../../../../features/speakers/queries";

/** Drawing takes half a second of a processor; who shares a link in a chat of eighty asks eighty times. */
const drawn = new Map<string, Promise<ArrayBuffer>>();
const most = 60;

/** Pretendard has the letters of all four languages in one file; read once. */
const font = (name: string) => readFileSync(join(process.cwd(), "core", "fonts", `Pretendard-${name}.ttf`));
let fonts: { regular: Buffer; bold: Buffer } | undefined;

/** The picture beside a shared link, for events that everybody may see. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale: asked, slug } = await params;
  const locale = asLocale(asked);
  const event = await loadOrNothing(show, { slug }, anonymous);
  if (!event) return new Response(null, { status: 404 });
  const found = await loadOrNothing(publicSpeakers, { eventId: event.eventId }, anonymous);
  const speakers = found?.speakers.slice(0, 1) ?? [];
  const { registration: _state, ...shown } = event;
  const key = createHash("sha256")
    .update(JSON.stringify([locale, shown, speakers]))
    .digest("hex");
  const picture = drawn.get(key) ?? draw({ event, speakers, locale });
  drawn.set(key, picture);
  picture.catch(() => drawn.delete(key));
  for (const old of drawn.keys()) if (drawn.size > most) drawn.delete(old);
  return new Response(await picture, {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" },
  });
}

async function draw(props: Parameters<typeof CardPicture>[0]): Promise<ArrayBuffer> {
  const { coverFileId } = props.event;
  const file = coverFileId ? await loadOrNothing(publicFile, { fileId: coverFileId }, anonymous) : undefined;
  const bytes = file && (await asPng(file.key, { width: 380, height: 630, cover: true }));
  const cover = bytes ? { cover: `data:image/png;base64,${bytes.toString("base64")}` } : {};
  fonts ??= { regular: font("Regular"), bold: font("Bold") };
  const made = new ImageResponse(<CardPicture {...props} {...cover} />, {
    width: 1200,
    height: 630,
    fonts: [
      { name: "Lectern", data: fonts.regular, weight: 400, style: "normal" },
      { name: "Lectern", data: fonts.bold, weight: 700, style: "normal" },
    ],
  });
  return made.arrayBuffer();
}
