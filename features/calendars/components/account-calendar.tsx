import { Section } from "../../../components/ui/card";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { Locale, Words } from "../../../core/i18n";
import { load } from "../../../core/web";
import { ActionForm } from "../../accounts/components/action-form";
import { changeAccountFeedAction } from "../actions";
import { accountFeed } from "../queries";
import { FeedLink } from "./feed-link";

/** The personal calendar: the events one works at. */
export async function AccountCalendar({ locale, t }: { locale: Locale; t: Words }) {
  const { token } = await load(accountFeed, {});
  return (
    <Section id="calendar" title={t("calendars.title")} lead={t("calendars.accountText")}>
      {token && <FeedLink token={token} locale={locale} />}
      <div className="mt-3 flex flex-wrap gap-2">
        <ActionForm action={changeAccountFeedAction} hidden={{ want: "new" }}>
          <SubmitButton variant="secondary">{t(token ? "calendars.renew" : "calendars.make")}</SubmitButton>
        </ActionForm>
        {token && (
          <ActionForm action={changeAccountFeedAction} hidden={{ want: "none" }}>
            <SubmitButton variant="danger">{t("calendars.end")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
