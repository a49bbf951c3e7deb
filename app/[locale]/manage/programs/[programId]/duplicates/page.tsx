import type { Metadata } from "next";
import { asLocale, say, words } from "../../../../../../core/i18n";
import { load } from "../../../../../../core/web";
import { DuplicatesPage } from "../../../../../../features/merges/components/duplicates-page";
import { show } from "../../../../../../features/programs/queries";

type Props = {
  params: Promise<{ locale: string; programId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("duplicates.title") };
}

/** Who may be there twice in a programme. */
export default async function ProgramDuplicates({ params, searchParams }: Props) {
  const { locale: given, programId } = await params;
  const locale = asLocale(given);
  const [asked, program] = await Promise.all([searchParams, load(show, { programId })]);
  const base = `/${locale}/manage/programs/${programId}`;
  const crumbs = [{ label: say(program.title, locale), href: base }];
  return (
    <DuplicatesPage
      {...{ locale, asked, crumbs }}
      placeId={programId}
      path={`${base}/duplicates`}
      zone={program.timeZone}
    />
  );
}
