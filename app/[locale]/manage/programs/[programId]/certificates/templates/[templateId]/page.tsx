import type { Metadata } from "next";
import { asLocale, say, words } from "../../../../../../../../core/i18n";
import { load } from "../../../../../../../../core/web";
import { show } from "../../../../../../../../features/programs/queries";
import { TemplatePage } from "../../../../../certificate-pages";

type Props = { params: Promise<{ locale: string; programId: string; templateId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("certificates.template") };
}

/** One template of a programme's certificates. */
export default async function ProgramTemplate({ params }: Props) {
  const { locale: path, programId, templateId } = await params;
  const locale = asLocale(path);
  const program = await load(show, { programId });
  const own = `/${locale}/manage/programs/${programId}`;
  const place = {
    ...{ locale, placeId: programId, zone: program.timeZone, scope: { programId }, base: `${own}/certificates` },
    crumbs: [{ label: say(program.title, locale), href: own }],
  };
  return <TemplatePage place={place} templateId={templateId} />;
}
