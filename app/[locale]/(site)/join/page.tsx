import type { Metadata } from "next";
import { cookies } from "next/headers";
import { asLocale, words } from "../../../../core/i18n";
import { formTicket, keptCookie, keptForm } from "../../../../core/kept-form";
import { JoinForm } from "../../../../features/room-seats/components/join-form";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = words(asLocale((await params).locale))("join.title");
  return { title, robots: { index: false, follow: false } };
}

/** Where those come in who have no personal link at hand: the code from the wall, perhaps from its QR, and the name. */
export default async function JoinPage({ params, searchParams }: Props) {
  const locale = asLocale((await params).locale);
  const { code, problem: said } = await searchParams;
  const t = words(locale);
  const now = new Date();
  const problem = typeof said === "string" ? said : undefined;
  const kept = problem ? keptForm("join", (await cookies()).get(keptCookie)?.value, now) : undefined;
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <div>
        <h1 className="text-2xl font-bold">{t("join.title")}</h1>
        <p className="mt-1 text-soft">{t("join.lead")}</p>
      </div>
      <JoinForm
        {...{ locale, problem, kept }}
        code={typeof code === "string" ? code : ""}
        ticket={formTicket("join", now)}
      />
    </div>
  );
}
