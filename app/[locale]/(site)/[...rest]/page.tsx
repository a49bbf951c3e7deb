import { headers } from "next/headers";
import { notFound } from "next/navigation";
import NotFound from "../not-found";

/** A path that leads nowhere, and what server/lost.ts shows in place of any page that is not there. */
export default async function Nowhere() {
  if (!(await headers()).has("x-lectern-lost")) notFound();
  return <NotFound />;
}
