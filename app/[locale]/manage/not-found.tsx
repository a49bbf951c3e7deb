import { LinkButton } from "../../../components/ui/button";
import { PageHeader } from "../../../components/ui/page-header";
import { words } from "../../../core/i18n";
import { currentLocale } from "../../../core/web";

/** Not there, or not for this reader: the same words. */
export default async function NotFound() {
  const locale = await currentLocale();
  const t = words(locale);
  return (
    <>
      <PageHeader title={t("manage.notFound.title")} lead={t("manage.notFound.text")} />
      <LinkButton href={`/${locale}/manage`} icon="arrow-left">
        {t("manage.notFound.home")}
      </LinkButton>
    </>
  );
}
