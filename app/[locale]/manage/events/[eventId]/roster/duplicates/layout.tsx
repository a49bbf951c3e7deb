import type { ReactNode } from "react";
import { MoreWords } from "../../../../../../../components/words";
import { asLocale, pick } from "../../../../../../../core/i18n";
import { findAction, ignoreAction, reopenAction } from "../../../../../../../features/duplicates/actions";
import { mergeAction, unmergeAction } from "../../../../../../../features/merges/actions";
import { MergeDoors } from "../../../../../../../features/merges/components/merge-doors";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const doors = {
  find: findAction,
  ignore: ignoreAction,
  reopen: reopenAction,
  merge: mergeAction,
  unmerge: unmergeAction,
};

/** Words and actions for the pages of duplicates. */
export default async function DuplicatesLayout({ children, params }: Props) {
  const locale = asLocale((await params).locale);
  return (
    <MoreWords locale={locale} messages={pick(locale, "duplicates")}>
      <MergeDoors doors={doors}>{children}</MergeDoors>
    </MoreWords>
  );
}
