import type { Metadata } from "next";
import { asLocale, say, words } from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { show } from "../../../../../../features/programs/queries";
import { type Asked, CertificatesPage } from "../../../certificate-pages";

type Props = { params: Promise<{ locale: string; programId: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificates.title") };
}

/** Certificates of a programme: issued, listed, designed. */
export default async function ProgramCertificates({ params, searchParams }: Props) {
  const { locale: path, programId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const program = await load(show, { programId });
  const own = `/${locale}/manage/programs/${programId}`;
  const place = {
    ...{ locale, placeId: programId, zone: program.timeZone, scope: { programId }, base: `${own}/certificates` },
    crumbs: [{ label: say(program.title, locale), href: own }, { label: t("certificates.title") }],
  };
  return <CertificatesPage place={place} asked={await searchParams} />;
}
