import { headers } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "../../../../core/env";
import { asLocale } from "../../../../core/i18n";
import { limit, networkOf } from "../../../../core/limits";
import { system } from "../../../../core/permissions";
import { isRefusal } from "../../../../core/refusal";
import { type Arrive, connecting, drop, returns, sessionHere, signInServices } from "../../../../core/sign-in";
import { currentActor } from "../../../../core/web";
import { connect, signInBy } from "../../../../features/accounts/commands";
import { endOthers, signOut } from "../../../../features/sessions/commands";

/** Who comes back from a service signs in, or, when that was asked for on the account page, connects it. */
const arrive: Arrive = async ({ provider, subject, verifiedEmail }) => {
  const all = await headers();
  const held = await sessionHere();
  const actor = await currentActor();
  if ((await connecting(false)) && held && actor.kind === "person") {
    const outcome = await connect(actor, { provider, subject });
    return outcome.ok ? { sessionToken: held } : { goTo: `/manage/account?problem=${outcome.code}` };
  }
  const label = all.get("user-agent") ?? "";
  const outcome = await signInBy(system, { provider, subject, verifiedEmail, label });
  return outcome.ok ? outcome.value : { goTo: `/sign-in?problem=${outcome.code}` };
};

const { GET: goOn, POST: goOnPosted } = returns(arrive);

/** Of next-auth's addresses only the return from a configured service is served. */
async function returned(request: NextRequest, then: typeof goOn): Promise<Response> {
  const [, service] = /^\/api\/auth\/callback\/([a-z]+)$/.exec(request.nextUrl.pathname) ?? [];
  if (!signInServices().some(({ id }) => id === service)) return new NextResponse(null, { status: 404 });
  try {
    await limit(`service|network|${networkOf(request.headers.get("x-forwarded-for"))}`, 100, 900);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return new NextResponse(null, { status: 429, headers: { "Retry-After": String(error.values?.seconds ?? 60) } });
  }
  return then(request);
}

/**
 * The way out, a plain form: ends the session, or all of the account's, and lets the browser forget what it kept of
 * this site. A route and no server action, because only a route can say Clear-Site-Data.
 */
async function signedOut(request: NextRequest, everywhere: boolean): Promise<Response> {
  const actor = await currentActor();
  const sessionToken = await sessionHere();
  if (everywhere) await endOthers(actor, {});
  else if (sessionToken) await signOut(actor, { sessionToken });
  await drop();
  const form = await request.formData();
  return new NextResponse(null, {
    status: 303,
    headers: {
      Location: `${env.APP_URL}/${asLocale(String(form.get("locale")))}/sign-in`,
      "Clear-Site-Data": '"cache", "storage"',
      "Cache-Control": "no-store",
    },
  });
}

const out: Record<string, boolean> = { "/api/auth/sign-out": false, "/api/auth/sign-out-everywhere": true };

export const GET = (request: NextRequest) => returned(request, goOn);

export function POST(request: NextRequest) {
  const everywhere = out[request.nextUrl.pathname];
  return everywhere === undefined ? returned(request, goOnPosted) : signedOut(request, everywhere);
}
