"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";

/** The submit button of a `<form action>`: pending by itself while its form is sent. Works without JavaScript. */
export function SubmitButton(props: Omit<ComponentProps<typeof Button>, "type">) {
  const { pending } = useFormStatus();
  return <Button variant="primary" {...props} type="submit" pending={props.pending || pending} />;
}
