import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../../../../components/ui/button";
import { Icon } from "../../../../../../../components/ui/icon";
import { Notice } from "../../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { MoreWords } from "../../../../../../../components/words";
import { sizeText } from "../../../../../../../core/file-size";
import { asLocale, pick, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { PdfPages } from "../../../../../../../features/submissions/components/pdf-pages";
import { file } from "../../../../../../../features/submissions/queries";

type Props = { params: Promise<{ locale: string; eventId: string; fileId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("submissions.preview.title") };
}

/** A file of a group, looked at in the browser; what is no PDF and no picture is only to be saved. */
export default async function LookAtFile({ params }: Props) {
  const { locale: given, eventId, fileId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const found = await load(file, { fileId });
  if (found.eventId !== eventId) notFound();
  const href = `/api/files/presentations/${fileId}`;
  const isPicture = found.mime.startsWith("image/");
  return (
    <MoreWords locale={locale} messages={pick(locale, "submissions")}>
      <PageHeader
        title={<bdi className="break-all">{found.name}</bdi>}
        lead={sizeText(found.bytes, locale)}
        crumbsLabel={t("deliverables.path")}
        crumbs={[
          { label: t("submissions.title"), href: `/${locale}/manage/events/${eventId}/files` },
          { label: t("submissions.preview.title") },
        ]}
        actions={
          <a href={href} download className={buttonClass({ variant: "primary" })}>
            <Icon name="download" className="size-[1.15em]" />
            {t("submissions.download")}
          </a>
        }
      />
      {found.mime === "application/pdf" && <PdfPages href={href} />}
      {isPicture && (
        // biome-ignore lint/performance/noImgElement: private pictures are made small by our own route
        <img src={`${href}/picture`} alt={found.name} className="max-w-full rounded-lg border border-line" />
      )}
      {found.mime !== "application/pdf" && !isPicture && <Notice tone="info" title={t("submissions.preview.kind")} />}
    </MoreWords>
  );
}
