import type { Metadata } from "next";
import { asLocale, words } from "../../../../../../../core/i18n";
import { load } from "../../../../../../../core/web";
import { queryOf } from "../../../../../../../features/events/components/list-links";
import { ComparePage } from "../../../../../../../features/merges/components/compare-page";
import { show } from "../../../../../../../features/programs/queries";

type Props = {
  params: Promise<{ locale: string; programId: string; pairId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("duplicates.title") };
}

/** Two entries in a programme, side by side. */
export default async function ProgramPair({ params, searchParams }: Props) {
  const { locale: given, programId, pairId } = await params;
  const locale = asLocale(given);
  const [asked, program] = await Promise.all([searchParams, load(show, { programId })]);
  const { keep } = queryOf(asked, "keep");
  const path = `/${locale}/manage/programs/${programId}/duplicates`;
  return <ComparePage {...{ locale, pairId, keep, path }} placeId={programId} zone={program.timeZone} />;
}
