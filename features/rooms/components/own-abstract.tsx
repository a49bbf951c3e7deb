import { Button } from "../../../components/ui/button";
import { TextareaField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { type Locale, words } from "../../../core/i18n";
import { abstractAtMost } from "../choices";
import type { OwnRoom } from "../queries";

type Props = { room: OwnRoom; token: string; locale: Locale; error: string | undefined };

/**
 * What the group will speak of, in a paragraph that any member writes. After a refusal what was typed is here again;
 * when somebody else was first, their words stand above it, and what is saved now replaces them.
 */
export function OwnAbstract({ room, token, locale, error }: Props) {
  const t = words(locale);
  const { text, version } = room.abstract;
  const typed = room.kept?.values.abstract;
  const isBeaten = room.kept?.code === "changed-meanwhile" && typed !== undefined;
  return (
    <section id="abstract" aria-labelledby="abstract-title" className="space-y-3">
      <h2 id="abstract-title" className="text-xl font-bold">
        {t("rooms.abstract")}
      </h2>
      {isBeaten && (
        <Notice tone="warn" role="alert" title={t("rooms.abstractBeaten")}>
          <p className="mt-1 text-sm">{t("rooms.abstractTheirs")}</p>
          <blockquote className="mt-1 border-s-2 border-line ps-3 break-words whitespace-pre-line">
            {text || "–"}
          </blockquote>
        </Notice>
      )}
      {room.isOpen ? (
        <form method="post" action={`/api/rooms/r/${token}/abstract`} className="space-y-3">
          <input type="hidden" name="page" value={locale} />
          <input type="hidden" name="version" value={version} />
          <TextareaField
            id="abstract-text"
            name="abstract"
            rows={6}
            maxLength={abstractAtMost}
            label={t("rooms.abstractLabel")}
            hint={t("rooms.abstractHint", { max: abstractAtMost })}
            defaultValue={typed ?? text ?? ""}
            error={error}
          />
          <Button type="submit">{t("rooms.abstractSave")}</Button>
        </form>
      ) : (
        <p className="whitespace-pre-line">{text || "–"}</p>
      )}
    </section>
  );
}
