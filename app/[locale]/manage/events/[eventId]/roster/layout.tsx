import type { ReactNode } from "react";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, pick } from "../../../../../../core/i18n";
import {
  approveAction,
  openChangesAction,
  rejectAction,
  reopenAction,
} from "../../../../../../features/approvals/actions";
import { openContactsAction } from "../../../../../../features/contacts/actions";
import { messageAction, resendAction, unsendAction } from "../../../../../../features/mailings/actions";
import {
  addAction,
  cancelAction,
  changeAction,
  promoteAction,
  restoreAction,
} from "../../../../../../features/registrations/actions";
import { RosterDoors } from "../../../../../../features/roster/components/roster-doors";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

const doors = {
  add: addAction,
  change: changeAction,
  cancel: cancelAction,
  restore: restoreAction,
  promote: promoteAction,
  approve: approveAction,
  reject: rejectAction,
  reopen: reopenAction,
  resend: resendAction,
  message: messageAction,
  unsend: unsendAction,
  openChanges: openChangesAction,
  openContacts: openContactsAction,
};

/** Words and actions for the roster's pages. */
export default async function RosterLayout({ children, params }: Props) {
  const locale = asLocale((await params).locale);
  return (
    <MoreWords locale={locale} messages={pick(locale, "roster")}>
      <RosterDoors doors={doors}>{children}</RosterDoors>
    </MoreWords>
  );
}
