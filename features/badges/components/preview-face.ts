import type { useTranslations } from "use-intl";
import type { Whose } from "../choices";
import type { BadgesView } from "../queries";
import { pairText } from "../rules";
import type { PreviewFace } from "./badge-preview";
import type { Interpreter } from "./interpreter-fields";

type Wish = {
  view: BadgesView;
  who: Whose;
  on: { school: boolean; photo: boolean; qr: boolean };
  qr: { size: number; path: string };
  interpreter?: Interpreter;
};

/** A badge to look at: an invented person, so that nobody's name and code stand on a screen others see. */
export function previewOf(
  t: ReturnType<typeof useTranslations>,
  { view, who, on, qr, interpreter }: Wish,
): PreviewFace {
  const event = view.title.text;
  if (who === "others") {
    const pair = interpreter ? pairText(interpreter.from, interpreter.to) : pairText("kk", "ko");
    return {
      ...{ event, name: interpreter?.name || t("badges.sample.interpreter"), second: "", school: "", group: "" },
      ...{ languages: pair, role: t("badges.roles.interpreter"), photo: null, qr: null },
    };
  }
  return {
    event,
    name: t("badges.sample.name"),
    second: t("badges.sample.second"),
    school: on.school ? (view.schools[0]?.name ?? t("badges.sample.school")) : "",
    group: view.groups.length > 0 ? t("badges.group", { number: 3 }) : "",
    languages: "KO",
    role: "",
    photo: on.photo ? { sign: "group", word: t("badges.photo.group") } : null,
    qr: on.qr ? qr : null,
  };
}
