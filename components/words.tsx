"use client";
import type { ComponentProps, ReactNode } from "react";
import { IntlProvider, useMessages } from "use-intl";

type Messages = ComponentProps<typeof IntlProvider>["messages"];

/** Gives client components below it their words; those of an outer provider stay. */
export function Words(props: { locale: string; messages: Messages; timeZone?: string; children: ReactNode }) {
  return (
    <IntlProvider locale={props.locale} messages={props.messages} timeZone={props.timeZone ?? "UTC"}>
      {props.children}
    </IntlProvider>
  );
}

/** The same inside another provider: adds its words to those already there. */
export function MoreWords(props: { locale: string; messages: Messages; timeZone?: string; children: ReactNode }) {
  const outer = useMessages();
  return (
    <IntlProvider locale={props.locale} messages={{ ...outer, ...props.messages }} timeZone={props.timeZone ?? "UTC"}>
      {props.children}
    </IntlProvider>
  );
}
