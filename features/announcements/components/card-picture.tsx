import { type Locale, say, words } from "../../../core/i18n";
import type { PublicEvent } from "../../events/queries";
import type { Guest } from "./invitation-head";
import { nameOf, whenOf } from "./said";

type CardProps = { event: PublicEvent; speakers: readonly Guest[]; locale: Locale; cover?: string };

/** The look's colours, as the picture's maker knows no variables. */
const ink = "#1f1d19";
const soft = "#57524a";
const paper = "#faf8f3";
const accent = "#0e5a5f";
const line = "#e1dccf";

/** About how wide a text is, in its own size: Hangul is square, other letters half of that. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c >= "\u1100" ? 0.95 : 0.6), 0);

/** The largest size in which a title fits the room left for it: words break lines badly, hence the fifth more. */
function sizeOf(title: string, width: number, height: number): number {
  for (let size = 66; size > 32; size -= 2)
    if (Math.ceil((widthOf(title) * size * 1.2) / width) * size * 1.2 <= height) return size;
  return 32;
}

/** Longer titles end in an ellipsis: four lines are what the picture holds. */
const cut = (text: string, most: number) =>
  [...text].length > most ? `${[...text].slice(0, most - 1).join("")}…` : text;

/** The picture that stands beside a link to the event: 1200 by 630, set like the invitation. */
export function CardPicture({ event, speakers, locale, cover }: CardProps) {
  const t = words(locale);
  const text = (said: PublicEvent["title"] | undefined) => say(said, locale, event.languages);
  const when = whenOf(event, locale);
  const title = cut(text(event.title), 130);
  const [speaker] = speakers;
  const where = [text(event.venue?.name), event.venue?.room].filter(Boolean).join(", ");
  return (
    <div
      style={{ display: "flex", width: "100%", height: "100%", background: paper, color: ink, fontFamily: "Lectern" }}
    >
      <div style={{ display: "flex", width: 20, height: "100%", background: accent }} />
      <div style={{ display: "flex", flexDirection: "column", flex: 1, padding: "56px 60px 52px" }}>
        <div style={{ display: "flex", fontSize: 26, fontWeight: 700, color: accent }}>
          {t(`site.kind.${event.kind}`)}
        </div>
        <div
          style={{
            display: "flex",
            marginTop: 14,
            fontSize: sizeOf(title, cover ? 660 : 1_040, speaker ? 240 : 320),
            fontWeight: 700,
            lineHeight: 1.2,
            wordBreak: "keep-all",
          }}
        >
          {title}
        </div>
        {speaker && (
          <div style={{ display: "flex", flexDirection: "column", marginTop: 26, fontSize: 28 }}>
            <span style={{ fontWeight: 700 }}>{nameOf(speaker, locale, event.languages).text}</span>
            <span style={{ color: soft, fontSize: 24 }}>{cut(text(speaker.office), cover ? 46 : 80)}</span>
          </div>
        )}
        <div
          style={{
            display: "flex",
            marginTop: "auto",
            paddingTop: 24,
            borderTop: `2px solid ${line}`,
            fontSize: 27,
            gap: 44,
          }}
        >
          <span style={{ display: "flex", flexDirection: "column" }}>
            <span style={{ fontWeight: 700 }}>{when.days}</span>
            <span style={{ color: soft }}>{when.hours}</span>
          </span>
          <span style={{ display: "flex", flex: 1, color: soft }}>{cut(where, 60)}</span>
        </div>
      </div>
      {cover && (
        // biome-ignore lint/performance/noImgElement: drawn into a picture, not into a page
        <img src={cover} alt="" width={380} height={630} style={{ objectFit: "cover" }} />
      )}
    </div>
  );
}
