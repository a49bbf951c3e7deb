import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Words } from "../../../components/words";
import { asLocale, languageNames, locales, pick } from "../../../core/i18n";
import { currentActor, load } from "../../../core/web";
import { me } from "../../../features/accounts/queries";
import { findEventChoicesAction, findPeopleChoicesAction } from "../../../features/admin/actions";
import { HeldActions } from "../../../features/admin/components/held-actions";
import { ManageFrame } from "../../../features/admin/components/manage-frame";
import { choiceOf } from "../../../features/admin/queries";
import { restoreEventsAction } from "../../../features/events/actions";
import { TrashUndo } from "../../../features/events/components/trash-undo";
import { list } from "../../../features/events/queries";
import { restoreProgramAction } from "../../../features/programs/actions";
import { waysBack } from "./ways-back";

/** The frame of the manage pages. It only shows; every page asks for itself whether it may be seen. */
export default async function Manage({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = asLocale((await params).locale);
  const [account, upcoming, past, actor, jar] = await Promise.all([
    load(me, {}),
    load(list, { when: "upcoming", sort: "starts", limit: 60 }),
    load(list, { when: "past", sort: "-starts", limit: 40 }),
    currentActor(),
    cookies(),
  ]);
  const theme = jar.get("theme")?.value;
  return (
    <Words locale={locale} messages={pick(locale, "ui", "fields", "refusals", "manage")}>
      <TrashUndo restoreEvents={restoreEventsAction} restoreProgram={restoreProgramAction}>
        <ManageFrame
          locale={locale}
          languages={locales.map((one) => ({ locale: one, label: languageNames[one] }))}
          theme={theme === "light" || theme === "dark" ? theme : "system"}
          account={{ name: account.name, email: account.email }}
          events={[...upcoming.rows, ...past.rows].map((event) => choiceOf(event, locale))}
          held={actor.grants}
          hasSchool={actor.schools !== undefined}
          findEvents={findEventChoicesAction.bind(null, locale)}
          findPeople={findPeopleChoicesAction.bind(null, locale)}
        >
          <HeldActions actions={waysBack}>{children}</HeldActions>
        </ManageFrame>
      </TrashUndo>
    </Words>
  );
}
