"use client";

import Link from "next/link";
import { type ReactNode, useEffect, useId } from "react";
import { useTranslations } from "use-intl";
import { Avatar } from "../../../components/ui/avatar";
import { Button, buttonClass } from "../../../components/ui/button";
import { Icon } from "../../../components/ui/icon";
import { forgetOldNames, forgetOnLeaving } from "../../scribe/components/scribe-store";

type AccountMenuProps = {
  name: string;
  email: string;
  accountHref: string;
  locale: string;
  /** The choice of colours. */
  children: ReactNode;
};

/** Who is signed in, the way to one's account, the colours, and out. */
export function AccountMenu({ name, email, accountHref, locale, children }: AccountMenuProps) {
  const t = useTranslations("manage");
  const id = useId();
  useEffect(() => {
    forgetOldNames();
    // Wherever on the page one signs out: a form that goes there.
    const leaving = ({ target }: Event) =>
      target instanceof HTMLFormElement && target.action.includes("/api/auth/sign-out") && forgetOnLeaving();
    document.addEventListener("submit", leaving);
    return () => document.removeEventListener("submit", leaving);
  }, []);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("account.open", { name })}
        className="flex size-11 items-center justify-center rounded-full"
      >
        <Avatar name={name} />
      </button>
      <div
        id={id}
        popover="auto"
        className="drawer inset-auto end-3 top-14 m-0 w-72 max-w-[calc(100vw-1.5rem)] rounded-md border border-line bg-raised p-2 text-ink lift sm:end-6"
      >
        <p className="px-3 pt-2 font-semibold break-words">{name}</p>
        <p className="px-3 pb-2 text-sm break-all text-soft">{email}</p>
        <Link href={accountHref} className={`${buttonClass({ variant: "quiet", size: "md" })} w-full justify-start`}>
          <Icon name="user" className="size-4.5" />
          {t("account.settings")}
        </Link>
        <div className="flex items-center justify-between gap-3 border-y border-line px-3 py-2 my-1">
          <span className="text-sm text-soft">{t("theme.label")}</span>
          {children}
        </div>
        <form method="post" action="/api/auth/sign-out">
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" variant="quiet" icon="log-out" wide className="justify-start">
            {t("account.signOut")}
          </Button>
        </form>
      </div>
    </>
  );
}
