import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Notice } from "../../../components/ui/notice";
import { Words } from "../../../components/words";
import { type Locale, type LocalizedText, pick, words } from "../../../core/i18n";
import { OwnHand } from "../../hands/components/own-hand";
import type { OwnHand as Hand } from "../../hands/queries";
import { AskForm } from "../../own-questions/components/ask-form";
import { OwnList } from "../../own-questions/components/own-list";
import { RoomList } from "../../own-questions/components/room-list";
import type { OwnQuestions } from "../../own-questions/queries";
import { refusalText } from "../../registrations/components/form-problems";

type Query = Record<string, string | string[] | undefined>;
type Props = { door: string; locale: Locale; own: OwnQuestions; hand: Hand; query: Query; above: ReactNode };
const one = (said: string | string[] | undefined) => (typeof said === "string" ? said : undefined);

/** A question with its words in one language at most. */
const onlyIn = <R extends { words: LocalizedText }>(locale: Locale, row: R): R => {
  const said = row.words[locale];
  return { ...row, words: said ? { [locale]: said } : {} };
};

/** Raises a hand, asks, follows one's own questions and those of the room. Works without scripts. */
export function QuestionPage({ door, locale, own, hand, query, above }: Props) {
  const t = words(locale);
  const [code, done, refused] = [one(query.problem), one(query.done), one(query.hand)];
  return (
    <Words locale={locale} messages={pick(locale, "ownQuestions", "hands")}>
      <div className="mx-auto w-full max-w-xl space-y-8">
        <div>
          {above}
          <h1 className="mt-2 text-2xl font-bold">{t("ownQuestions.title")}</h1>
          <p className="mt-1 text-soft">{t(own.room.moderated ? "ownQuestions.lead" : "ownQuestions.leadOpen")}</p>
        </div>
        {done === "sent" && <Notice tone="ok" role="status" title={t("ownQuestions.sent")} />}
        {done === "withdrawn" && <Notice tone="ok" role="status" title={t("ownQuestions.withdrawn")} />}
        <OwnHand
          door={door}
          own={hand}
          problem={refused && refusalText(locale, refused, { seconds: 10 })}
          key={refused ?? ""}
        />
        <AskForm own={own} locale={locale} door={door} clientId={randomUUID()} code={code} />
        <OwnList own={own.own} locale={locale} door={door} />
        {/* Of the other languages the page carries none: they would weigh, and nobody reads them here. */}
        <RoomList door={door} own={{ ...own, rows: own.rows.map((row) => onlyIn(locale, row)) }} />
      </div>
    </Words>
  );
}
